/// Tells whether what two sides add to a changelog can simply be kept.
///
/// That is so where each adds whole entries and changes nothing else, not the same ones, and all three texts have the same
/// headings above the place: where one side cut a release meanwhile, an entry that is kept would stand under the wrong one.
struct ChangelogReader {
    /// Returns whether both sides' lines can be kept one after the other.
    func canUnite(_ place: ContestedPlace) -> Bool {
        guard let base = place.base else { return false }
        let headings = ChangelogHeadings(above: base)
        guard headings == ChangelogHeadings(above: place.ours), headings == ChangelogHeadings(above: place.theirs),
            place.parts.allSatisfy({ !ChangelogHeadings.areIn($0) }),
            let ours = Self.additions(place.ours, to: base), let theirs = Self.additions(place.theirs, to: base)
        else { return false }
        return Set(ours).isDisjoint(with: theirs)
    }

    /// Returns the lines that a side adds, without blank ones; nil where it changes a line of the base, or goes on with an
    /// entry instead of beginning one.
    private static func additions(_ side: TextPart, to base: TextPart) -> [Line]? {
        var kept = base.content.map(\.trimmed).filter { !$0.isEmpty }[...]
        var added: [Line] = []
        var isInside = false
        for line in side.content where !line.trimmed.isEmpty {
            if line.trimmed == kept.first {
                kept = kept.dropFirst()
                isInside = false
            } else {
                guard isInside || beginsEntry(line) else { return nil }
                added.append(line.trimmed)
                isInside = true
            }
        }
        return kept.isEmpty && !added.isEmpty ? added : nil
    }

    /// Whether a line stands at the margin, or begins with the sign of a list's entry.
    private static func beginsEntry(_ line: Line) -> Bool {
        guard let first = line.first, Line.isSpace(first) else { return true }
        return ["- ", "* ", "+ ", "• "].contains { line.trimmed.starts($0) }
    }
}
