extension RepositoryPath {
    /// Makes the path that `text` shows: git's quoted form stands for its bytes, any other text for itself.
    ///
    /// A path is only ever quoted when it isn't UTF-8; what looks quoted and is UTF-8 inside is therefore the path's own
    /// text. A path that is the quoted form of another one, letter by letter, can't be told from it.
    package init(reading text: String) {
        let bytes = Self.unquoted(Array(text.utf8))
        if let bytes, String(validating: bytes, as: UTF8.self) == nil, RepositoryPath(bytes: bytes).text == text {
            self.init(bytes: bytes)
        } else {
            self.init(text)
        }
    }

    /// Undoes git's C-style quoting; nil for what is not quoted.
    private static func unquoted(_ text: [UInt8]) -> [UInt8]? {
        let quote = UInt8(ascii: "\"")
        guard text.count > 1, text.first == quote, text.last == quote else { return nil }
        var rest = text[1..<(text.count - 1)]
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            if byte != UInt8(ascii: "\\") {
                bytes.append(byte)
            } else if let letter = rest.popFirst() {
                guard let escaped = escaped(letter, &rest) else { return nil }
                bytes.append(escaped)
            } else {
                return nil
            }
        }
        return bytes
    }

    /// Returns the byte that an escape stands for, by the letter behind the backslash and the digits behind that.
    private static func escaped(_ letter: UInt8, _ rest: inout ArraySlice<UInt8>) -> UInt8? {
        switch letter {
        case UInt8(ascii: "a"): return 7
        case UInt8(ascii: "b"): return 8
        case UInt8(ascii: "t"): return 9
        case UInt8(ascii: "n"): return 10
        case UInt8(ascii: "v"): return 11
        case UInt8(ascii: "f"): return 12
        case UInt8(ascii: "r"): return 13
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): return letter
        default: break
        }
        let digits = [letter] + rest.prefix(2)
        rest = rest.dropFirst(2)
        return digits.count == 3 ? UInt8(String(decoding: digits, as: UTF8.self), radix: 8) : nil
    }
}
