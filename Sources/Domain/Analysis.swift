/// All that a run found out; every report is a pure function of it.
public struct Analysis: Hashable, Sendable {
    /// The branch merged into, pinned.
    public let base: Base
    /// The layers, and where they come from.
    public let architecture: Architecture
    /// Every selected change set, in selection order.
    public let changeSets: [AssessedChangeSet]
    /// The pairs that are not clean; the first of each stands earlier in the selection, and so the list is sorted.
    public let pairs: [PairVerdict]
    /// How many pairs were compared.
    public let comparedPairs: Int
    /// The plan; nil when only conflicts were asked for.
    public let plan: Plan?
    /// What a reader must know of how the run was made: "git 2.30 is too old ...", in sentences.
    public let notes: [String]

    /// Makes an analysis.
    public init(
        base: Base, architecture: Architecture, changeSets: [AssessedChangeSet], pairs: [PairVerdict],
        comparedPairs: Int, plan: Plan? = nil, notes: [String] = []
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
    public func changeSet(_ id: ChangeSetID) -> AssessedChangeSet? {
        changeSets.first { $0.id == id || $0.changeSet.aliases.contains(id) }
    }
}

/// The branch merged into, pinned to a commit.
public struct Base: Hashable, Sendable {
    /// The name as given or found: `main`, `origin/main`, or a commit's id.
    public let name: String
    /// The full reference, nil when a bare commit was given.
    public let reference: String?
    /// The pinned commit.
    public let commit: ObjectID
    /// The commit's tree.
    public let tree: ObjectID

    /// Makes a base.
    public init(name: String, reference: String?, commit: ObjectID, tree: ObjectID) {
        self.name = name
        self.reference = reference
        self.commit = commit
        self.tree = tree
    }
}
