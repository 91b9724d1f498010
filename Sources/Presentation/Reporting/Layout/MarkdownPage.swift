import Wording

/// A page of Markdown that never grows over a limit, and says what it left out.
struct MarkdownPage {
    /// A part of the page whose rows may be cut at the end.
    struct Section {
        /// What stands before the rows.
        let opening: String
        /// The rows, whole or not there at all.
        let rows: [String]
        /// What stands after the rows.
        let closing: String
        /// What one row is: `step`.
        let noun: String
    }

    /// The headline; always there.
    let headline: String
    /// The sections, most important first.
    let sections: [Section]
    /// The command that shows all.
    let command: String

    /// Returns the page in at most so many UTF-16 units, which is how forges count; under 2,000 counts as 2,000.
    func text(limit: Int) -> String {
        let limit = max(2_000, limit)
        var text = headline + "\n"
        // The sentence about what is left out must always fit behind the rest.
        var room = limit - 400 - text.utf16.count
        var leftOut: [(noun: String, count: Int)] = []
        for section in sections where !section.rows.isEmpty {
            let frame = "\n" + section.opening + section.closing
            let shown = leftOut.isEmpty ? fitting(section.rows, in: room - frame.utf16.count) : []
            if !shown.isEmpty {
                let part = "\n" + section.opening + shown.joined() + section.closing
                text += part
                room -= part.utf16.count
            }
            let rest = section.rows.count - shown.count
            guard rest > 0 else { continue }
            if leftOut.last?.noun == section.noun {
                leftOut[leftOut.count - 1].count += rest
            } else {
                leftOut.append((section.noun, rest))
            }
        }
        guard !leftOut.isEmpty else { return text }
        return text
            + "\nLeft out to keep this short: \(Wording.list(leftOut.map { Wording.count($0.count, $0.noun) })). `\(command)` shows all.\n"
    }

    private func fitting(_ rows: [String], in room: Int) -> ArraySlice<String> {
        var used = 0
        let count = rows.prefix { row in
            used += row.utf16.count
            return used <= room
        }.count
        return rows[..<count]
    }
}
