package import Domain
import Wording

/// The conflicts for a job summary or a comment.
package enum ConflictsMarkdown {
    /// Returns the verdicts on the base as a table, and the pairs that are not clean with their places folded.
    ///
    /// It takes at most `limit` characters, and says what it left out.
    package static func render(_ analysis: Analysis, limit: Int = 60_000) -> String {
        let head = "| Change set | On base | Layers | Title |\n| --- | --- | --- | --- |\n"
        return MarkdownPage(
            headline: headline(analysis),
            sections: [
                .init(opening: head, rows: analysis.changeSets.map(row), closing: "", noun: "change set"),
                .init(opening: "### Pairs\n\n", rows: analysis.pairs.map(pair), closing: "", noun: "pair"),
                .init(
                    opening: "### On base\n\n", rows: analysis.changeSets.compactMap(details), closing: "",
                    noun: "conflict with the base"),
                .init(opening: "### Notes\n\n", rows: MarkdownPieces.notes(analysis), closing: "", noun: "note"),
            ],
            command: "orchestrate conflicts"
        ).text(limit: limit)
    }

    private static func headline(_ analysis: Analysis) -> String {
        let compared = Wording.count(analysis.comparedPairs, "pair")
        let unknown = analysis.unknownPairs > 0 ? ", \(analysis.unknownPairs) unknown" : ""
        let title = "## Conflicts: \(analysis.conflictingPairs) of \(compared)\(unknown)"
        return "\(title)\n\n\(MarkdownPieces.context(analysis))"
    }

    private static func row(_ assessed: AssessedChangeSet) -> String {
        let layers = assessed.layers.map { Escaping.markdown($0) }.joined(separator: ", ")
        let verdict = assessed.verdict.word + (assessed.isApproximate ? " (approximate)" : "")
        let title = MarkdownPieces.title(assessed.changeSet.title)
        return "| \(MarkdownPieces.id(assessed.id)) | \(verdict) | \(layers) | \(title) |\n"
    }

    private static func pair(_ pair: PairVerdict) -> String {
        let names = "<b>\(MarkdownPieces.id(pair.first))</b> and <b>\(MarkdownPieces.id(pair.second))</b>"
        let mark = pair.isApproximate ? " (approximate)" : ""
        switch pair.outcome {
        case .conflicts(let conflicts):
            let count = Wording.count(conflicts.count, "path")
            let body =
                MarkdownPieces.conflicts(conflicts, linesOf: pair.second)
                + RecordedResolutions.items(pair.resolutions)
            return MarkdownPieces.folded("\(names) clash at \(count)\(mark)", body)
        case .broken(let findings):
            let items = findings.map { "- \(Wording.problem($0.violation.problem).asSentence.markdown)\n" }.joined()
            return MarkdownPieces.folded("\(names) merge, and break what each has whole", items)
        case .unknown(let reason):
            return MarkdownPieces.folded("\(names) could not be compared", Wording.why(reason).markdown + "\n")
        }
    }

    /// What the table has no room for: where a change set conflicts with the base, or why its verdict is unknown.
    private static func details(_ assessed: AssessedChangeSet) -> String? {
        let id = "<b>\(MarkdownPieces.id(assessed.id))</b>"
        return switch assessed.verdict {
        case .conflicts(let conflicts):
            MarkdownPieces.folded(
                "\(id) conflicts",
                MarkdownPieces.conflicts(conflicts, linesOf: assessed.id)
                    + RecordedResolutions.items(assessed.settlement?.resolutions ?? []))
        case .unknown(let reason): MarkdownPieces.folded("\(id) is unknown", Wording.why(reason).markdown + "\n")
        case .clean, .merged, .unrelated: nil
        case .changesNothing(let cause): Wording.noChange(cause).markdown
        }
    }
}
