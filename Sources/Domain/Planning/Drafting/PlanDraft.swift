/// What the planner decided before the rehearsal: what lands, in which order, and all that the plan says of it later.
package struct PlanDraft: Sendable {
    /// The change sets to land, in order.
    package let order: [ChangeSetID]
    /// No choice with at least this one's priority lands more than this.
    package let upperBound: Int
    /// The total priority of `order`, and what no choice exceeds.
    package let priority: Optimality.Priority
    /// Whether no choice has a higher priority, and none as high lands more.
    package var isProven: Bool { priority.isProven && order.count == upperBound }

    let problem: PlanProblem
    let ranking: Ranking
    let graph: DependencyGraph
    let eligibilities: [Eligibility]
    /// The same as `order`.
    let indices: [SelectionIndex]
    /// The sequences that the order keeps so that they merge.
    let sequences: [[SelectionIndex]]
    /// The constraints that can't be met.
    package let unmetConstraints: [UnmetConstraint]

    /// Those that nothing but clashes keeps out, the most wanted first.
    package var heldBack: [ChangeSetID] {
        let isPlanned = Set(indices)
        return problem.changeSets.selectionIndices.filter { eligibilities[$0] == .landable && !isPlanned.contains($0) }
            .sorted { ranking.preferencePlaces[$0] < ranking.preferencePlaces[$1] }
            .map { problem.changeSets[$0].id }
    }

    /// Whether nothing but conflicts keeps a change set out: what it needs lands, and nobody withholds it.
    package func canStand(_ id: ChangeSetID) -> Bool {
        guard let index = ranking.index(of: id), problem.withheld[id] == nil, graph.unresolved[index].isEmpty else {
            return false
        }
        if case .cycle = eligibilities[index] { return false }
        let landed = Set(order)
        return graph.edges[index].allSatisfy { edge in
            edge.dependency.kind == .conflictsWithout || landed.contains(edge.dependency.id)
        }
    }

    /// Returns all that some change sets need, by way of others too; where `whereConflicting`, only by way of those that
    /// conflict with the base and merge behind others.
    package func needed(by ids: [ChangeSetID], whereConflicting: Bool) -> Set<ChangeSetID> {
        var (found, waiting) = (Set<ChangeSetID>(), ids)
        while let next = waiting.popLast() {
            if whereConflicting, problem.behind[next] == nil, !found.contains(next) { continue }
            waiting += dependencies(of: next).map(\.id).filter { found.insert($0).inserted }
        }
        return found
    }

    /// Returns what must merge before a change set: its direct hard edges, without those that the base satisfies.
    package func dependencies(of id: ChangeSetID) -> [Dependency] {
        ranking.index(of: id).map { graph.edges[$0].map(\.dependency) } ?? []
    }
}
