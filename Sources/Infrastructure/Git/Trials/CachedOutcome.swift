import Application
import Domain

/// What a merge came to in an earlier run: that it is clean, or its conflicts. Never a doubt, and never a tree, whose objects
/// went with that run.
struct CachedOutcome {
    /// nil where it is clean. git may call a merge unclean and name no path: an empty list is a conflict.
    let conflicts: [MergeConflict]?

    /// Takes an outcome that is worth storing.
    init?(_ outcome: TrialMergeOutcome<MergeConflict>, of request: TrialMerge) {
        guard !outcome.isApproximate else { return nil }
        switch outcome.verdict {
        case .conflicts(let conflicts): self.conflicts = conflicts
        case .clean where !request.wantsTree: conflicts = nil
        case .clean, .unrelated, .unknown: return nil
        }
    }

    /// The outcome for a request; nil where the request asks for more than is known.
    func outcome(for request: TrialMerge) -> TrialMergeOutcome<MergeConflict>? {
        if let conflicts { return TrialMergeOutcome(.conflicts(conflicts)) }
        return request.wantsTree ? nil : TrialMergeOutcome(.clean(tree: nil))
    }

    /// The value as bytes.
    var cached: [UInt8] { ByteWriter.bytes { write(to: &$0) } }

    /// Reads a value that an earlier run left; nil where there is none, or none that can be read.
    init?(cached bytes: [UInt8]?) {
        guard let value = ByteReader.whole(bytes, Self.init(from:)) else { return nil }
        self = value
    }

    private func write(to writer: inout ByteWriter) {
        writer.write(optional: conflicts) { writer, conflicts in
            writer.write(conflicts) { $1.write(to: &$0) }
        }
    }

    private init(from reader: inout ByteReader) throws(ByteReader.Malformed) {
        conflicts = try reader.optional { reader throws(ByteReader.Malformed) in
            try reader.list { reader throws(ByteReader.Malformed) in try MergeConflict(from: &reader) }
        }
    }
}

extension MergeConflict {
    fileprivate func write(to writer: inout ByteWriter) {
        writer.write(path.bytes)
        writer.write(Kind.allCases.firstIndex(of: kind) ?? Kind.allCases.count)
        writer.write(hunks) { writer, hunk in
            writer.write(optional: hunk.base) { $1.write(to: &$0) }
            hunk.ours.write(to: &writer)
            hunk.theirs.write(to: &writer)
            writer.write(HunkCategory.allCases.firstIndex(of: hunk.category) ?? HunkCategory.allCases.count)
        }
    }

    fileprivate init(from reader: inout ByteReader) throws(ByteReader.Malformed) {
        let path = RepositoryPath(bytes: try reader.content())
        let kind = try reader.one(of: Kind.allCases)
        let hunks = try reader.list { reader throws(ByteReader.Malformed) in try HunkRange(from: &reader) }
        self.init(path: path, kind: kind, hunks: hunks)
    }
}

extension HunkRange {
    fileprivate init(from reader: inout ByteReader) throws(ByteReader.Malformed) {
        let base = try reader.optional { reader throws(ByteReader.Malformed) in try LineRange(from: &reader) }
        let ours = try LineRange(from: &reader)
        let theirs = try LineRange(from: &reader)
        self.init(base: base, ours: ours, theirs: theirs, category: try reader.one(of: HunkCategory.allCases))
    }
}

extension LineRange {
    fileprivate func write(to writer: inout ByteWriter) {
        writer.write(first)
        writer.write(last)
    }

    fileprivate init(from reader: inout ByteReader) throws(ByteReader.Malformed) {
        let first = try reader.number()
        self.init(first: first, last: try reader.number())
    }
}

extension ByteReader {
    fileprivate mutating func one<Value>(of all: [Value]) throws(Malformed) -> Value {
        let place = try number()
        guard all.indices.contains(place) else { throw Malformed() }
        return all[place]
    }
}
