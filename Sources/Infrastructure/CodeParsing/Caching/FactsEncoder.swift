import Domain

/// Writes what is known of a file as bytes: its texts, each once, and numbers that stand for them.
struct FactsEncoder {
    private var body: [UInt8] = []
    private var texts: [String] = []
    private var numbers: [String: Int] = [:]

    /// Returns the bytes; nil of what another run may find otherwise.
    static func bytes(_ state: FactsState) -> [UInt8]? {
        var encoder = FactsEncoder()
        switch state {
        case .facts(let facts):
            encoder.write(0)
            encoder.write(facts)
        case .unread(let cause): guard encoder.write(cause) else { return nil }
        case .absent, .pending: return nil
        }
        return encoder.finished()
    }

    /// Returns the bytes: the texts, and what refers to them.
    func finished() -> [UInt8] {
        var head = FactsEncoder()
        head.write(texts.count)
        for text in texts {
            head.write(text.utf8.count)
            head.body += text.utf8
        }
        return head.body + body
    }

    private mutating func write(_ cause: UnreadCause) -> Bool {
        switch cause {
        case .syntax(let line): write([1, line])
        case .tooLarge(let bytes, let limit): write([2, bytes, limit])
        case .tooDeep(let limit): write([3, limit])
        case .encoding: write([4])
        case .tooSlow: write([5])
        case .noReader, .object, .computed: return false
        }
        return true
    }

    private mutating func write(_ numbers: [Int]) { for number in numbers { write(number) } }

    /// Writes a number that isn't negative, in as few bytes as it takes.
    mutating func write(_ number: Int) {
        var rest = UInt(bitPattern: number)
        while rest >= 0x80 {
            body.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        body.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Writes a text.
    mutating func write(_ text: String) {
        if let number = numbers[text] { return write(number) }
        numbers[text] = texts.count
        write(texts.count)
        texts.append(text)
    }

    /// Writes up to eight answers.
    mutating func write(flags: Bool...) {
        write(flags.enumerated().reduce(0) { $0 | ($1.element ? 1 << $1.offset : 0) })
    }

    /// Writes a list.
    mutating func write<Element>(_ list: [Element], _ body: (inout FactsEncoder, Element) -> Void) {
        write(list.count)
        for element in list { body(&self, element) }
    }

    /// Writes a list of texts.
    mutating func write(_ list: [String]) { write(list) { $0.write($1) } }

    /// Writes what may be absent.
    mutating func write<Value>(optional value: Value?, _ body: (inout FactsEncoder, Value) -> Void) {
        write(value == nil ? 0 : 1)
        if let value { body(&self, value) }
    }
}
