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
                because: because(position, at: place, edges: edges) + Self.resolving(resolved))
        }
    }

    private static func predecessor(of position: Int, in sequence: [Int]) -> Int? {
        zip(sequence, sequence.dropFirst()).first { $0.1 == position }?.0
    }

    private func because(_ position: Int, at place: Int, edges: [DependencyGraph.Edge]) -> [String] {
        [constraintReason(position), layerReason(position)].compactMap { $0 } + edges.map { Self.reason($0.dependency) }
            + [
                sequenceReason(position), neededReason(position, at: place), priorityReason(position),
                ageReason(position, at: place),
            ]
            .compactMap { $0 }
    }

    private static func resolving(_ step: ResolvedStep) -> [String] {
        var reasons: [String] = []
        if let reason = step.unknownReason {
            reasons.append("its merge could not be tried: \(Wording.plain(reason, limit: 300))")
        }
        if !step.conflicts.isEmpty && !step.behind.isEmpty {
            reasons.append("adapts to \(Wording.names(step.behind)), where that costs least")
        }
        return reasons
    }

    private func constraintReason(_ position: Int) -> String? {
        let (id, constraints) = (draft.problem.changeSets[position].id, draft.problem.constraints)
        if constraints.first.contains(id) { return "wished first" }
        return constraints.required.contains(id) ? "wished to land" : nil
    }

    private func layerReason(_ position: Int) -> String {
        let (rank, layers) = (draft.ranking.layerRanks[position], draft.problem.layers)
        let name = Wording.plain(draft.ranking.layerNames[position])
        guard rank < layers.count else { return "touches no layer, only \(name) files: after all layers" }
        if rank == 0 { return "touches \(name), the lowest layer" }
        let next = draft.positions.map { draft.ranking.layerRanks[$0] }.filter { $0 > rank && $0 < layers.count }.min()
        return next.map { "\(name) before \(Wording.plain(layers[$0]))" } ?? "touches \(name)"
    }

    private static func reason(_ dependency: Dependency) -> String {
        let name = Wording.name(dependency.id)
        return switch dependency.kind {
        case .ancestry: "contains \(name)"
        case .declared: dependency.evidence.replacingPrefix("Depends-On", with: "Depends-On \(name)")
        case .symbol, .migration: "needs \(name): \(Wording.plain(dependency.evidence))"
        }
    }

    /// Which steps it must precede because they would clash the other way round.
    private func sequenceReason(_ position: Int) -> String? {
        let later = draft.sequences.compactMap { sequence in
            sequence.firstIndex(of: position).flatMap { sequence.dropFirst($0 + 1).first }
        }
        guard !later.isEmpty else { return nil }
        let names = Wording.names(later.map { draft.problem.changeSets[$0].id })
        return "before \(names): in another order they clash"
    }

    /// Why a step of a higher layer comes before one of a lower layer: that one needs it.
    private func neededReason(_ position: Int, at place: Int) -> String? {
        let rank = draft.ranking.layerRanks[position]
        let needing = draft.positions[(place + 1)...].filter { later in
            draft.ranking.layerRanks[later] < rank && draft.graph.edges[later].contains { $0.target == position }
        }
        guard !needing.isEmpty else { return nil }
        let names = Wording.names(needing.map { draft.problem.changeSets[$0].id })
        return "needed by \(names) of a lower layer"
    }

    private func priorityReason(_ position: Int) -> String? {
        draft.ranking.priorityLabels[position].map {
            "priority \(draft.ranking.priorities[position]) (\(Wording.plain($0)))"
        }
    }

    /// Age only decides among those of one layer and one priority.
    private func ageReason(_ position: Int, at place: Int) -> String? {
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
        let isFirst = later.count == peers.count
        let others = later.count == 1 ? "one" : "\(later.count)"
        return isFirst ? "older than the other \(others) of its layer" : "older than the next \(others) of its layer"
    }
}

extension String {
    fileprivate func replacingPrefix(_ prefix: String, with replacement: String) -> String {
        hasPrefix(prefix) ? replacement + dropFirst(prefix.count) : self
    }
}
