package import Domain
import Wording

/// The report of `orchestrate verify-plan` for a terminal.
package struct VerifyPlanText: Sendable {
    private let page: Page

    package init(page: Page = Page()) { self.page = page }

    /// Returns what is still true, in sections: the verdict, what moved, what else is other, the steps that don't hold.
    package func render(_ check: PlanCheck) -> String {
        let sections = [
            header(check), verdict(check), moved(check), madeWith(check), steps(check),
            check.notes.flatMap { Wrapping.lines(Wording.note($0).terminal, width: page.width) },
        ]
        return page.text(of: Array(sections.filter { !$0.isEmpty }.joined(separator: [""])))
    }

    private func header(_ check: PlanCheck) -> [String] {
        let (base, plan) = (check.document.base, check.document.plan)
        let counts = "\(Wording.count(plan.steps.count, "step")), \(plan.held.count) held"
        let line = "\(Wording.planName(plan)) · \(Escaping.terminal(base.shownName)) \(base.commit.short) · \(counts)"
        return Wrapping.lines(line, width: page.width)
    }

    private func verdict(_ check: PlanCheck) -> [String] {
        let (words, rest, tone): (String, String, Palette.Tone) =
            switch check.verdict {
            case .holds: ("The plan holds", ": base, heads, configuration and tool are those it was made with.", .good)
            case .differs: ("The plan may differ", ": base and heads did not move, but not all is as planned.", .unsure)
            case .moved: ("The plan is out of date", ": \(movedWords(check)). Make a new one.", .bad)
            }
        var lines = Wrapping.lines(words + rest, width: page.width)
        // Painted last, for the wrapping counts columns.
        lines[0] = page.palette.paint(words, tone) + lines[0].dropFirst(words.count)
        return lines
    }

    private func movedWords(_ check: PlanCheck) -> String {
        let gone = check.heads.count { $0.movement == .gone }
        let moved = check.heads.count { $0.movement.isChange } - gone
        let isBaseGone = check.base == .gone
        let moving = (check.base.isChange && !isBaseGone ? ["the base"] : []) + counted(moved)
        let leaving = (isBaseGone ? ["the base"] : []) + counted(gone)
        return [(moving, "moved"), (leaving, "gone")].filter { !$0.0.isEmpty }
            .map { "\(Wording.list($0.0)) \($0.1)" }.joined(separator: ", ")
    }

    private func counted(_ heads: Int) -> [String] {
        heads > 0 ? [Wording.count(heads, "head")] : []
    }

    private func moved(_ check: PlanCheck) -> [String] {
        var rows: [String] = []
        if check.base != .unmoved {
            let base = check.document.base
            let words = Wording.movement(check.base, from: base.commit).terminal
            rows.append("\(Escaping.terminal(base.shownName)): \(words)")
        }
        for head in check.heads where head.movement != .unmoved && head.commit != .zero {
            let words = Wording.movement(head.movement, from: head.commit).terminal
            let lost = head.hasCommit ? "" : "; the planned commit is no longer here"
            rows.append("\(Phrase(.changeSet(head.id)).terminal): \(words)\(lost)")
        }
        return section("Moved", rows)
    }

    private func madeWith(_ check: PlanCheck) -> [String] {
        section("Made with other settings", check.pins.map { Wording.pin($0).terminal })
    }

    private func steps(_ check: PlanCheck) -> [String] {
        let broken = check.steps.filter { $0.outcome != .holds }
        guard !check.steps.isEmpty else { return [] }
        let holding = check.steps.count - broken.count
        let title = "\(holding) of \(Wording.count(check.steps.count, "step")) hold as planned"
        if broken.isEmpty { return [title] }
        return [title, ""] + broken.flatMap(lines)
    }

    private func lines(of step: StepCheck) -> [String] {
        let why = step.mismatch.map { ": \(Wording.mismatch($0).terminal)" } ?? ""
        let line = "\(step.number). \(Phrase(.changeSet(step.id)).terminal): \(words(step.outcome))\(why)"
        return Wrapping.lines(line, width: page.width, indent: 2, hanging: 4)
            + ConflictLines(page: page, side: .later(of: Escaping.terminal(step.id.text), with: nil)).lines(
                of: step.conflicts, indent: 6, limit: 3)
    }

    private func words(_ outcome: StepCheck.Outcome) -> String {
        switch outcome {
        case .holds: "holds"
        case .mergesMoved: "moved, and still merges"
        case .conflicts: "conflicts now"
        case .merged: "is in the base already"
        case .changesNothing: "changes nothing in the base"
        case .gone: "is gone"
        case .otherTree(let tree): "merges, but to tree \(tree.short), which is not the plan's"
        case .unknown(let reason): "unknown: \(Wording.why(reason).terminal)"
        }
    }

    private func section(_ title: String, _ rows: [String]) -> [String] {
        guard !rows.isEmpty else { return [] }
        return [title, ""] + rows.flatMap { Wrapping.lines($0, width: page.width, indent: 2, hanging: 4) }
    }
}
