extension PlanDraft {
    /// The minimal sets that can't all merge: members in selection order, the sets by the places of their members.
    var conflictSets: [[ChangeSetID]] {
        let pairs = problem.pairs.filter { $0.unknownReason == nil }
            .map { [$0.first, $0.second] }
        let clashes = problem.clashes.filter { $0.unknownReason == nil && $0.members.count > 1 }.map(\.members)
        let sets = (pairs + clashes).filter { $0.allSatisfy { ranking.index(of: $0) != nil } }
            .map { $0.compactMap(ranking.index).sorted() }
        return Set(sets).sorted { $0.lexicographicallyPrecedes($1) }
            .map { members in members.map { problem.changeSets[$0].id } }
    }

    /// The hard edges between steps of which the earlier one stands in the higher layer, in the order of the later
    /// ones.
    var inversions: [Inversion] {
        let isPlanned = Set(indices)
        return indices.flatMap { later in
            graph.targets[later].filter {
                isPlanned.contains($0) && ranking.layerRanks[$0] > ranking.layerRanks[later]
            }.map { inversion(earlier: $0, later: later) }
        }
    }

    private func inversion(earlier: SelectionIndex, later: SelectionIndex) -> Inversion {
        Inversion(
            earlier: problem.changeSets[earlier].id, later: problem.changeSets[later].id,
            earlierLayer: ranking.layerNames[earlier], laterLayer: ranking.layerNames[later],
            dependencies: graph.edges[later].filter { $0.target == earlier }.map(\.dependency))
    }
}
