/// Names joined by dots in a text.
enum DottedName {
    /// Returns the names of which a text consists; nil where it is anything else.
    static func parts(of text: String) -> [String]? {
        guard isName(text.utf8) else { return nil }
        return text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    }

    /// Whether a text is a name, or names joined by dots.
    static func isName(_ text: some Sequence<UInt8>) -> Bool {
        var isStart = true
        for byte in text {
            if byte == UInt8(ascii: ".") {
                if isStart { return false }
                isStart = true
            } else {
                guard Words.isLetter(byte) || (!isStart && Words.isDigit(byte)) else { return false }
                isStart = false
            }
        }
        return !isStart
    }
}
