import Application
import Domain

/// What this engine caches between runs. The number is part of the key and never given to anything else.
enum CacheKind: UInt8 {
    case fileChanges = 1
    case footprint = 2
    case lineDiff = 3
    case outcome = 4
    case outcomeOnTree = 5
    case unsettledPaths = 6
    case fileSignals = 7
}

extension CacheKey {
    /// Names a value by the objects it was worked out from and, where they count, the settings.
    init(_ kind: CacheKind, _ ids: [ObjectID], settings: [UInt8] = []) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(ids.count * 20 + settings.count)
        for id in ids { bytes += id.bytes }
        self.init(kind: kind.rawValue, bytes: bytes + settings)
    }
}

extension LineDiff {
    /// The diff as bytes.
    var cached: [UInt8] { ByteWriter.bytes { write(to: &$0) } }

    /// Reads a diff that an earlier run left; nil where there is none, or none that can be read.
    init?(cached bytes: [UInt8]?) {
        guard let value = ByteReader.whole(bytes, Self.init(from:)) else { return nil }
        self = value
    }

    private func write(to writer: inout ByteWriter) {
        writer.write(hunks) { writer, hunk in
            for number in [hunk.base.lowerBound, hunk.base.count, hunk.side.lowerBound, hunk.side.count] {
                writer.write(number)
            }
        }
    }

    private init(from reader: inout ByteReader) throws(ByteReader.Malformed) {
        self.init(
            hunks: try reader.list { reader throws(ByteReader.Malformed) in
                let base = try reader.range()
                return LineHunk(base: base, side: try reader.range())
            })
    }
}

extension ByteReader {
    /// Reads a start and a count; both stay far below what could overflow.
    fileprivate mutating func range() throws(Malformed) -> Range<Int> {
        let (start, count) = (try number(), try number())
        guard start < 1 << 40, count < 1 << 40 else { throw Malformed() }
        return start..<start + count
    }
}
