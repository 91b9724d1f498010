/// What would free a held change set.
struct HeldAdvice {
    private let list: HeldList
    private var draft: PlanDraft { list.draft }

    init(_ list: HeldList) { self.list = list }

    /// Returns advice for one whose verdict on the base rules it out.
    func ruledOut(_ position: Int) -> [Advice] {
        switch draft.problem.changeSets[position].verdict {
        case .conflicts(let conflicts): [update(position, conflicts)]
        case .merged: [.close]
        case .unrelated: [.recreate]
        case .unknown(let reason): [.notJudged(with: [], reason)]
        case .clean: []
        }
    }

    /// Returns advice for one whose declarations lead nowhere.
    func unresolved(_ position: Int) -> [Advice] {
        draft.graph.unresolved[position].map { unresolved in
            .declaration(
                target: unresolved.declaration.target, in: unresolved.declaration.commit,
                possible: unresolved.possible.map(id))
        }
    }

    /// Returns advice for one that stands in a cycle.
    func cyclic(_ position: Int, _ cycle: DependencyCycle) -> [Advice] {
        let needs = zip([position] + cycle.path, cycle.path + [position]).map(need)
        let isClean = draft.problem.changeSets[position].verdict.isClean
        return [.cycle(needs)] + (isClean ? [] : ruledOut(position))
    }

    /// Returns advice for one that needs others that don't land.
    func waiting(_ position: Int, for targets: [Int]) -> [Advice] {
        targets.map { target in
            let root = root(of: target)
            return .wait(need(position, target), root: id(root), cause: list.cause(of: root))
        } + unresolved(position)
    }

    /// Returns advice for one that clashes with steps.
    func clashing(_ position: Int, obstacles: [Obstacle]) -> [Advice] {
        let known = obstacles.filter { $0.unknownReason == nil }
        // Of a single clash every report tells whom it is with; of several it is not plain which belong together.
        let joint = known.filter { $0.others.count > 1 && known.count > 1 }
        let restack = list.restackAdvice(for: position, known)
        // What a squash has left behind is dealt with by restacking; the rest is an ordinary clash.
        let ordinary = restack.map { restack in known.filter { !$0.others.contains(restack.trial.lower) } } ?? known
        return joint.map { .clashesTogether($0.others) } + (restack.map { [.restack($0)] } ?? [])
            + (ordinary.isEmpty ? [] : [rebase(position, ordinary)])
            + obstacles.compactMap { obstacle in
                obstacle.unknownReason.map { .notJudged(with: obstacle.others, $0) }
            }
    }

    private func rebase(_ position: Int, _ obstacles: [Obstacle]) -> Advice {
        let way = list.cheapestRebase(of: position, obstacles)
        let others = way?.after ?? []
        let authors = others.compactMap(draft.ranking.position).map { draft.problem.changeSets[$0].changeSet }
        let needsPerson = !(way?.work.isMechanical ?? false)
        return .rebase(
            after: others.map { Advice.StepName(step: list.step(of: $0) ?? 0, id: $0) },
            stop: obstacles.compactMap(\.commit).first,
            contacts: needsPerson
                ? Contacts(of: draft.problem.changeSets[position].changeSet, and: authors) : nil)
    }

    private func update(_ position: Int, _ conflicts: [Conflict]) -> Advice {
        let author = draft.problem.changeSets[position].changeSet.author.name
        let needsPerson = !ConflictWork(conflicts).isMechanical
        return .update(
            stop: draft.problem.brokenRebases[id(position)], author: needsPerson && !author.isEmpty ? author : nil)
    }

    /// Follows the first obstructed need of each to one that is held for a reason of its own.
    private func root(of position: Int) -> Int {
        var current = position
        while [.landable, .waiting].contains(draft.eligibilities[current]),
            let next = list.obstructedTargets(of: current).first
        {
            current = next
        }
        return current
    }

    private func need(_ position: Int, _ target: Int) -> Advice.Need {
        let edges = draft.graph.edges[position].filter { $0.target == target }
        return Advice.Need(id: id(position), dependencies: edges.map(\.dependency))
    }

    private func id(_ position: Int) -> ChangeSetID { draft.problem.changeSets[position].id }
}
