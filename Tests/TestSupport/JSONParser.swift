/// Reads JSON by RFC 8259, byte by byte.
struct JSONParser {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func document() throws(JSONDocument.SyntaxError) -> JSONDocument {
        let value = try value(depth: 0)
        skipSpace()
        guard offset == bytes.count else { throw error("the end") }
        return value
    }

    private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private func error(_ expected: String) -> JSONDocument.SyntaxError { .init(offset: offset, expected: expected) }

    private mutating func skipSpace() {
        while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { offset += 1 }
    }

    private mutating func take(_ text: StaticString) -> Bool {
        let wanted = Array("\(text)".utf8)
        guard bytes[offset...].starts(with: wanted) else { return false }
        offset += wanted.count
        return true
    }

    private mutating func value(depth: Int) throws(JSONDocument.SyntaxError) -> JSONDocument {
        guard depth < 100 else { throw error("less depth") }
        skipSpace()
        if take("null") { return .null }
        if take("true") { return .bool(true) }
        if take("false") { return .bool(false) }
        switch next {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "["): return .array(try array(depth: depth))
        case UInt8(ascii: "{"): return .object(try object(depth: depth))
        default: return .number(try number())
        }
    }

    private mutating func array(depth: Int) throws(JSONDocument.SyntaxError) -> [JSONDocument] {
        offset += 1
        var values: [JSONDocument] = []
        skipSpace()
        if take("]") { return [] }
        repeat {
            values.append(try value(depth: depth + 1))
            skipSpace()
        } while take(",")
        guard take("]") else { throw error("]") }
        return values
    }

    private mutating func object(depth: Int) throws(JSONDocument.SyntaxError) -> [String: JSONDocument] {
        offset += 1
        var members: [String: JSONDocument] = [:]
        skipSpace()
        if take("}") { return [:] }
        repeat {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw error("a name") }
            let name = try string()
            skipSpace()
            guard take(":") else { throw error(":") }
            guard members.updateValue(try value(depth: depth + 1), forKey: name) == nil else {
                throw error("another name")
            }
            skipSpace()
        } while take(",")
        guard take("}") else { throw error("}") }
        return members
    }

    private mutating func number() throws(JSONDocument.SyntaxError) -> Double {
        let start = offset
        while let byte = next, "+-.0123456789eE".utf8.contains(byte) { offset += 1 }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        guard text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+\-]?[0-9]+)?/) != nil, let number = Double(text)
        else { throw error("a value") }
        return number
    }

    private mutating func string() throws(JSONDocument.SyntaxError) -> String {
        offset += 1
        var units: [UInt16] = []
        var plain: [UInt8] = []
        while let byte = next, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw error("no control character") }
            offset += 1
            if byte == UInt8(ascii: "\\") {
                units += String(decoding: plain, as: UTF8.self).utf16
                plain = []
                units.append(try escape())
            } else {
                plain.append(byte)
            }
        }
        guard take("\"") else { throw error("\"") }
        units += String(decoding: plain, as: UTF8.self).utf16
        guard let text = String(validating: units, as: UTF16.self) else { throw error("whole surrogate pairs") }
        return text
    }

    private mutating func escape() throws(JSONDocument.SyntaxError) -> UInt16 {
        let simple: [UInt8: UInt16] = [
            0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 8, 0x66: 12, 0x6E: 10, 0x72: 13, 0x74: 9,
        ]
        guard let byte = next else { throw error("an escape") }
        offset += 1
        if let unit = simple[byte] { return unit }
        let digits = String(decoding: bytes[offset...].prefix(4), as: UTF8.self)
        guard byte == UInt8(ascii: "u"), digits.utf8.count == 4, let unit = UInt16(digits, radix: 16) else {
            throw error("an escape")
        }
        offset += 4
        return unit
    }
}
