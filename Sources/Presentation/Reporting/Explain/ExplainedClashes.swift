import Domain
import Wording

/// Every clash of one change set with another, with the lines of both sides and the people to talk to.
struct ExplainedClashes {
    let page: Page

    /// Returns the clashes by pairs, then those it has in the plan with several others together.
    func lines(_ assessed: AssessedChangeSet, _ analysis: Analysis) -> [String] {
        let pairs = analysis.pairs(with: assessed.id)
        let blocks = pairs.map { lines(of: $0, assessed, analysis) } + joint(assessed, analysis)
        return Array(blocks.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    private func lines(of pair: PairVerdict, _ assessed: AssessedChangeSet, _ analysis: Analysis) -> [String] {
        let other = person(pair.partner(of: assessed.id), analysis)
        let mark = pair.isApproximate ? " (approximate)" : ""
        switch pair.outcome {
        case .unknown(let reason):
            let words = page.palette.paint("Could not be compared", .unsure)
            return wrap("\(words) with \(other): \(Wording.why(reason).terminal)")
        case .broken(let findings):
            return wrap("\(page.palette.paint("Breaks", .bad)) together with \(other)\(mark)")
                + findings.flatMap { FindingText(page: page).lines($0) }
        case .conflicts(let conflicts):
            let side = ConflictLines.Side.both(
                earlier: Escaping.terminal(pair.first.text), later: Escaping.terminal(pair.second.text))
            return wrap("\(page.palette.paint("Clashes", .bad)) with \(other)\(mark)")
                + ConflictLines(page: page, side: side).lines(of: conflicts, indent: 2, limit: .max)
                + RecordedResolutions.lines(pair.resolutions, page: page, indent: 2)
        }
    }

    /// A clash with several others together is in no pair: its places are those that the plan found.
    private func joint(_ assessed: AssessedChangeSet, _ analysis: Analysis) -> [[String]] {
        guard let plan = analysis.plan else { return [] }
        return plan.jointConflicts.filter { $0.contains(assessed.id) }.map { set in
            let others = set.filter { $0 != assessed.id }.map { person($0, analysis) }
            let held = plan.held.first { plan.isJoint($0) && Set($0.with + [$0.id]) == Set(set) }
            let side = ConflictLines.Side.both(
                earlier: "the others", later: Escaping.terminal(held?.id.text ?? assessed.id.text))
            return wrap("\(page.palette.paint("Clashes", .bad)) with \(Wording.list(others)), only all together")
                + ConflictLines(page: page, side: side).lines(of: held?.conflicts ?? [], indent: 2, limit: .max)
        }
    }

    private func person(_ id: ChangeSetID, _ analysis: Analysis) -> String {
        let name = Escaping.terminal(analysis.changeSet(id)?.changeSet.author.name ?? "")
        return Escaping.terminal(id.text) + (name.isEmpty ? "" : " (by \(name))")
    }

    private func wrap(_ text: String) -> [String] { Wrapping.lines(text, width: page.width, hanging: 2) }
}
