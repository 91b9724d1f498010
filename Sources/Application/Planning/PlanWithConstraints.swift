package import Domain

/// Plans under constraints, and says what they cost: the plan without them is made too.
struct PlanWithConstraints {
    private let rehearse: RehearsePlan

    init(_ rehearse: RehearsePlan) { self.rehearse = rehearse }

    /// Returns the plan under the problem's constraints.
    ///
    /// - Parameters:
    ///   - excluded: The patterns by which change sets were left out of the selection.
    ///   - wider: The problem with those; nil where there are none, or too many to ask what that costs.
    /// - Throws: `ConstraintError` where the constraints name what there is not.
    func callAsFunction(
        _ given: PlanProblem, excluding excluded: [String] = [], from wider: PlanProblem? = nil
    ) async throws -> Plan {
        try check(given)
        let problem = given.asking(given.constraints.naming(given.changeSets))
        guard problem.constraints.changesTheChoice || wider != nil else { return try await rehearse(problem).plan }
        let (narrowed, leftOut) = problem.narrowed
        let constrained = try await rehearse(narrowed)
        let free = try await rehearse(wider ?? problem.withoutConstraints).plan
        var plan = constrained.plan
        plan.constraints = ConstraintOutcome(
            problem.constraints, excluded: wider == nil ? [] : excluded,
            unmet: constrained.draft.unmetConstraints, plan: plan.steps.map(\.id),
            without: free.steps.map(\.id), leftOut: leftOut)
        return plan
    }

    private func check(_ problem: PlanProblem) throws {
        if let id = problem.constraints.mustLand.first(where: { problem.changeSets.named($0) == nil }) {
            throw ConstraintError.noChangeSet(id, selected: problem.changeSets.map(\.id))
        }
        let layers = problem.layers + [Architecture.supportName, Architecture.unplacedName]
        if let name = problem.constraints.onlyLayers.first(where: { !layers.contains($0) }) {
            throw ConstraintError.noLayer(name, layers: layers)
        }
    }
}

/// Constraints that name what there is not.
package enum ConstraintError: Error, Hashable, Sendable {
    /// No selected change set has this id.
    case noChangeSet(ChangeSetID, selected: [ChangeSetID])
    /// There is no such layer.
    case noLayer(String, layers: [String])
}
