package import Domain
import Wording

extension Picture {
    /// Makes the picture of the conflicts: who is not clean on the base, and who is not clean with whom, and where.
    package init(of analysis: Analysis) {
        let paired = Set(analysis.pairs.flatMap { [$0.first, $0.second] })
        let drawn = analysis.changeSets.filter { paired.contains($0.id) || $0.verdict.word != "clean" }
            .filter { !$0.isIdle }
        let lines = analysis.pairs.map(Self.line)
        let group = Group(title: nil, nodes: drawn.map { Self.node($0, analysis) })
        self.init(
            groups: Self.folded([group], joinedBy: lines).filter { !$0.nodes.isEmpty }, lines: lines,
            notes: Self.notes(analysis, drawn.count),
            legend: ["A dotted line joins two that clash.", "A dashed box does not merge into the base as it is."])
    }

    private static func node(_ assessed: AssessedChangeSet, _ analysis: Analysis) -> Node {
        let base = DisplayWidth.truncate(analysis.base.shownName, to: 24)
        let reason: String? =
            switch assessed.verdict {
            case .clean, .merged, .changesNothing: nil
            case .conflicts: "conflicts with \(base)"
            case .unrelated: "has no commit in common with \(base)"
            case .unknown: "could not be merged"
            }
        let conflicts = assessed.verdict.conflicts
        return Node(
            id: assessed.id, number: nil, title: assessed.changeSet.title, reason: reason,
            place: conflicts.isEmpty ? nil : places(conflicts))
    }

    private static func line(_ pair: PairVerdict) -> Line {
        switch pair.outcome {
        case .conflicts(let conflicts): Line(clash: [pair.first, pair.second], label: places(conflicts))
        case .broken(let findings):
            Line(clash: [pair.first, pair.second], label: findings.first?.violation.rule.text ?? "")
        case .unknown: Line(pair)
        }
    }

    /// The first path, and how many more there are; of a long path its end.
    private static func places(_ conflicts: [Conflict]) -> String {
        guard let first = conflicts.first else { return "" }
        let path = first.path.text
        let shown = path.count > 40 ? "…" + path.suffix(39) : path
        return conflicts.count == 1 ? shown : "\(shown) and \(conflicts.count - 1) more"
    }

    private static func notes(_ analysis: Analysis, _ drawn: Int) -> [String] {
        if analysis.changeSets.isEmpty { return ["Nothing to do: no change set was selected"] }
        let merged = analysis.merged.count
        let clean = analysis.changeSets.count - merged - drawn
        let counts = [(clean, "without a conflict"), (merged, "in the base already")]
        return counts.filter { $0.0 > 0 }.map { "\(Wording.count($0.0, "change set")) not drawn: \($0.1)" }
    }
}
