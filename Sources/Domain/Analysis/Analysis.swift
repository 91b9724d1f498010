/// All that a run found out; every report is a pure function of it.
package struct Analysis: Hashable, Sendable {
    /// The branch merged into, pinned.
    package let base: Base
    /// The layers, and where they come from.
    package let architecture: Architecture
    /// Every selected change set, in selection order.
    package let changeSets: [AssessedChangeSet]
    /// The pairs that are not clean; the first of each stands earlier in the selection, and so the list is sorted.
    package let pairs: [PairVerdict]
    /// How many pairs were compared.
    package let comparedPairs: Int
    /// The plan; nil when only conflicts were asked for.
    package let plan: Plan?
    /// What a reader must know of how the run was made.
    package let notes: [Note]

    package init(
        base: Base, architecture: Architecture, changeSets: [AssessedChangeSet], pairs: [PairVerdict],
        comparedPairs: Int, plan: Plan? = nil, notes: [Note] = []
    ) {
        self.base = base
        self.architecture = architecture
        self.changeSets = changeSets
        self.pairs = pairs
        self.comparedPairs = comparedPairs
        self.plan = plan
        self.notes = notes
    }

    /// Returns the change set of an id or alias, nil if none was selected by it.
    package func changeSet(_ id: ChangeSetID) -> AssessedChangeSet? { changeSets.named(id) }
}
