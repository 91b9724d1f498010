extension Escaping {
    /// Returns the text for the inside of a quoted label of Graphviz: one line, text alone.
    ///
    /// A backslash starts an escape there (`\n`, `\N` for the node's name), and `&` a character reference as in HTML.
    package static func dot(_ text: some StringProtocol) -> String {
        var result = ""
        for scalar in terminal(text).unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "&": result += "&amp;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
