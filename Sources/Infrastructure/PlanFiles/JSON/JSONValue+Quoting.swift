import Domain

extension JSONValue {
    /// Returns a JSON string, quotes included. Any parser reads exactly the text back; what can't be seen is spelled `\u202e`.
    package static func quoted(_ text: some StringProtocol) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.isHidden: result += String(Character(scalar)).utf16.map(codeUnit).joined()
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func codeUnit(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
