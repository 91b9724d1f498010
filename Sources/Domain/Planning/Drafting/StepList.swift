/// The steps of a plan and what speaks for their places.
struct StepList {
    private let draft: PlanDraft
    private let placeOf: [Int: Int]

    init(_ draft: PlanDraft) {
        self.draft = draft
        placeOf = Dictionary(uniqueKeysWithValues: draft.positions.enumerated().map { ($1, $0) })
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
        return zip(draft.positions, resolved).enumerated().map { place, step in
            let (position, resolved) = step
            let edges = draft.graph.edges[position].filter { placeOf[$0.target] != nil }
            let before = edges.map(\.target) + draft.sequences.compactMap { Self.predecessor(of: position, in: $0) }
            let wave = waves.wave(
                of: position, changing: draft.problem.changeSets[position].changeSet.changes, after: before)
            let changeSet = draft.problem.changeSets[position].changeSet
            let method = draft.problem.methods.method(of: changeSet)
            return PlanStep(
                position: place + 1, id: changeSet.id, commit: changeSet.commit,
                layer: draft.ranking.layerNames[position],
                wave: wave, method: method, picks: resolved.picks,
                authorCommit: method == .squash ? changeSet.firstCommit ?? changeSet.commit : nil,
                tree: resolved.tree, conflicts: resolved.conflicts, resolutions: resolved.resolutions,
                dependsOn: edges.map(\.dependency),
                reasons: reasons(position, at: place, edges: edges) + Self.resolving(resolved))
        }
    }

    private static func predecessor(of position: Int, in sequence: [Int]) -> Int? {
        zip(sequence, sequence.dropFirst()).first { $0.1 == position }?.0
    }

    private func reasons(_ position: Int, at place: Int, edges: [DependencyGraph.Edge]) -> [Reason] {
        [constraintReason(position), .layer(layerPlace(position))].compactMap { $0 }
            + edges.map { .dependency($0.dependency) }
            + [
                sequenceReason(position), neededReason(position, at: place), priorityReason(position),
                ageReason(position, at: place),
            ]
            .compactMap { $0 }
    }

    private static func resolving(_ step: ResolvedStep) -> [Reason] {
        let isAdapted = !step.conflicts.isEmpty && !step.behind.isEmpty
        return (step.unknownReason.map { [.notTried($0)] } ?? []) + (isAdapted ? [.adapts(to: step.behind)] : [])
    }

    private func constraintReason(_ position: Int) -> Reason? {
        let (id, constraints) = (draft.problem.changeSets[position].id, draft.problem.constraints)
        if constraints.first.contains(id) { return .requiredFirst }
        return constraints.required.contains(id) ? .required : nil
    }

    private func layerPlace(_ position: Int) -> LayerPlace {
        let (rank, layers) = (draft.ranking.layerRanks[position], draft.problem.layers)
        let name = draft.ranking.layerNames[position]
        guard rank < layers.count else { return LayerPlace(name: name, position: .none) }
        if rank == 0 { return LayerPlace(name: name, position: .lowest) }
        let next = draft.positions.map { draft.ranking.layerRanks[$0] }.filter { $0 > rank && $0 < layers.count }.min()
        return LayerPlace(name: name, position: next.map { .before(layers[$0]) } ?? .highest)
    }

    /// Which steps it must precede because they would clash the other way round.
    private func sequenceReason(_ position: Int) -> Reason? {
        let later = draft.sequences.compactMap { sequence in
            sequence.firstIndex(of: position).flatMap { sequence.dropFirst($0 + 1).first }
        }
        return later.isEmpty ? nil : .sequence(before: later.map { draft.problem.changeSets[$0].id })
    }

    /// Why a step of a higher layer comes before one of a lower layer: that one needs it.
    private func neededReason(_ position: Int, at place: Int) -> Reason? {
        let rank = draft.ranking.layerRanks[position]
        let needing = draft.positions[(place + 1)...].filter { later in
            draft.ranking.layerRanks[later] < rank && draft.graph.edges[later].contains { $0.target == position }
        }
        return needing.isEmpty ? nil : .neededBy(needing.map { draft.problem.changeSets[$0].id })
    }

    private func priorityReason(_ position: Int) -> Reason? {
        draft.ranking.priorityLabels[position].map { .priority(draft.ranking.priorities[position], label: $0) }
    }

    /// Age only decides among those of one layer and one priority.
    private func ageReason(_ position: Int, at place: Int) -> Reason? {
        let ranking = draft.ranking
        let age = draft.problem.changeSets[position].changeSet.authoredAt
        let peers = draft.positions.filter {
            $0 != position && ranking.layerRanks[$0] == ranking.layerRanks[position]
                && ranking.priorities[$0] == ranking.priorities[position]
        }
        let later = peers.filter { placeOf[$0] ?? 0 > place }
        guard !later.isEmpty, later.allSatisfy({ draft.problem.changeSets[$0].changeSet.authoredAt > age }) else {
            return nil
        }
        return .age(others: later.count, isFirst: later.count == peers.count)
    }
}
