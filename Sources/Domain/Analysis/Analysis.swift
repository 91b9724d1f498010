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
    /// The commits of the base that held change sets conflict with it about, newest first; none where that was not found.
    package var baseChanges: [ChangeSetID: [BaseChange]] = [:]
    /// Who is asked about which files; nil where the base does not say.
    package var owners: CodeOwners?
    /// What the code breaks, alone and together; nil where nobody asked.
    package var code: CodeFindings?
    /// What a reader must know of how the run was made.
    package let notes: [RunNote]

    package init(
        base: Base, architecture: Architecture, changeSets: [AssessedChangeSet], pairs: [PairVerdict],
        comparedPairs: Int, plan: Plan? = nil, notes: [RunNote] = []
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
