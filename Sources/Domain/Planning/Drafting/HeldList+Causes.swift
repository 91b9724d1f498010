extension HeldList {
    /// Returns why a change set is held, as others that wait for it need to know.
    func cause(of index: SelectionIndex) -> HeldCause {
        switch draft.eligibilities[index] {
        case .ruledOut: HeldCause(draft.problem.changeSets[index])
        case .withheld(let withholding): HeldCause(withholding)
        case .cycle(let cycle): .cycle(cycle.others.map { draft.problem.changeSets[$0].id }, more: cycle.more)
        case .unresolved: .unresolved(draft.graph.unresolved[index].map(\.declaration.target))
        case .waiting, .landable: clashCause(of: index)
        }
    }

    private func clashCause(of index: SelectionIndex) -> HeldCause {
        let obstacles = obstacles(of: index)
        guard let obstacle = obstacles.first(where: { $0.unknownReason == nil }) ?? obstacles.first else {
            return .doesNotMerge
        }
        if obstacle.unknownReason != nil { return .notJudged(with: obstacle.others) }
        if obstacle.others.isEmpty { return .doesNotMerge }
        if obstacle.isBroken { return .breaks(with: obstacle.others) }
        return .clashes(obstacle.others, together: obstacle.others.count > 1)
    }

    /// Returns how a change set gets around one of its obstacles, where a trial has shown that; nil where there is no such
    /// way.
    func restackAdvice(for held: SelectionIndex, _ obstacles: [Obstacle]) -> RestackAdvice? {
        let changeSet = draft.problem.changeSets[held].changeSet
        guard let trial = restacks[changeSet.id], obstacles.contains(where: { $0.others.contains(trial.lower) }),
            let step = step(of: trial.lower), let index = draft.ranking.index(of: trial.lower)
        else { return nil }
        let lower = draft.problem.changeSets[index].changeSet
        return RestackAdvice(
            step: Advice.StepName(step: step, id: lower.id), method: draft.problem.methods.method(of: lower),
            upstream: lower.commit, head: changeSet.commit, branch: changeSet.branch, trial: trial)
    }
}
