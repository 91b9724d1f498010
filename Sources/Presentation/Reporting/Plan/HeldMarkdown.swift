import Domain
import Wording

/// What a plan holds back, for a page of Markdown: by what has to be done about it, each with its details folded.
struct HeldMarkdown {
    let isBrief: Bool
    let now: Int64?
    let plan: Plan
    let analysis: Analysis

    /// The sections, one for each group that has a member.
    var sections: [MarkdownPage.Section] {
        let waiting = plan.waiting
        let groups = HeldGroup.allCases.map { group in (group, waiting.filter { $0.group == group }) }
            .filter { !$0.1.isEmpty }
        return groups.enumerated().map { place, entry in
            let (group, members) = entry
            let title = place == 0 ? "### Hold \(waiting.count)\n\n" : ""
            let heading = Wording.heading(group, members.count, base: analysis.base).markdown
            return MarkdownPage.Section(
                opening: "\(title)#### \(heading)\n\n", rows: members.map { row($0, in: group) }, closing: "",
                noun: "held change set")
        }
    }

    private func row(_ held: HeldChangeSet, in group: HeldGroup) -> String {
        let title = MarkdownPieces.title(analysis.title(of: held.id))
        let about = ([title] + person(held)).filter { !$0.isEmpty }.joined(separator: ", ")
        let words = words(held, group).markdown
        let summary = "<b>\(MarkdownPieces.id(held.id))</b> \(about)" + (words.isEmpty ? "" : "; \(words)")
        if isBrief { return "- \(summary)\n" }
        let findings = analysis.findings(holding: held).map(MarkdownPieces.finding).joined()
        let conflicts = MarkdownPieces.conflicts(of: held) + findings
        let advice = Wording.advice(held, base: analysis.base, namesFiles: conflicts.isEmpty).markdown
        let cause = Wording.baseChanges(analysis.baseChanges[held.id] ?? [], base: analysis.base, now: now).markdown
        let text = [cause, advice].filter { !$0.isEmpty }.joined(separator: " ")
        return MarkdownPieces.folded(summary, (conflicts.isEmpty ? "" : conflicts + "\n") + text + "\n")
    }

    /// What the heading does not say already.
    private func words(_ held: HeldChangeSet, _ group: HeldGroup) -> Phrase {
        switch group {
        case .base, .unrelated, .changesNothing, .excluded: ""
        case .clash: Wording.held(held, isJoint: plan.isJoint(held), base: analysis.base)
        case .mechanical, .dependency, .finding, .notReady, .superseded, .unknown:
            Wording.inShort(held, group, base: analysis.base)
        }
    }

    private func person(_ held: HeldChangeSet) -> [String] {
        guard let changeSet = analysis.changeSet(held.id)?.changeSet else { return [] }
        let name = changeSet.author.shownName
        return [
            name.isEmpty ? "" : "by \(MarkdownPieces.title(name))",
            now.map { Wording.age(of: changeSet.authoredAt, at: $0) } ?? "",
        ]
    }
}
