extension HeldList {
    /// Returns why a change set is held, as others that wait for it need to know.
    func cause(of position: Int) -> HeldCause {
        switch draft.eligibilities[position] {
        case .ruledOut: HeldCause(draft.problem.changeSets[position].verdict)
        case .cycle(let cycle): .cycle(cycle.others.map { draft.problem.changeSets[$0].id })
        case .unresolved: .unresolved(draft.graph.unresolved[position].map(\.declaration.target))
        case .waiting, .landable: clashCause(of: position)
        }
    }

    private func clashCause(of position: Int) -> HeldCause {
        let obstacles = obstacles(of: position)
        guard let obstacle = obstacles.first(where: { $0.unknownReason == nil }) ?? obstacles.first else {
            return .doesNotMerge
        }
        if obstacle.unknownReason != nil { return .notJudged(with: obstacle.others) }
        if obstacle.others.isEmpty { return .doesNotMerge }
        return .clashes(obstacle.others, together: obstacle.others.count > 1)
    }

    /// Returns how a change set gets around one of its obstacles, where a trial has shown that; nil where there is no such
    /// way.
    func restackAdvice(for position: Int, _ obstacles: [Obstacle]) -> RestackAdvice? {
        let changeSet = draft.problem.changeSets[position].changeSet
        guard let trial = restacks[changeSet.id], obstacles.contains(where: { $0.others.contains(trial.lower) }),
            let step = step(of: trial.lower), let place = draft.ranking.position(of: trial.lower)
        else { return nil }
        let lower = draft.problem.changeSets[place].changeSet
        let branch = changeSet.reference.flatMap { reference in
            reference.hasPrefix("refs/heads/") ? String(reference.dropFirst("refs/heads/".count)) : nil
        }
        return RestackAdvice(
            step: Advice.StepName(step: step, id: lower.id), method: draft.problem.methods.method(of: lower),
            upstream: lower.commit, head: changeSet.commit, branch: branch, trial: trial)
    }
}
