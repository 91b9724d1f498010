/// What would free a held change set.
struct HeldAdvice {
    private let list: HeldList
    private var draft: PlanDraft { list.draft }

    init(_ list: HeldList) { self.list = list }

    /// Returns advice for one whose verdict on the base rules it out.
    func ruledOut(_ index: SelectionIndex) -> [Advice] {
        let assessed = draft.problem.changeSets[index]
        if let landed = assessed.landed, landed.isDone { return [.landed(landed)] }
        let rest = assessed.restAdvice.map { [Advice.putRest($0)] } ?? []
        return switch assessed.verdict {
        case .conflicts(let conflicts): assessed.remainder?.isClean ?? false ? rest : update(index, conflicts) + rest
        case .merged: [.close]
        case .changesNothing(let cause): [.changesNothing(cause)] + rest
        case .unrelated: [.recreate]
        case .unknown(let reason): [.notJudged(with: [], reason)]
        case .clean: []
        }
    }

    /// Returns advice for one whose declarations lead nowhere.
    func unresolved(_ index: SelectionIndex) -> [Advice] {
        draft.graph.unresolved[index].map { unresolved in
            .declaration(
                target: unresolved.declaration.target, in: unresolved.declaration.messageCommit,
                possible: unresolved.possible.map(id))
        }
    }

    /// Returns advice for one that stands in a cycle.
    func cyclic(_ index: SelectionIndex, _ cycle: DependencyCycle) -> [Advice] {
        let needs = zip([index] + cycle.path, cycle.path + (cycle.isWhole ? [index] : [])).map(need)
        let isClean = draft.problem.changeSets[index].verdict.isClean
        return [.cycle(needs, more: cycle.more)] + (isClean ? [] : ruledOut(index))
    }

    /// Returns advice for one that needs others that don't land.
    func waiting(_ index: SelectionIndex, for targets: [SelectionIndex]) -> [Advice] {
        targets.map { target in
            let root = root(of: target)
            return .wait(need(index, target), root: id(root), cause: list.cause(of: root))
        } + unresolved(index)
    }

    /// Returns advice for one that clashes with steps.
    func clashing(_ index: SelectionIndex, obstacles: [Obstacle]) -> [Advice] {
        let broken = obstacles.filter(\.isBroken)
        let known = obstacles.filter { $0.unknownReason == nil && !$0.isBroken }
        // Of a single clash every report tells whom it is with; of several it is not plain which belong together.
        let joint = known.filter { $0.others.count > 1 && known.count > 1 }
        let restack = list.restackAdvice(for: index, known)
        // What a squash has left behind is dealt with by restacking; the rest is an ordinary clash.
        let ordinary = restack.map { restack in known.filter { !$0.others.contains(restack.trial.lower) } } ?? known
        return joint.map { .clashesTogether($0.others) } + (restack.map { [.restack($0)] } ?? [])
            + (ordinary.isEmpty ? [] : [rebase(index, ordinary)])
            + broken.map { .mend(with: $0.others, HeldList.rules($0.findings)) }
            + obstacles.compactMap { obstacle in
                obstacle.unknownReason.map { .notJudged(with: obstacle.others, $0) }
            }
    }

    private func rebase(_ index: SelectionIndex, _ obstacles: [Obstacle]) -> Advice {
        let way = list.cheapestRebase(of: index, obstacles)
        if let way, way.isClean { return .rebaseCleanly(cleanRebase(index, way)) }
        let others = way?.after ?? []
        let authors = others.compactMap(draft.ranking.index).map { draft.problem.changeSets[$0].changeSet }
        let needsPerson = !(way?.work.isMechanical ?? false)
        return .rebase(
            after: others.compactMap { id in list.step(of: id).map { Advice.StepName(step: $0, id: id) } },
            stop: obstacles.compactMap(\.commit).first,
            contacts: needsPerson
                ? Contacts(of: draft.problem.changeSets[index].changeSet, and: authors) : nil)
    }

    private func cleanRebase(_ index: SelectionIndex, _ way: CheapestRebase) -> CleanRebase {
        let changeSet = draft.problem.changeSets[index].changeSet
        let upstream: ObjectID? = if case .rebaseOnto(let upstream) = way.way { upstream } else { nil }
        return CleanRebase(
            after: way.after.compactMap { id in list.step(of: id).map { Advice.StepName(step: $0, id: id) } },
            upstream: upstream, head: changeSet.commit, branch: changeSet.branch)
    }

    private func update(_ index: SelectionIndex, _ conflicts: [Conflict]) -> [Advice] {
        let way = list.cheapestUpdate(of: index, onBase: conflicts)
        if way.isClean { return [.rebaseCleanly(cleanRebase(index, way))] }
        return [updateByHand(index, way.conflicts)]
    }

    private func updateByHand(_ index: SelectionIndex, _ conflicts: [Conflict]) -> Advice {
        let author = draft.problem.changeSets[index].changeSet.author.name
        let needsPerson = !ConflictWork(conflicts).isMechanical
        return .update(
            stop: draft.problem.brokenRebases[id(index)], author: needsPerson && !author.isEmpty ? author : nil)
    }

    /// Follows the first obstructed need of each to one that is held for a reason of its own.
    private func root(of index: SelectionIndex) -> SelectionIndex {
        var current = index
        while [.landable, .waiting].contains(draft.eligibilities[current]),
            let next = list.obstructedTargets(of: current).first
        {
            current = next
        }
        return current
    }

    private func need(_ index: SelectionIndex, _ target: SelectionIndex) -> Advice.Need {
        let edges = draft.graph.edges[index].filter { $0.target == target }
        return Advice.Need(id: id(index), dependencies: edges.map(\.dependency))
    }

    private func id(_ index: SelectionIndex) -> ChangeSetID { draft.problem.changeSets[index].id }
}
