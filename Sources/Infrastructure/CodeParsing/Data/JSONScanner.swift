import Domain

/// Reads JSON, with the comments and the last commas that configuration files have.
struct JSONScanner {
    /// How deep values may be nested.
    private static let depthLimit = 1000

    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    private var file = DataFile()
    /// What is open: a mapping, or a list with the number of its next element.
    private var open: [Opened] = []
    private var path: [String] = []
    /// Whether a key has no value yet.
    private var owesValue = false

    private enum Opened { case mapping, list(Int) }

    /// Returns what a file holds.
    ///
    /// - Throws: where it is no JSON.
    static func read(_ bytes: [UInt8]) throws(ParseFailure) -> DataFile {
        var scanner = JSONScanner(bytes: bytes)
        try scanner.scan()
        return scanner.file
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    private mutating func scan() throws(ParseFailure) {
        var awaitsKey = false
        while let byte = next() {
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                try push(byte == UInt8(ascii: "{") ? .mapping : .list(0))
                awaitsKey = byte == UInt8(ascii: "{")
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                try pop(byte)
                awaitsKey = false
            case UInt8(ascii: ","):
                awaitsKey = try separate()
            case UInt8(ascii: "\""):
                try readText(isKey: awaitsKey)
                if awaitsKey { try expectColon() }
                awaitsKey = false
            default: try readWord()
            }
        }
        guard open.isEmpty else { throw failure }
    }

    private var failure: ParseFailure { ParseFailure(.syntax(line: line)) }

    /// Returns the next byte that is neither space nor comment, without going past it.
    private mutating func next() -> UInt8? {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\n"):
                line += 1
                index += 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): index += 1
            case UInt8(ascii: "/"):
                guard skipComment() else { return UInt8(ascii: "/") }
            default: return bytes[index]
            }
        }
        return nil
    }

    private mutating func skipComment() -> Bool {
        guard index + 1 < bytes.count else { return false }
        switch bytes[index + 1] {
        case UInt8(ascii: "/"):
            while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
        case UInt8(ascii: "*"):
            index += 2
            while index + 1 < bytes.count, bytes[index] != UInt8(ascii: "*") || bytes[index + 1] != UInt8(ascii: "/") {
                if bytes[index] == UInt8(ascii: "\n") { line += 1 }
                index += 1
            }
            index = min(bytes.count, index + 2)
        default: return false
        }
        return true
    }

    private mutating func push(_ opened: Opened) throws(ParseFailure) {
        guard open.count < Self.depthLimit else { throw ParseFailure(.tooDeep(limit: Self.depthLimit)) }
        index += 1
        owesValue = false
        open.append(opened)
        if case .list = opened { path.append("[0]") }
    }

    private mutating func pop(_ byte: UInt8) throws(ParseFailure) {
        index += 1
        if owesValue { throw failure }
        switch (open.popLast(), byte) {
        case (.mapping, UInt8(ascii: "}")): break
        case (.list, UInt8(ascii: "]")): path.removeLast()
        default: throw failure
        }
        leaveKey()
    }

    /// A value ends the key that it belongs to.
    private mutating func leaveKey() {
        if case .mapping = open.last, !path.isEmpty { path.removeLast() }
    }

    /// Returns whether a key must follow.
    private mutating func separate() throws(ParseFailure) -> Bool {
        index += 1
        if owesValue { throw failure }
        switch open.last {
        case .mapping: return true
        case .list(let number):
            open[open.count - 1] = .list(number + 1)
            path[path.count - 1] = "[\(number + 1)]"
            return false
        case nil: throw failure
        }
    }

    private mutating func expectColon() throws(ParseFailure) {
        guard next() == UInt8(ascii: ":") else { throw failure }
        index += 1
        owesValue = true
    }

    private mutating func readText(isKey: Bool) throws(ParseFailure) {
        let start = index + 1
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
            guard bytes[end] != UInt8(ascii: "\n") else { throw failure }
            end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard end < bytes.count else { throw failure }
        index = end + 1
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        if isKey {
            path.append(text)
            file.add(path, text: nil, line: line)
        } else {
            if case .mapping = open.last { file.give(text) }
            owesValue = false
            leaveKey()
        }
    }

    private mutating func readWord() throws(ParseFailure) {
        let start = index
        while index < bytes.count,
            Words.isLetter(bytes[index]) || Words.isDigit(bytes[index])
                || [UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ".")].contains(bytes[index])
        {
            index += 1
        }
        guard index > start else { throw failure }
        owesValue = false
        leaveKey()
    }
}
