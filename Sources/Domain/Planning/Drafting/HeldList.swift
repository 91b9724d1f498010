/// The change sets that don't land, with reasons and advice.
struct HeldList {
    let draft: PlanDraft
    /// The step of each change set that lands.
    let stepOf: [SelectionIndex: StepNumber]
    private let pairsOf: [[PairVerdict]]
    private let clashesOf: [[Clash]]
    /// Where change sets clash with the plan's result, by trial merges.
    private let measured: [ChangeSetID: [Conflict]]

    /// What rebases onto the plan's result came to that are cheaper than merges.
    private let updates: [ChangeSetID: UpdateTrial]

    /// What became of putting them on the plan's result without what has landed of them.
    let restacks: [ChangeSetID: Restack]

    init(
        _ draft: PlanDraft, clashes measured: [ChangeSetID: [Conflict]] = [:], restacks: [ChangeSetID: Restack] = [:],
        updates: [ChangeSetID: UpdateTrial] = [:]
    ) {
        self.updates = updates
        self.draft = draft
        self.restacks = restacks
        self.measured = measured
        stepOf = Dictionary(uniqueKeysWithValues: draft.indices.enumerated().map { ($1, StepNumber(place: $0)) })
        var pairsOf = Array(repeating: [PairVerdict](), count: draft.problem.changeSets.count)
        for pair in draft.problem.pairs {
            for index in Set([pair.first, pair.second].compactMap(draft.ranking.index)) {
                pairsOf[index].append(pair)
            }
        }
        var clashesOf = Array(repeating: [Clash](), count: draft.problem.changeSets.count)
        for clash in draft.problem.clashes {
            for index in Set(clash.members.compactMap(draft.ranking.index)) { clashesOf[index].append(clash) }
        }
        (self.pairsOf, self.clashesOf) = (pairsOf, clashesOf)
    }

    /// All of them, in selection order.
    var all: [HeldChangeSet] {
        draft.problem.changeSets.selectionIndices.filter { stepOf[$0] == nil }.map { index in
            switch draft.eligibilities[index] {
            case .ruledOut: ruledOut(index)
            case .withheld(let withholding): withheld(index, withholding)
            case .cycle(let cycle): cyclic(index, cycle)
            case .unresolved: held(index, .dependencyHeld, advice: HeldAdvice(self).unresolved(index))
            case .waiting: landable(index)
            case .landable: landable(index)
            }
        }
    }

    /// One that could land if others did or did not: what it conflicts with the base in counts where only that is in the way.
    private func landable(_ index: SelectionIndex) -> HeldChangeSet {
        let targets = Set(obstructedTargets(of: index))
        guard !targets.isEmpty else { return clashing(index) }
        let needed = draft.graph.edges[index].filter { targets.contains($0.target) }
        return needed.allSatisfy { $0.dependency.kind == .conflictsWithout } ? ruledOut(index) : waiting(index)
    }

    /// Returns what a change set needs and what does not land, in the order of the edges.
    func obstructedTargets(of index: SelectionIndex) -> [SelectionIndex] {
        draft.graph.targets[index].filter { stepOf[$0] == nil }
    }

    /// Returns the obstacles that keep a landable change set out, the pairs first, each kind in the order of the steps.
    func obstacles(of index: SelectionIndex) -> [Obstacle] {
        let id = draft.problem.changeSets[index].id
        let pairs = pairsOf[index].map { pair in
            Obstacle(
                others: [pair.partner(of: id)],
                conflicts: pair.first == id ? pair.conflicts.map(\.turned) : pair.conflicts, linesOf: id,
                unknownReason: pair.unknownReason, findings: pair.findings, commit: nil)
        }
        let clashes = clashesOf[index].map { clash in
            let isLast = clash.members.last == id
            let own = isLast ? clash.conflicts : ownSide(of: clash.conflicts, in: id)
            return Obstacle(
                others: clash.members.filter { $0 != id }, conflicts: own ?? clash.conflicts,
                linesOf: own == nil ? clash.members.last ?? id : id, unknownReason: clash.unknownReason,
                findings: clash.findings, commit: isLast ? clash.commit : nil)
        }
        return inStepOrder(pairs) + inStepOrder(clashes)
    }

    /// Returns the conflicts of a merge of another change set as the trial merge of this one shows them; nil where it does not
    /// show all of them.
    private func ownSide(of conflicts: [Conflict], in id: ChangeSetID) -> [Conflict]? {
        let paths = Set(conflicts.map(\.path))
        let own = (measured[id] ?? []).filter { paths.contains($0.path) }
        return !own.isEmpty && Set(own.map(\.path)) == paths ? own : nil
    }

    /// Leaves out obstacles of which not all others land, and puts the others of each, and then all, in the order of
    /// steps.
    private func inStepOrder(_ obstacles: [Obstacle]) -> [Obstacle] {
        obstacles.compactMap { obstacle -> (steps: [StepNumber], obstacle: Obstacle)? in
            let others = obstacle.others.compactMap { id in step(of: id).map { (step: $0, id: id) } }
                .sorted { $0.step < $1.step }
            guard others.count == obstacle.others.count else { return nil }
            let ordered = Obstacle(
                others: others.map(\.id), conflicts: obstacle.conflicts, linesOf: obstacle.linesOf,
                unknownReason: obstacle.unknownReason, findings: obstacle.findings, commit: obstacle.commit)
            return (others.map(\.step), ordered)
        }
        .sorted { $0.steps.lexicographicallyPrecedes($1.steps) }.map(\.obstacle)
    }

    /// Returns the step of a change set, nil if it does not land.
    func step(of id: ChangeSetID) -> StepNumber? { draft.ranking.index(of: id).flatMap { stepOf[$0] } }

