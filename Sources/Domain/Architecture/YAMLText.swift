/// Text written so that YAML reads it as it is, whatever stands in it.
package enum YAMLText {
    /// Returns text as a value or key: as it stands where that is safe in every place, else in double quotes.
    package static func scalar(_ text: String) -> String {
        isSafePlain(text) ? text : "\"\(escaped(text))\""
    }

    /// Returns text on one line and without anything invisible, for a comment or within double quotes: `\n`, `\u202E`.
    package static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case " "..."~": result.unicodeScalars.append(scalar)
            default: result += isVisible(scalar) ? String(scalar) : code(of: scalar)
            }
        }
        return result
    }

    /// Plain where no indicator of YAML, blank or word of another type could be seen in it.
    private static func isSafePlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, first == 46 || first == 95 || first == 47 || isLetter(first) else {
            return false
        }
        let others = "_-./".utf8
        guard text.utf8.allSatisfy({ isLetter($0) || 48...57 ~= $0 || others.contains($0) }) else { return false }
        let words = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", ".inf", ".nan"]
        return !words.contains(text.lowercased()) && !text.utf8.allSatisfy { 48...57 ~= $0 || $0 == 46 || $0 == 95 }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { 65...90 ~= byte || 97...122 ~= byte }

    /// Letters and digits of any script; marks that change what stands beside them are spelled out.
    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber: true
        default: false
        }
    }

    private static func code(of scalar: Unicode.Scalar) -> String {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        let (letter, width) =
            switch scalar.value {
            case ..<0x100: ("x", 2)
            case ..<0x10000: ("u", 4)
            default: ("U", 8)
            }
        return "\\" + letter + String(repeating: "0", count: width - hex.count) + hex
    }
}
