/// What a plan is made from before anything is tried beyond single merges and pairs.
package struct PlanFacts: Hashable, Sendable {
    /// The branch merged into.
    package let base: Base
    /// The names of the layers, lowest first.
    package let layers: [String]
    /// Every selected change set, in selection order.
    package let changeSets: [AssessedChangeSet]
    /// The pairs that are not clean when merged, in any order. A pair that is not named here is clean.
    package let pairs: [PairVerdict]
    /// The weight of each label; the higher one comes first.
    package let priorities: [String: Int]
    /// How change sets are merged.
    package let methods: MergeMethods
    /// Why some are held whatever their merges come to.
    package let withheld: [ChangeSetID: Withholding]
    /// What change sets need of others because their code says so: symbols and migrations.
    package let needs: [ChangeSetID: [Dependency]]

    package init(
        base: Base, layers: [String], changeSets: [AssessedChangeSet], pairs: [PairVerdict],
        priorities: [String: Int] = [:], methods: MergeMethods = MergeMethods(),
        withheld: [ChangeSetID: Withholding] = [:], needs: [ChangeSetID: [Dependency]] = [:]
    ) {
        self.base = base
        self.layers = layers
        self.changeSets = changeSets
        self.pairs = pairs
        self.priorities = priorities
        self.methods = methods
        self.withheld = withheld
        self.needs = needs
    }
}
