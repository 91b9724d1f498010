extension Escaping {
    /// Returns the text for the inside of a Markdown paragraph, heading, list item or table cell, where it is text alone: no
    /// markup, no HTML, no end of a cell or of a comment, no link, no person pinged, no issue referred to.
    ///
    /// What could mean something is written as a numeric character reference, which never does. References of the kind `@name`,
    /// `#12`, `GH-12`, `!12` and links are found by forges after that, in the finished page, and so are broken by a zero-width space.
    package static func markdown(_ text: some StringProtocol) -> String {
        markdown(text, breakingReferences: true)
    }

    /// Returns the text as code, for paths and names. Forges look for no references there.
    package static func markdownCode(_ text: some StringProtocol) -> String {
        "<code>" + markdown(text, breakingReferences: false) + "</code>"
    }

    private static func markdown(_ text: some StringProtocol, breakingReferences: Bool) -> String {
        let scalars = Array(terminal(text).unicodeScalars)
        var result = ""
        for (index, scalar) in scalars.enumerated() {
            let before = scalars[..<index].suffix(3)
            let after = scalars[(index + 1)...].prefix(2)
            if isPlainInMarkdown(scalar), !startsBlock(scalar, before: scalars[..<index]) {
                result.unicodeScalars.append(scalar)
            } else {
                result += "&#\(scalar.value);"
            }
            if startsLink(scalar, before: before, after: after)
                || breakingReferences && startsReference(scalar, before: before, after: after)
            {
                result += "&#8203;"
            }
        }
        return result
    }

    private static func isPlainInMarkdown(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.isASCII || isWord(scalar) || " ,;/()?.".unicodeScalars.contains(scalar)
    }

    /// Spaces at the start of a line make code of it, `1.` makes a list.
    private static func startsBlock(_ scalar: Unicode.Scalar, before: ArraySlice<Unicode.Scalar>) -> Bool {
        switch scalar {
        case " ": before.isEmpty
        case ".", ")": before.count < 10 && before.allSatisfy { ("0"..."9").contains($0) }
        default: false
        }
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// `https://` and `www.` become links by themselves.
    private static func startsLink(
        _ scalar: Unicode.Scalar, before: ArraySlice<Unicode.Scalar>, after: ArraySlice<Unicode.Scalar>
    ) -> Bool {
        switch scalar {
        case ":": after.elementsEqual(["/", "/"])
        case "w", "W": after.first == "." && before.suffix(2).allSatisfy { $0 == "w" || $0 == "W" } && before.count > 1
        default: false
        }
    }

    private static func startsReference(
        _ scalar: Unicode.Scalar, before: ArraySlice<Unicode.Scalar>, after: ArraySlice<Unicode.Scalar>
    ) -> Bool {
        guard let next = after.first else { return false }
        return switch scalar {
        case "@": true
        case "#", "!", "$", "%", "~", "&": isWord(next) || next == "\""
        case "-": ("0"..."9").contains(next) && text(of: before.suffix(2)).lowercased() == "gh"
        default: false
        }
    }

    private static func text(of scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
