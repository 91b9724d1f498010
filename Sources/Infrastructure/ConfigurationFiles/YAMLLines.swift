/// Lines as YAML 1.1 counts them.
enum YAMLLines {
    private static let breaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]

    /// Returns where a line and column, both from 1, stand in a text; nil when there is no character.
    static func index(
        ofLine line: Int, column: Int, in text: String.UnicodeScalarView
    ) -> String.UnicodeScalarView.Index? {
        var index = text.startIndex
        var current = 1
        while current < line, index < text.endIndex {
            if breaks.contains(text[index]) {
                let next = text.index(after: index)
                if text[index] == "\r", next < text.endIndex, text[next] == "\n" { index = next }
                current += 1
            }
            index = text.index(after: index)
        }
        guard current == line, let found = text.index(index, offsetBy: column - 1, limitedBy: text.endIndex) else {
            return nil
        }
        return found < text.endIndex ? found : nil
    }

    /// Returns a line, from 1, without its break; nil when there is none.
    static func line(_ number: Int, of text: String) -> Substring.UnicodeScalarView? {
        guard let start = index(ofLine: number, column: 1, in: text.unicodeScalars) else { return nil }
        let rest = text.unicodeScalars[start...]
        return rest.prefix { !breaks.contains($0) }
    }
}
