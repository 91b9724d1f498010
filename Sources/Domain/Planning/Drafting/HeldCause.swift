/// Why a change set is held, as the end of a sentence about it.
struct HeldCause {
    private let list: HeldList

    init(_ list: HeldList) { self.list = list }

    /// Returns "conflicts with main", "clashes with #12", and the like.
    func phrase(of position: Int) -> String {
        let draft = list.draft
        switch draft.eligibilities[position] {
        case .ruledOut: return ruledOut(draft.problem.changeSets[position].verdict)
        case .cycle(let cycle):
            let names = Wording.names(cycle.others.map { draft.problem.changeSets[$0].id })
            return "stands in a dependency cycle with \(names)"
        case .unresolved:
            let targets = draft.graph.unresolved[position].map { Wording.plain($0.declaration.target) }
            return "needs \(Wording.list(targets, limit: 3)), which can't be told"
        case .waiting, .landable: return clashing(position)
        }
    }

    private func ruledOut(_ verdict: BaseVerdict) -> String {
        let base = Wording.plain(list.draft.problem.base.name)
        return switch verdict {
        case .conflicts: "conflicts with \(base)"
        case .unrelated: "shares no commit with \(base)"
        case .merged: "is in \(base) already"
        case .clean, .unknown: "could not be judged"
        }
    }

    private func clashing(_ position: Int) -> String {
        let obstacles = list.obstacles(of: position)
        guard let obstacle = obstacles.first(where: { $0.unknownReason == nil }) ?? obstacles.first else {
            return "is held"
        }
        let names = Wording.names(obstacle.others)
        if obstacle.unknownReason != nil { return "could not be judged\(names.isEmpty ? "" : " with \(names)")" }
        if names.isEmpty { return "does not merge" }
        return obstacle.others.count > 1 ? "clashes with \(names) together" : "clashes with \(names)"
    }
}
