import Domain

/// Writes values as bytes, for the cache.
struct ByteWriter {
    /// What was written so far.
    private(set) var bytes: [UInt8] = []

    /// Returns what a body writes.
    static func bytes(_ body: (inout ByteWriter) -> Void) -> [UInt8] {
        var writer = ByteWriter()
        body(&writer)
        return writer.bytes
    }

    /// Writes a number that isn't negative, in as few bytes as it takes (LEB128).
    mutating func write(_ number: Int) {
        var rest = UInt(bitPattern: number)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Writes an id.
    mutating func write(_ id: ObjectID) { bytes += id.bytes }

    /// Writes some bytes and how many they are.
    mutating func write(_ content: [UInt8]) {
        write(content.count)
        bytes += content
    }

    /// Writes a list.
    mutating func write<Element>(_ list: [Element], _ body: (inout ByteWriter, Element) -> Void) {
        write(list.count)
        for element in list { body(&self, element) }
    }

    /// Writes a value that may be absent.
    mutating func write<Value>(optional value: Value?, _ body: (inout ByteWriter, Value) -> Void) {
        write(value == nil ? 0 : 1)
        if let value { body(&self, value) }
    }
}

/// Reads what a writer wrote. What is no such thing makes an error and never a wrong value.
struct ByteReader {
    private var rest: ArraySlice<UInt8>

    /// What can go wrong: the bytes are no such value.
    struct Malformed: Error {}

    /// Reads some bytes.
    init(_ bytes: [UInt8]) { rest = bytes[...] }

    /// Returns the value that some bytes are as a whole; nil where there are none, or they are no such value.
    static func whole<Value>(
        _ bytes: [UInt8]?, _ body: (inout ByteReader) throws(Malformed) -> Value
    ) -> Value? {
        guard let bytes else { return nil }
        var reader = ByteReader(bytes)
        do throws(Malformed) {
            let value = try body(&reader)
            return reader.rest.isEmpty ? value : nil
        } catch {
            // It is worked out anew then.
            return nil
        }
    }

    /// Reads a number.
    mutating func number() throws(Malformed) -> Int {
        var (result, shift): (UInt, UInt) = (0, 0)
        while let byte = rest.popFirst(), shift < 63 {
            result |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(bitPattern: result & UInt(Int.max)) }
            shift += 7
        }
        throw Malformed()
    }

    /// Reads an id.
    mutating func id() throws(Malformed) -> ObjectID {
        guard let id = ObjectID(bytes: rest.prefix(20)) else { throw Malformed() }
        rest = rest.dropFirst(20)
        return id
    }

    /// Reads some bytes.
    mutating func content() throws(Malformed) -> [UInt8] {
        let count = try number()
        guard count <= rest.count else { throw Malformed() }
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }

    /// Reads a list.
    mutating func list<Element>(
        _ body: (inout ByteReader) throws(Malformed) -> Element
    ) throws(Malformed) -> [Element] {
        let count = try number()
        guard count <= rest.count else { throw Malformed() }
        var list: [Element] = []
        list.reserveCapacity(count)
        for _ in 0..<count { list.append(try body(&self)) }
        return list
    }

    /// Reads a value that may be absent.
    mutating func optional<Value>(
        _ body: (inout ByteReader) throws(Malformed) -> Value
    ) throws(Malformed) -> Value? {
        try number() == 0 ? nil : try body(&self)
    }
}
