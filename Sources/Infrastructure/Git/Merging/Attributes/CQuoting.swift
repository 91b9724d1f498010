import Domain

/// Text in double quotes with C's escapes, as git writes and reads it in its files.
enum CQuoting {
    private static let letters: [UInt8: UInt8] = [
        UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10, UInt8(ascii: "v"): 11,
        UInt8(ascii: "f"): 12, UInt8(ascii: "r"): 13, UInt8(ascii: "\""): 34, UInt8(ascii: "\\"): 92,
    ]

    /// Returns what stands in the quotes at the start, and what follows them; nil where it is no such text.
    static func unquoted(_ line: ArraySlice<UInt8>) -> (text: [UInt8], rest: ArraySlice<UInt8>)? {
        guard line.first == UInt8(ascii: "\"") else { return nil }
        var rest = line.dropFirst()
        var text: [UInt8] = []
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\"") { return (text, rest) }
            guard byte == UInt8(ascii: "\\") else {
                text.append(byte)
                continue
            }
            if let octal = octal(rest.prefix(3)) {
                text.append(octal)
                rest = rest.dropFirst(3)
            } else if let letter = rest.popFirst().flatMap({ letters[$0] }) {
                text.append(letter)
            } else {
                return nil
            }
        }
        return nil
    }

    /// Returns the text in quotes.
    static func quoted(_ text: [UInt8]) -> [UInt8] {
        let inner = text.flatMap { byte -> [UInt8] in
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): [UInt8(ascii: "\\"), byte]
            case 0..<32, 127...:
                Array("\\\(byte >> 6)\(byte >> 3 & 7)\(byte & 7)".utf8)
            default: [byte]
            }
        }
        return [UInt8(ascii: "\"")] + inner + [UInt8(ascii: "\"")]
    }

    private static func octal(_ digits: ArraySlice<UInt8>) -> UInt8? {
        guard digits.count == 3, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }) else {
            return nil
        }
        return UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
    }
}
