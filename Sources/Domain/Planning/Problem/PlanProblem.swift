/// What a plan is made from: the facts about the selected change sets, and nothing else.
package struct PlanProblem: Hashable, Sendable {
    /// The branch merged into.
    package let base: Base
    /// The names of the layers, lowest first.
    package let layers: [String]
    /// Every selected change set, in selection order.
    package var changeSets: [AssessedChangeSet]
    /// The pairs that are not clean, in any order. A pair that is not named here is clean.
    package var pairs: [PairVerdict]
    /// The sets of change sets that clash though no pair says so, as far as trial merges by their methods have shown them.
    package var clashes: [Clash]
    /// The orders that some change sets must keep to merge together, if all of them land.
    package var precedences: [Precedence]
    /// The weight of each label; the higher one comes first.
    package let priorities: [String: Int]
    /// What is wanted of the plan beside the largest set.
    package var constraints: PlanConstraints

    /// How change sets are merged.
    package let methods: MergeMethods
    /// The commits of change sets at which their rebase onto the base stops, though they may merge into it.
    package var brokenRebases: [ChangeSetID: ObjectID] = [:]

    package init(
        base: Base, layers: [String], changeSets: [AssessedChangeSet], pairs: [PairVerdict], clashes: [Clash] = [],
        precedences: [Precedence] = [], priorities: [String: Int] = [:],
        constraints: PlanConstraints = PlanConstraints(),
        methods: MergeMethods = MergeMethods()
    ) {
        self.base = base
        self.layers = layers
        self.changeSets = changeSets
        self.pairs = pairs
        self.clashes = clashes
        self.precedences = precedences
        self.priorities = priorities
        self.constraints = constraints
        self.methods = methods
    }

    /// Returns the change sets of some ids, in the order of the ids; one that was not selected is left out.
    package func changeSets(_ ids: some Sequence<ChangeSetID>) -> [AssessedChangeSet] {
        ids.compactMap { id in changeSets.first { $0.id == id } }
    }
}
