/// The plain words that plans are told in. Escaping for a shell, a page or a comment is the renderers' work.
enum Wording {
    /// Returns hostile text on one line: without control, format and private characters, and not longer than a name
    /// needs.
    static func plain(_ text: String, limit: Int = 80) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard result.count < limit else { return String(result) + "…" }
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator:
                if let last = result.last, last != " " { result.append(" ") }
            case .format, .surrogate, .privateUse, .unassigned: continue
            default: result.append(scalar)
            }
        }
        if result.last == " " { result.removeLast() }
        return String(result)
    }

    /// Returns a change set's name.
    static func name(_ id: ChangeSetID) -> String { plain(id.text) }

    /// Returns "one hunk" or "3 hunks".
    static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
        number == 1 ? "one \(noun)" : "\(number) \(plural ?? noun + "s")"
    }

    /// Returns "a", "a and b" or "a, b and c"; beyond a limit "a, b, c and 4 more".
    static func list(_ items: [String], limit: Int = .max) -> String {
        if items.count > limit {
            return items.prefix(limit).joined(separator: ", ") + " and \(items.count - limit) more"
        }
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " and " + last
    }

    /// Returns the names of change sets as a list.
    static func names(_ ids: [ChangeSetID]) -> String { list(ids.map(name), limit: 5) }

    /// Returns text as a sentence: its first letter as it is, with one full stop at its end.
    static func sentence(_ text: String) -> String {
        text.hasSuffix(".") || text.hasSuffix("!") || text.hasSuffix("?") ? text : text + "."
    }
}
