import Domain

/// Hostile text brought onto one line. Escaping for a shell, a page or a comment is the formats' work.
package enum PlainText {
    /// Returns text without control, format and private characters, and not longer than a name needs.
    package static func line(_ text: String, limit: Int = 80) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard result.count < limit else { return String(result) + "…" }
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator:
                if let last = result.last, last != " " { result.append(" ") }
            case .format, .surrogate, .privateUse, .unassigned: continue
            case _ where scalar.isHidden: continue
            default: result.append(scalar)
            }
        }
        if result.last == " " { result.removeLast() }
        return String(result)
    }
}
