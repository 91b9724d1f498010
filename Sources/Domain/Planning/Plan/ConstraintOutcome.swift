/// What constraints come to, against the plan that would be made without them.
package struct ConstraintOutcome: Hashable, Sendable {
    /// What was asked for.
    package let constraints: PlanConstraints
    /// The patterns by which change sets were left out of the selection, where it was tried what that costs. Hostile text.
    package let excluded: [String]
    /// What can't be granted.
    package let unmet: [UnmetConstraint]
    /// What lands only without the constraints, in the order of the plan without them.
    package let lost: [ChangeSetID]
    /// What lands only with the constraints, in the order of the plan.
    package let gained: [ChangeSetID]
    /// How many land without the constraints.
    package let landedWithout: Int
    /// What was left out of the plan because of its layer, in selection order.
    package let leftOut: [ChangeSetID]

    package init(
        _ constraints: PlanConstraints, excluded: [String] = [], unmet: [UnmetConstraint], lost: [ChangeSetID],
        gained: [ChangeSetID], landedWithout: Int,
        leftOut: [ChangeSetID]
    ) {
        self.constraints = constraints
        self.excluded = excluded
        self.unmet = unmet
        self.lost = lost
        self.gained = gained
        self.landedWithout = landedWithout
        self.leftOut = leftOut
    }

    /// Compares a plan with the one that would be made without the constraints.
    package init(
        _ constraints: PlanConstraints, excluded: [String] = [], unmet: [UnmetConstraint], plan: [ChangeSetID],
        without other: [ChangeSetID],
        leftOut: [ChangeSetID]
    ) {
        let (landed, landedWithout) = (Set(plan), Set(other))
        self.init(
            constraints, excluded: excluded, unmet: unmet, lost: other.filter { !landed.contains($0) },
            gained: plan.filter { !landedWithout.contains($0) }, landedWithout: other.count, leftOut: leftOut)
    }
}
