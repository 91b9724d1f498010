extension Escaping {
    /// Returns the text for the inside of a quoted label of a Mermaid flowchart: one line, text alone.
    ///
    /// Whatever could mean something is written as `#34;`, Mermaid's form of a character reference. That a label stands in
    /// quotes does not suffice: Mermaid reads Markdown in it, looks for directives (`%%{`) and style rules (`style ...: ...#...;`)
    /// in the whole text before it parses, and takes a line for another statement, or the whole for another kind of diagram,
    /// when certain words stand anywhere in it.
    package static func mermaid(_ text: some StringProtocol) -> String {
        let scalars = Array(terminal(text).unicodeScalars)
        var result = ""
        for (index, scalar) in scalars.enumerated() {
            let (before, after) = (index > 0 ? scalars[index - 1] : nil, scalars[(index + 1)...].first)
            let isPlain = isPlainInMermaid(scalar, before: before, after: after)
            if isPlain, !startsMermaidWord(scalars[index...]) {
                result.unicodeScalars.append(scalar)
            } else {
                result += "#\(scalar.value);"
            }
        }
        return result
    }

    /// `direction TB`, in whatever line, sets a direction; `C4Context` and the like anywhere make a C4 diagram of the whole.
    private static func startsMermaidWord(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        ["direction", "C4"].contains { rest.starts(with: $0.unicodeScalars) }
    }

    private static func isPlainInMermaid(
        _ scalar: Unicode.Scalar, before: Unicode.Scalar?, after: Unicode.Scalar?
    ) -> Bool {
        switch scalar {
        // Mermaid puts these in the place of `#` and `;` while it works, and turns them back at the end.
        case "\u{FB02}", "\u{B6}", "\u{B0}", "\u{DF}": false
        // `- ` starts a list, and two of them a line across.
        case "-": before != nil && before != "-" && after != "-"
        case "/": before != "/" && after != "/"
        // `1. ` starts a list, `www.` a link.
        case ".": isWord(before) && before != "w" && before != "W" && (isWord(after) || !isDigit(before))
        case " ", ",", "(", ")": true
        default: !scalar.isASCII || isWord(scalar)
        }
    }

    private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool { scalar?.properties.numericType != nil }
}
