import Domain

/// Makes text that others wrote harmless in what it is put into. The only place that quotes: everything that comes out of a
/// repository - names, paths, titles, authors - goes through one of these on its way into a report.
package enum Escaping {
    /// Returns the text for a terminal: one line in which whatever can't be seen, or could steer the terminal or turn the
    /// reading direction round, stands as `\u{1b}`.
    package static func terminal(_ text: some StringProtocol) -> String {
        if isPrintableASCII(text) { return String(text) }
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar.isHidden { result += visibleForm(of: scalar) } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }

    /// Returns the text for a shell comment: one line of printable ASCII.
    package static func comment(_ text: some StringProtocol) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if (32..<127).contains(scalar.value) {
                result.unicodeScalars.append(scalar)
            } else {
                result += visibleForm(of: scalar)
            }
        }
        return result
    }

    /// Returns whether the text holds printable ASCII alone, as nearly all do, and so needs no closer look.
    static func isPrintableASCII(_ text: some StringProtocol) -> Bool { text.utf8.allSatisfy { $0 >= 32 && $0 < 127 } }

    /// Returns `\u{202e}` for U+202E.
    static func visibleForm(of scalar: Unicode.Scalar) -> String { "\\u{" + String(scalar.value, radix: 16) + "}" }
}
