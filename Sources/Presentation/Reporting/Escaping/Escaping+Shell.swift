import Domain

extension Escaping {
    /// Returns one word of POSIX shell that stands for exactly this text and has nothing expanded in it.
    ///
    /// Single quotes hold everything as it is; a single quote itself is put between them as `'\''`. Characters that can't be
    /// seen are spelled by `printf` in octal, so that the script shows them. A NUL, which no word can hold, becomes U+FFFD.
    package static func shell(_ text: some StringProtocol) -> String {
        var words = ""
        var quoted = ""
        var hidden = ""
        func close() {
            if !quoted.isEmpty { words += "'\(quoted)'" }
            if !hidden.isEmpty { words += "\"$(printf '\(hidden)')\"" }
            (quoted, hidden) = ("", "")
        }
        for scalar in text.unicodeScalars.map({ $0.value == 0 ? "\u{FFFD}" : $0 }) {
            // A line feed must stay inside the quotes: a command substitution would lose it at its end.
            if scalar.isHidden, scalar != "\n" {
                if !quoted.isEmpty { close() }
                hidden += octal(of: scalar)
            } else {
                if !hidden.isEmpty { close() }
                quoted += scalar == "'" ? "'\\''" : String(Character(scalar))
            }
        }
        close()
        return words.isEmpty ? "''" : words
    }

    private static func octal(of scalar: Unicode.Scalar) -> String {
        String(Character(scalar)).utf8.map { byte in
            let digits = String(byte, radix: 8)
            return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
        }.joined()
    }
}
