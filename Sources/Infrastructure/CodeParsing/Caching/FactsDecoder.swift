import Domain

/// Reads what an encoder wrote. What is no such thing makes an error and never a wrong value.
struct FactsDecoder {
    /// What can go wrong: the bytes are no facts.
    struct Malformed: Error {}

    /// How often a reference may stand in a reference.
    private static let depthLimit = 64

    private let bytes: [UInt8]
    private var next = 0
    private var texts: [String] = []
    private var depth = 0

    /// Returns what some bytes of the cache say of a file; nil where they say nothing, so that it is read anew.
    static func state(_ bytes: [UInt8], _ language: Language) -> FactsState? {
        do throws(Malformed) {
            var decoder = try FactsDecoder(bytes)
            let state = try decoder.state(language)
            return decoder.isAtEnd ? state : nil
        } catch {
            return nil
        }
    }

    /// Whether all was read.
    var isAtEnd: Bool { next == bytes.count }

    init(_ bytes: [UInt8]) throws(Malformed) {
        self.bytes = bytes
        texts = try list { decoder throws(Malformed) in try decoder.spelledText() }
    }

    private mutating func state(_ language: Language) throws(Malformed) -> FactsState {
        switch try number() {
        case 0: .facts(try facts(language))
        case 1: .unread(.syntax(line: try number()))
        case 2: .unread(.tooLarge(bytes: try number(), limit: try number()))
        case 3: .unread(.tooDeep(limit: try number()))
        case 4: .unread(.encoding)
        case 5: .unread(.tooSlow)
        default: throw Malformed()
        }
    }

    private mutating func spelledText() throws(Malformed) -> String {
        let count = try number()
        guard count <= bytes.count - next else { throw Malformed() }
        defer { next += count }
        return String(decoding: bytes[next..<next + count], as: UTF8.self)
    }

    // MARK: - For those who read values

    /// Reads a number.
    mutating func number() throws(Malformed) -> Int {
        var (result, shift): (UInt, UInt) = (0, 0)
        while next < bytes.count, shift < 63 {
            let byte = bytes[next]
            next += 1
            result |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(bitPattern: result & UInt(Int.max)) }
            shift += 7
        }
        throw Malformed()
    }

    /// Reads the case of a value.
    mutating func value<Value>(_ codes: Codes<Value>) throws(Malformed) -> Value {
        guard let value = codes.value(of: try number()) else { throw Malformed() }
        return value
    }

    /// Reads a text.
    mutating func text() throws(Malformed) -> String {
        let index = try number()
        guard index < texts.count else { throw Malformed() }
        return texts[index]
    }

    /// Reads up to eight answers.
    mutating func flags() throws(Malformed) -> Int { try number() }

    /// Reads a list.
    mutating func list<Element>(
        _ body: (inout FactsDecoder) throws(Malformed) -> Element
    ) throws(Malformed) -> [Element] {
        let count = try number()
        // Each takes a byte at least, so that a wrong count does no harm.
        guard count <= bytes.count - next else { throw Malformed() }
        var list: [Element] = []
        list.reserveCapacity(count)
        for _ in 0..<count { list.append(try body(&self)) }
        return list
    }

    /// Reads a list of texts.
    mutating func textList() throws(Malformed) -> [String] {
        try list { decoder throws(Malformed) in try decoder.text() }
    }

    /// Reads what may be absent.
    mutating func optional<Value>(
        _ body: (inout FactsDecoder) throws(Malformed) -> Value
    ) throws(Malformed) -> Value? {
        try number() == 0 ? nil : try body(&self)
    }

    /// Reads what stands in another of its kind.
    mutating func nested<Value>(
        _ body: (inout FactsDecoder) throws(Malformed) -> Value
    ) throws(Malformed) -> Value {
        guard depth < Self.depthLimit else { throw Malformed() }
        depth += 1
        defer { depth -= 1 }
        return try body(&self)
    }
}
