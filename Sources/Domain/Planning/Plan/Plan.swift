/// The ordered steps, the held change sets with reasons, and the tree that must come out.
package struct Plan: Hashable, Sendable {
    /// What merges, in order.
    package let steps: [PlanStep]
    /// What does not, in selection order.
    package let held: [HeldChangeSet]
    /// The minimal sets of change sets that cannot all merge though each merges into the base.
    package let conflictSets: [[ChangeSetID]]
    /// The clashes among those sets that no pair shows, with the places.
    package var jointClashes: [Clash] = []
    /// Where a hard edge turned the order of the layers round.
    package let inversions: [Inversion]
    /// How good the choice of the steps is.
    package let optimality: Optimality
    /// The tree after the last step; the base's when there is none, nil when a person must resolve a step before.
    package let predictedTree: ObjectID?
    /// What this order and others come to; the plan's own first. Empty where nobody asked.
    package var comparison: [OrderOutcome]
    /// What people have to resolve where every change set lands; nil where only those land that merge.
    package var landAll: LandAllCost?
    /// What the constraints come to; nil where there were none.
    package var constraints: ConstraintOutcome?
    /// What it was made with.
    package var pins: PlanPins
    /// `sha256:` and 64 hexadecimal digits over base, heads, pins, steps and trees: the plan's name.
    package var digest: String

    package init(
        steps: [PlanStep], held: [HeldChangeSet], conflictSets: [[ChangeSetID]], inversions: [Inversion],
        optimality: Optimality, predictedTree: ObjectID?, comparison: [OrderOutcome] = [], pins: PlanPins = PlanPins(),
        digest: String = ""
    ) {
        self.steps = steps
        self.held = held
        self.conflictSets = conflictSets
        self.inversions = inversions
        self.optimality = optimality
        self.predictedTree = predictedTree
        self.comparison = comparison
        self.pins = pins
        self.digest = digest
    }
}
