/// The steps of a plan and what speaks for their places.
struct StepList {
    private let draft: PlanDraft
    private let placeOf: [SelectionIndex: Int]

    init(_ draft: PlanDraft) {
        self.draft = draft
        placeOf = Dictionary(uniqueKeysWithValues: draft.indices.enumerated().map { ($1, $0) })
    }

    /// Returns the steps with the trees, the picked commits and the recorded resolutions that the rehearsal gave.
    func steps(
        trees: [ObjectID], picks: [[PickedCommit]] = [], resolutions: [[RecordedResolution]] = []
    ) -> [PlanStep] {
        steps(
            zip(draft.order, trees).enumerated().map { place, step in
                ResolvedStep(
                    id: step.0, conflicts: [], tree: step.1, behind: [],
                    picks: picks.indices.contains(place) ? picks[place] : [],
                    resolutions: resolutions.indices.contains(place) ? resolutions[place] : [])
            })
    }

    /// Returns the steps with what is to be resolved at each.
    func steps(_ resolved: [ResolvedStep]) -> [PlanStep] {
        var waves = WaveCount()
        return zip(draft.indices, resolved).enumerated().map { place, step in
            let (index, resolved) = step
            let edges = draft.graph.edges[index].filter { placeOf[$0.target] != nil }
            let before = edges.map(\.target) + draft.sequences.compactMap { Self.predecessor(of: index, in: $0) }
            let wave = waves.wave(
                of: index, changing: draft.problem.changeSets[index].changeSet.changes, after: before)
            let changeSet = draft.problem.changeSets[index].changeSet
            let method = draft.problem.methods.method(of: changeSet)
            return PlanStep(
                number: StepNumber(place: place), id: changeSet.id, commit: changeSet.commit,
                layer: draft.ranking.layerNames[index],
                wave: wave, method: method, picks: resolved.picks,
                authorCommit: method == .squash ? changeSet.firstCommit ?? changeSet.commit : nil,
                tree: resolved.tree, conflicts: resolved.conflicts, resolutions: resolved.resolutions,
                dependsOn: edges.map(\.dependency),
                reasons: reasons(index, at: place, edges: edges) + Self.resolving(resolved),
                warnings: warnings(index, method))
        }
    }

    private static func predecessor(of index: SelectionIndex, in sequence: [SelectionIndex]) -> SelectionIndex? {
        zip(sequence, sequence.dropFirst()).first { $0.1 == index }?.0
    }

    private func reasons(_ index: SelectionIndex, at place: Int, edges: [DependencyGraph.Edge]) -> [Reason] {
        [constraintReason(index), .layer(layerPlace(index))].compactMap { $0 }
            + edges.map { .dependency($0.dependency) } + landedReason(index)
            + [
                sequenceReason(index), neededReason(index, at: place), priorityReason(index),
                ageReason(index, at: place),
            ]
            .compactMap { $0 }
    }

    private static func resolving(_ step: ResolvedStep) -> [Reason] {
        let isAdapted = !step.conflicts.isEmpty && !step.behind.isEmpty
        return (step.unknownReason.map { [.notTried($0)] } ?? []) + (isAdapted ? [.adapts(to: step.behind)] : [])
    }

    private func landedReason(_ index: SelectionIndex) -> [Reason] {
        draft.problem.changeSets[index].landed.map { [.landedAs($0)] } ?? []
    }

    /// What a merge or a squash does otherwise than its author means: a rebase leaves out what has landed.
    private func warnings(_ index: SelectionIndex, _ method: MergeMethod) -> [StepWarning] {
        let assessed = draft.problem.changeSets[index]
        var warnings: [StepWarning] = []
        if method != .rebase, assessed.remainder?.deviations.isEmpty == false, let rest = assessed.restAdvice {
            warnings.append(.deviates(rest))
        }
        if let landed = assessed.landed, landed.revertedBy != nil { warnings.append(.landsAgain(landed)) }
        if let reverted = assessed.revertedLineage { warnings.append(.buildsOnReverted(reverted)) }
        return warnings
    }

    private func constraintReason(_ index: SelectionIndex) -> Reason? {
        let (id, constraints) = (draft.problem.changeSets[index].id, draft.problem.constraints)
        if constraints.first.contains(id) { return .requiredFirst }
        return constraints.required.contains(id) ? .required : nil
    }

    private func layerPlace(_ index: SelectionIndex) -> LayerPlace {
        let (rank, layers) = (draft.ranking.layerRanks[index], draft.problem.layers)
        let name = draft.ranking.layerNames[index]
        guard rank < layers.count else { return LayerPlace(name: name, position: .none) }
        if rank == 0 { return LayerPlace(name: name, position: .lowest) }
        let next = draft.indices.map { draft.ranking.layerRanks[$0] }.filter { $0 > rank && $0 < layers.count }.min()
        return LayerPlace(name: name, position: next.map { .before(layers[$0]) } ?? .highest)
    }

    /// Which steps it must precede because they would clash the other way round.
    private func sequenceReason(_ index: SelectionIndex) -> Reason? {
        let later = draft.sequences.compactMap { sequence in
            sequence.firstIndex(of: index).flatMap { sequence.dropFirst($0 + 1).first }
        }
        return later.isEmpty ? nil : .sequence(before: later.map { draft.problem.changeSets[$0].id })
    }

    /// Why a step of a higher layer comes before one of a lower layer: that one needs it.
    private func neededReason(_ index: SelectionIndex, at place: Int) -> Reason? {
        let rank = draft.ranking.layerRanks[index]
        let needing = draft.indices[(place + 1)...].filter { later in
            draft.ranking.layerRanks[later] < rank && draft.graph.edges[later].contains { $0.target == index }
        }
        return needing.isEmpty ? nil : .neededBy(needing.map { draft.problem.changeSets[$0].id })
    }

    private func priorityReason(_ index: SelectionIndex) -> Reason? {
        draft.ranking.priorityLabels[index].map { .priority(draft.ranking.priorities[index], label: $0) }
    }

    /// Age only decides among those of one layer and one priority.
    private func ageReason(_ index: SelectionIndex, at place: Int) -> Reason? {
        let ranking = draft.ranking
        let age = draft.problem.changeSets[index].changeSet.authoredAt
        let peers = draft.indices.filter {
            $0 != index && ranking.layerRanks[$0] == ranking.layerRanks[index]
                && ranking.priorities[$0] == ranking.priorities[index]
        }
        let later = peers.filter { placeOf[$0] ?? 0 > place }
        guard !later.isEmpty, later.allSatisfy({ draft.problem.changeSets[$0].changeSet.authoredAt > age }) else {
            return nil
        }
        return .age(others: later.count, isFirst: later.count == peers.count)
    }
}
