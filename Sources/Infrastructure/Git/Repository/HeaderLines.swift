import Domain

/// The lines of a commit's header, one after the other, without a copy of them.
struct HeaderLines {
    /// What was not read.
    private(set) var rest: UnsafeRawBufferPointer

    init(_ bytes: UnsafeRawBufferPointer) { rest = bytes }

    /// Takes the first line, which names the tree of a commit.
    mutating func tree(of id: ObjectID) throws(GitError) -> ObjectID {
        guard let tree = next().value(of: "tree ").flatMap(ObjectID.init(hexDigits:)) else {
            throw .malformed(id, what: "a commit without a tree")
        }
        return tree
    }

    /// Returns the next line without its end; an empty one behind the last.
    mutating func next() -> UnsafeRawBufferPointer {
        let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.count
        let line = UnsafeRawBufferPointer(rebasing: rest[..<end])
        rest = UnsafeRawBufferPointer(rebasing: rest[min(end + 1, rest.count)...])
        return line
    }
}

extension UnsafeRawBufferPointer {
    /// Returns what follows a key at the start of the line; nil where it starts otherwise.
    func value(of key: StaticString) -> UnsafeRawBufferPointer? {
        let length = key.utf8CodeUnitCount
        guard count >= length else { return nil }
        for offset in 0..<length where self[offset] != key.utf8Start[offset] { return nil }
        return UnsafeRawBufferPointer(rebasing: self[length...])
    }
}

/// The parts of `NAME <EMAIL> TIME ZONE`; those that are not there are empty, and a time is 0.
struct SignatureLine {
    let name: UnsafeRawBufferPointer
    let email: UnsafeRawBufferPointer
    /// Seconds since 1970.
    let time: Int64

    /// Takes the line behind its key; nil where the header has none.
    init(_ line: UnsafeRawBufferPointer?) {
        let line = line ?? UnsafeRawBufferPointer(start: nil, count: 0)
        let opening = line.firstIndex(of: UInt8(ascii: "<")) ?? line.count
        let start = min(opening + 1, line.count)
        let closing = line[start...].firstIndex(of: UInt8(ascii: ">")) ?? line.count
        let nameEnd = line[..<opening].lastIndex { $0 != UInt8(ascii: " ") }.map { $0 + 1 } ?? 0
        name = UnsafeRawBufferPointer(rebasing: line[..<nameEnd])
        email = UnsafeRawBufferPointer(rebasing: line[start..<closing])
        let digits = line[min(closing + 1, line.count)...].split(separator: UInt8(ascii: " ")).first
        time = digits.flatMap { Int64(String(decoding: $0, as: UTF8.self)) } ?? 0
    }
}
