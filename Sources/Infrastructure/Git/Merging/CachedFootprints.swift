import Domain

extension Footprint {
    fileprivate func write(to writer: inout ByteWriter) {
        writer.write(touches) { writer, touch in
            writer.write(touch.path.bytes)
            writer.write(optional: touch.before) { $1.write(to: &$0) }
            writer.write(optional: touch.after) { $1.write(to: &$0) }
        }
        writer.write(removedDirectories) { $0.write($1.bytes) }
    }

    fileprivate init(from reader: inout ByteReader) throws(ByteReader.Malformed) {
        let touches = try reader.list { reader throws(ByteReader.Malformed) in
            let path = RepositoryPath(bytes: try reader.content())
            let name = Array(path.lastPart)
            let before = try reader.optional { reader throws(ByteReader.Malformed) in
                try TreeEntry(named: name, from: &reader)
            }
            let after = try reader.optional { reader throws(ByteReader.Malformed) in
                try TreeEntry(named: name, from: &reader)
            }
            return Touch(path: path, before: before, after: after)
        }
        let removed = try reader.list { reader throws(ByteReader.Malformed) in
            RepositoryPath(bytes: try reader.content())
        }
        self.init(touches: touches, removedDirectories: removed)
    }
}

extension TreeEntry {
    fileprivate func write(to writer: inout ByteWriter) {
        writer.write(Int(mode))
        writer.write(id)
    }

    fileprivate init(named name: [UInt8], from reader: inout ByteReader) throws(ByteReader.Malformed) {
        let mode = try reader.number()
        self.init(name: name, mode: UInt16(truncatingIfNeeded: mode), id: try reader.id())
    }
}

extension HeadFootprint {
    /// The value as bytes.
    var cached: [UInt8] { ByteWriter.bytes { write(to: &$0) } }

    /// Reads a value that an earlier run left; nil where there is none, or none that can be read.
    init?(cached bytes: [UInt8]?) {
        guard let value = ByteReader.whole(bytes, Self.init(from:)) else { return nil }
        self = value
    }

    private func write(to writer: inout ByteWriter) {
        landing.write(to: &writer)
        changes.write(to: &writer)
        writer.write(isSettled ? 1 : 0)
    }

    private init(from reader: inout ByteReader) throws(ByteReader.Malformed) {
        landing = try Footprint(from: &reader)
        changes = try Footprint(from: &reader)
        isSettled = try reader.number() == 1
    }
}