    private func ruledOut(_ index: SelectionIndex) -> HeldChangeSet {
        let advice = HeldAdvice(self).ruledOut(index)
        let assessed = draft.problem.changeSets[index]
        if assessed.isInBase { return held(index, .merged, advice: advice) }
        return switch assessed.verdict {
        case .conflicts(let conflicts):
            held(
                index, .conflictsWithBase, conflicts: conflicts, advice: advice,
                cheapestRebase: cheapestUpdate(of: index, onBase: conflicts))
        case .changesNothing: held(index, .changesNothing, advice: advice)
        case .merged: held(index, .merged, advice: advice)
        case .unrelated: held(index, .unrelated, advice: advice)
        case .clean, .unknown: held(index, .unknown, advice: advice)
        }
    }

    private func withheld(_ index: SelectionIndex, _ withholding: Withholding) -> HeldChangeSet {
        switch withholding {
        case .contains(let travellers): held(index, .excluded, advice: [.contains(travellers)])
        case .superseded(let newer):
            held(
                index, .superseded, with: [draft.ranking.index(of: newer)].compactMap { $0 },
                advice: [.superseded(by: newer)])
        case .findings(let findings): held(index, .finding, advice: [.mend(with: [], Self.rules(findings))])
        case .notReady(let problems): held(index, .notReady, advice: [.notReady(problems)])
        }
    }

    private func cyclic(_ index: SelectionIndex, _ cycle: DependencyCycle) -> HeldChangeSet {
        held(
            index, .dependencyCycle, with: cycle.others,
            conflicts: draft.problem.changeSets[index].verdict.conflicts,
            advice: HeldAdvice(self).cyclic(index, cycle))
    }

    private func waiting(_ index: SelectionIndex) -> HeldChangeSet {
        let targets = obstructedTargets(of: index)
        return held(index, .dependencyHeld, with: targets, advice: HeldAdvice(self).waiting(index, for: targets))
    }

    private func clashing(_ index: SelectionIndex) -> HeldChangeSet {
        let obstacles = obstacles(of: index)
        let known = obstacles.filter { $0.unknownReason == nil }
        let relevant = known.isEmpty ? obstacles : known
        var (ids, conflicts): (Set<ChangeSetID>, Set<Conflict>) = ([], [])
        let with = relevant.flatMap(\.others).filter { ids.insert($0).inserted }.compactMap(draft.ranking.index)
        let reason: HeldChangeSet.Reason =
            known.isEmpty ? .unknown : known.allSatisfy(\.isBroken) ? .finding : .conflicts
        return held(
            index, reason, with: with,
            conflicts: relevant.flatMap(\.conflicts).filter { conflicts.insert($0).inserted },
            clashes: known.filter { !$0.isBroken }.map {
                HeldClash(with: $0.others, conflicts: $0.conflicts, linesOf: $0.linesOf)
            },
            advice: HeldAdvice(self).clashing(index, obstacles: obstacles),
            cheapestRebase: cheapestRebase(of: index, known.filter { !$0.isBroken }))
    }

    /// Returns the rules that are broken, each once, by name.
    static func rules(_ findings: [Finding]) -> [RuleName] { Set(findings.map(\.violation.rule)).sorted() }

    /// Returns what rebasing a change set takes that clashes with steps; nil where no clash is known.
    func cheapestRebase(of index: SelectionIndex, _ obstacles: [Obstacle]) -> CheapestRebase? {
        guard !obstacles.isEmpty else { return nil }
        var known: Set<ChangeSetID> = []
        let steps = obstacles.flatMap(\.others).filter { known.insert($0).inserted }
            .compactMap { id in step(of: id).map { (step: $0, id: id) } }
        let others = steps.sorted { $0.step < $1.step }.map(\.id)
        let id = draft.problem.changeSets[index].id
        if let update = updates[id] {
            return CheapestRebase(after: others, conflicts: update.conflicts, isMeasured: true, way: update.way)
        }
        let found = measured[id] ?? []
        if !found.isEmpty { return CheapestRebase(after: others, conflicts: found, isMeasured: true) }
        var seen: Set<Conflict> = []
        let conflicts = obstacles.flatMap(\.conflicts).filter { seen.insert($0).inserted }
        return CheapestRebase(after: others, conflicts: conflicts, isMeasured: false)
    }

    /// Returns what bringing one up to date takes that conflicts with the base: behind the plan, as far as that was tried.
    func cheapestUpdate(of index: SelectionIndex, onBase conflicts: [Conflict]) -> CheapestRebase {
        let id = draft.problem.changeSets[index].id
        let found = updates[id]?.conflicts ?? measured[id]
        let isMeasured = found != nil || draft.indices.isEmpty
        let last = found == nil || found == conflicts ? [] : draft.order.suffix(1)
        return CheapestRebase(
            after: Array(last), conflicts: found ?? conflicts, isMeasured: isMeasured, way: updates[id]?.way ?? .merge)
    }

    private func held(
        _ index: SelectionIndex, _ reason: HeldChangeSet.Reason, with others: [SelectionIndex] = [],
        conflicts: [Conflict] = [], clashes: [HeldClash] = [],
        advice: [Advice], cheapestRebase: CheapestRebase? = nil
    ) -> HeldChangeSet {
        let changeSet = draft.problem.changeSets[index].changeSet
        return HeldChangeSet(
            id: changeSet.id, commit: changeSet.commit, method: draft.problem.methods.method(of: changeSet),
            reason: reason,
            with: others.map { draft.problem.changeSets[$0].id }, conflicts: conflicts, clashes: clashes,
            advice: changeSet.author.bot.map { bot in advice.map { $0.told(to: bot) } } ?? advice,
            cheapestRebase: cheapestRebase)
    }
}
