public import Domain

/// Plans under a wish, and says what the wish costs: the plan without it is made too.
struct WishedPlan {
    private let rehearse: RehearsePlan

    init(_ rehearse: RehearsePlan) { self.rehearse = rehearse }

    /// Returns the plan under the problem's wish.
    ///
    /// - Parameters:
    ///   - excluded: The patterns by which change sets were left out of the selection.
    ///   - wider: The problem with those; nil where there are none, or too many to ask what that costs.
    /// - Throws: `WishError` where the wish names what there is not.
    func callAsFunction(
        _ given: PlanProblem, excluding excluded: [String] = [], from wider: PlanProblem? = nil
    ) async throws -> Plan {
        try check(given)
        var problem = given
        problem.wish = given.wish.naming(given.changeSets)
        guard problem.wish.changesTheChoice || wider != nil else { return try await rehearse(problem).plan }
        let (narrowed, leftOut) = problem.narrowed
        let wished = try await rehearse(narrowed)
        let free = try await rehearse(wider ?? problem.withoutWish).plan
        var plan = wished.plan
        plan.wish = WishOutcome(
            options: problem.wish.options + (wider == nil ? [] : excluded.map { "--exclude \($0)" }),
            unmet: wished.draft.unmetWishes, plan: plan.steps.map(\.id),
            without: free.steps.map(\.id), leftOut: leftOut)
        return plan
    }

    private func check(_ problem: PlanProblem) throws {
        let known = Set(problem.changeSets.flatMap { [$0.id] + $0.changeSet.aliases })
        if let id = problem.wish.mustLand.first(where: { !known.contains($0) }) {
            throw WishError.noChangeSet(id, selected: problem.changeSets.map(\.id))
        }
        let layers = problem.layers + [Architecture.supportName, Architecture.unplacedName]
        if let name = problem.wish.onlyLayers.first(where: { !layers.contains($0) }) {
            throw WishError.noLayer(name, layers: layers)
        }
    }
}

/// A wish that names what there is not.
public enum WishError: Error, Hashable, Sendable {
    /// No selected change set has this id.
    case noChangeSet(ChangeSetID, selected: [ChangeSetID])
    /// There is no such layer.
    case noLayer(String, layers: [String])
}
