/// The change sets that don't land, with reasons and advice.
struct HeldList {
    let draft: PlanDraft
    /// The step of each change set that lands, from 1.
    let stepOf: [Int: Int]
    private let pairsOf: [[PairVerdict]]
    private let clashesOf: [[Clash]]
    /// Where change sets clash with the plan's result, by trial merges.
    private let measured: [ChangeSetID: [Conflict]]

    /// What became of putting them on the plan's result without what has landed of them.
    let restacks: [ChangeSetID: Restack]

    init(
        _ draft: PlanDraft, clashes measured: [ChangeSetID: [Conflict]] = [:], restacks: [ChangeSetID: Restack] = [:]
    ) {
        self.draft = draft
        self.restacks = restacks
        self.measured = measured
        stepOf = Dictionary(uniqueKeysWithValues: draft.positions.enumerated().map { ($1, $0 + 1) })
        var pairsOf = Array(repeating: [PairVerdict](), count: draft.problem.changeSets.count)
        for pair in draft.problem.pairs {
            for position in Set([pair.first, pair.second].compactMap(draft.ranking.position)) {
                pairsOf[position].append(pair)
            }
        }
        var clashesOf = Array(repeating: [Clash](), count: draft.problem.changeSets.count)
        for clash in draft.problem.clashes {
            for position in Set(clash.members.compactMap(draft.ranking.position)) { clashesOf[position].append(clash) }
        }
        (self.pairsOf, self.clashesOf) = (pairsOf, clashesOf)
    }

    /// All of them, in selection order.
    var all: [HeldChangeSet] {
        draft.problem.changeSets.indices.filter { stepOf[$0] == nil }.map { position in
            switch draft.eligibilities[position] {
            case .ruledOut: ruledOut(position)
            case .cycle(let cycle): cyclic(position, cycle)
            case .unresolved: held(position, .dependencyHeld, advice: HeldAdvice(self).unresolved(position))
            case .waiting: waiting(position)
            case .landable: obstructedTargets(of: position).isEmpty ? clashing(position) : waiting(position)
            }
        }
    }

    /// Returns what a change set needs and what does not land, in the order of the edges.
    func obstructedTargets(of position: Int) -> [Int] {
        draft.graph.targets[position].filter { stepOf[$0] == nil }
    }

    /// Returns the obstacles that keep a landable change set out, the pairs first, each kind in the order of the steps.
    func obstacles(of position: Int) -> [Obstacle] {
        let id = draft.problem.changeSets[position].id
        let pairs = pairsOf[position].map { pair in
            Obstacle(
                others: [pair.first == id ? pair.second : pair.first], conflicts: pair.conflicts,
                unknownReason: pair.outcome.unknownReason, commit: nil)
        }
        let clashes = clashesOf[position].map { clash in
            Obstacle(
                others: clash.members.filter { $0 != id }, conflicts: clash.conflicts,
                unknownReason: clash.unknownReason, commit: clash.members.last == id ? clash.commit : nil)
        }
        return inStepOrder(pairs) + inStepOrder(clashes)
    }

    /// Leaves out obstacles of which not all others land, and puts the others of each, and then all, in the order of
    /// steps.
    private func inStepOrder(_ obstacles: [Obstacle]) -> [Obstacle] {
        obstacles.compactMap { obstacle -> (steps: [Int], obstacle: Obstacle)? in
            let others = obstacle.others.compactMap { id in step(of: id).map { (step: $0, id: id) } }
                .sorted { $0.step < $1.step }
            guard others.count == obstacle.others.count else { return nil }
            let ordered = Obstacle(
                others: others.map(\.id), conflicts: obstacle.conflicts, unknownReason: obstacle.unknownReason,
                commit: obstacle.commit)
            return (others.map(\.step), ordered)
        }
        .sorted { $0.steps.lexicographicallyPrecedes($1.steps) }.map(\.obstacle)
    }

    /// Returns the step of a change set, nil if it does not land.
    func step(of id: ChangeSetID) -> Int? { draft.ranking.position(of: id).flatMap { stepOf[$0] } }

    private func ruledOut(_ position: Int) -> HeldChangeSet {
        let advice = HeldAdvice(self).ruledOut(position)
        return switch draft.problem.changeSets[position].verdict {
        case .conflicts(let conflicts):
            held(
                position, .conflictsWithBase, conflicts: conflicts, advice: advice,
                cheapestRebase: CheapestRebase(after: [], conflicts: conflicts, isMeasured: true))
        case .merged: held(position, .merged, advice: advice)
        case .unrelated: held(position, .unrelated, advice: advice)
        case .clean, .unknown: held(position, .unknown, advice: advice)
        }
    }

    private func cyclic(_ position: Int, _ cycle: DependencyCycle) -> HeldChangeSet {
        held(
            position, .dependencyCycle, with: cycle.others,
            conflicts: draft.problem.changeSets[position].verdict.conflicts,
            advice: HeldAdvice(self).cyclic(position, cycle))
    }

    private func waiting(_ position: Int) -> HeldChangeSet {
        let targets = obstructedTargets(of: position)
        return held(position, .dependencyHeld, with: targets, advice: HeldAdvice(self).waiting(position, for: targets))
    }

    private func clashing(_ position: Int) -> HeldChangeSet {
        let obstacles = obstacles(of: position)
        let known = obstacles.filter { $0.unknownReason == nil }
        let relevant = known.isEmpty ? obstacles : known
        var (ids, conflicts): (Set<ChangeSetID>, Set<Conflict>) = ([], [])
        let with = relevant.flatMap(\.others).filter { ids.insert($0).inserted }.compactMap(draft.ranking.position)
        return held(
            position, known.isEmpty ? .unknown : .conflicts, with: with,
            conflicts: relevant.flatMap(\.conflicts).filter { conflicts.insert($0).inserted },
            advice: HeldAdvice(self).clashing(position, obstacles: obstacles),
            cheapestRebase: cheapestRebase(of: position, known))
    }

    /// Returns what rebasing a change set takes that clashes with steps; nil where no clash is known.
    func cheapestRebase(of position: Int, _ obstacles: [Obstacle]) -> CheapestRebase? {
        guard !obstacles.isEmpty else { return nil }
        var known: Set<ChangeSetID> = []
        let others = obstacles.flatMap(\.others).filter { known.insert($0).inserted }
            .sorted { step(of: $0) ?? 0 < step(of: $1) ?? 0 }
        let found = measured[draft.problem.changeSets[position].id] ?? []
        if !found.isEmpty { return CheapestRebase(after: others, conflicts: found, isMeasured: true) }
        var seen: Set<Conflict> = []
        let conflicts = obstacles.flatMap(\.conflicts).filter { seen.insert($0).inserted }
        return CheapestRebase(after: others, conflicts: conflicts, isMeasured: false)
    }

    private func held(
        _ position: Int, _ reason: HeldChangeSet.Reason, with others: [Int] = [], conflicts: [Conflict] = [],
        advice: [Advice], cheapestRebase: CheapestRebase? = nil
    ) -> HeldChangeSet {
        let changeSet = draft.problem.changeSets[position].changeSet
        return HeldChangeSet(
            id: changeSet.id, commit: changeSet.commit, method: draft.problem.methods.method(of: changeSet),
            reason: reason,
            with: others.map { draft.problem.changeSets[$0].id }, conflicts: conflicts, advice: advice,
            cheapestRebase: cheapestRebase)
    }
}

extension PairVerdict.Outcome {
    fileprivate var unknownReason: UnknownReason? { if case .unknown(let reason) = self { reason } else { nil } }
}
