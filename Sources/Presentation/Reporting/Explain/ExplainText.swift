package import Domain
import Wording

/// The report of `orchestrate explain ID` for a terminal: all that is known of one change set.
package struct ExplainText: Sendable {
    let page: Page

    package init(page: Page = Page()) { self.page = page }

    /// Returns everything about a change set; with an advice on how to cut it, that alone.
    package func render(_ explanation: Explanation, in analysis: Analysis) -> String {
        guard let assessed = analysis.changeSet(explanation.id) else { return "" }
        if let split = explanation.split { return advice(split, on: assessed, analysis) }
        let place = ExplainedPlace(page: page)
        let sections = [
            header(assessed), verdict(assessed, analysis),
            analysis.plan.map { place.lines(assessed, $0, analysis) } ?? [],
            ExplainedBlocks(page: page).lines(assessed, analysis),
            ExplainedClashes(page: page).lines(assessed, analysis),
            ExplainedFiles(page: page).lines(explanation.files, layers: assessed.layers),
            wrap("Layers: \(Wording.source(analysis.architecture.source).terminal)"), notes(assessed.id, analysis),
        ]
        return page.text(of: Array(sections.filter { !$0.isEmpty }.joined(separator: [""])))
    }

    private func advice(_ split: SplitAdvice, on assessed: AssessedChangeSet, _ analysis: Analysis) -> String {
        let sections =
            [header(assessed), notes(assessed.id, analysis)]
            + ExplainedSplit(page: page).sections(split, of: assessed, analysis)
        let text = page.text(of: Array(sections.filter { !$0.isEmpty }.joined(separator: [""])))
        guard case .stack(let stack) = split else { return text }
        return text + "\n" + SplitCommands.render(stack, of: assessed.changeSet)
    }

    private func notes(_ id: ChangeSetID, _ analysis: Analysis) -> [String] {
        let unread = analysis.unread(beside: id).map { Wording.notRead($0.id, $0.reason) }
        return (unread + analysis.notes.map { Wording.note($0) }).flatMap { wrap($0.terminal) }
    }

    private func header(_ assessed: AssessedChangeSet) -> [String] {
        let changeSet = assessed.changeSet
        let title = changeSet.title.isEmpty ? "" : "  " + Escaping.terminal(changeSet.title)
        var facts = ["commit \(changeSet.commit.hex)"]
        if let reference = changeSet.reference { facts.append("reference \(Escaping.terminal(reference))") }
        let author = Escaping.terminal(changeSet.author.name)
        if !author.isEmpty { facts.append("by \(author)") }
        if !changeSet.aliases.isEmpty {
            facts.append("also called \(Wording.list(changeSet.aliases.map { Escaping.terminal($0.text) }))")
        }
        return wrap(Escaping.terminal(assessed.id.text) + title)
            + facts.flatMap { Wrapping.lines($0, width: page.width, indent: 2, hanging: 2) }
    }

    private func verdict(_ assessed: AssessedChangeSet, _ analysis: Analysis) -> [String] {
        let base = Escaping.terminal(analysis.base.shownName)
        let words =
            switch assessed.verdict {
            case .clean(let tree): page.palette.paint("clean", .good) + ", tree \(tree.short)"
            case .conflicts: page.palette.paint("conflicts", .bad)
            case .merged: page.palette.paint("merged", .good) + ": nothing is left to do"
            case .changesNothing(let cause):
                page.palette.paint("changes nothing", .unsure) + ": \(Wording.noChange(cause).terminal)"
            case .unrelated:
                page.palette.paint("unrelated", .bad) + ": \(Wording.nothingInCommon(with: analysis.base).terminal)"
            case .unknown(let reason): page.palette.paint("unknown", .unsure) + ": \(Wording.why(reason).terminal)"
            }
        let mark = assessed.isApproximate ? " (approximate)" : ""
        let side = ConflictLines.Side.both(earlier: base, later: Escaping.terminal(assessed.id.text))
        let conflicts =
            ConflictLines(page: page, side: side)
            .lines(of: assessed.verdict.conflicts, indent: 2, limit: .max)
            + RecordedResolutions.lines(assessed.settlement?.resolutions ?? [], page: page, indent: 2)
        let landed =
            assessed.landed.map { Wrapping.lines(Wording.landed($0).terminal, width: page.width, indent: 2) } ?? []
        return wrap("On \(base): \(words)\(mark)") + landed + conflicts
    }

    private func wrap(_ text: String) -> [String] { Wrapping.lines(text, width: page.width, hanging: 2) }
}
