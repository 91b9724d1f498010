import Domain

/// What a change set changes, as an earlier run found it.
struct CachedChanges {
    let changes: [FileChange]

    private static let kinds: [FileChange.Kind] = [.added, .modified, .deleted, .renamed, .typeChanged]

    /// Takes changes of which all is known; nil where a content was missing, which a fetch may bring.
    init?(_ changes: [FileChange]) {
        guard changes.allSatisfy({ $0.isBinary != nil }) else { return nil }
        self.changes = changes
    }

    /// The value as bytes.
    var cached: [UInt8] { ByteWriter.bytes { write(to: &$0) } }

    /// Reads a value that an earlier run left; nil where there is none, or none that can be read.
    init?(cached bytes: [UInt8]?) {
        guard let value = ByteReader.whole(bytes, Self.init(from:)) else { return nil }
        self = value
    }

    private func write(to writer: inout ByteWriter) {
        writer.write(changes) { writer, change in
            writer.write(change.path.bytes)
            writer.write(optional: change.previousPath) { $0.write($1.bytes) }
            writer.write(Self.kinds.firstIndex(of: change.kind) ?? Self.kinds.count)
            writer.write(Int(change.modes.before))
            writer.write(Int(change.modes.after))
            writer.write(change.isBinary ?? false ? 1 : 0)
        }
    }

    private init(from reader: inout ByteReader) throws(ByteReader.Malformed) {
        changes = try reader.list { reader throws(ByteReader.Malformed) in
            let path = RepositoryPath(bytes: try reader.content())
            let previous = try reader.optional { reader throws(ByteReader.Malformed) in
                RepositoryPath(bytes: try reader.content())
            }
            let kind = try reader.number()
            guard Self.kinds.indices.contains(kind) else { throw ByteReader.Malformed() }
            let before = UInt16(truncatingIfNeeded: try reader.number())
            let after = UInt16(truncatingIfNeeded: try reader.number())
            return FileChange(
                path: path, kind: Self.kinds[kind], previousPath: previous,
                modes: FileChange.Modes(before: before, after: after), isBinary: try reader.number() == 1)
        }
    }
}
