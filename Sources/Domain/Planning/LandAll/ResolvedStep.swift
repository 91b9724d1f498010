/// A step of an order in which people resolve what clashes.
public struct ResolvedStep: Hashable, Sendable {
    /// The change set.
    public let id: ChangeSetID
    /// What a person must resolve; empty where it merges.
    public let conflicts: [Conflict]
    /// The tree after it; nil when a person must resolve it or one before.
    public let tree: ObjectID?
    /// The steps before it that it clashes with by themselves.
    public let behind: [ChangeSetID]
    /// Why its merge could not be tried; nil where it was.
    public let unknownReason: String?
    /// The commits that a rebase picks, with the tree after each; empty for other methods.
    public let picks: [PickedCommit]
    /// The recorded resolutions with which it merges.
    public let resolutions: [RecordedResolution]

    /// Makes a step.
    public init(
        id: ChangeSetID, conflicts: [Conflict], tree: ObjectID?, behind: [ChangeSetID], unknownReason: String? = nil,
        picks: [PickedCommit] = [], resolutions: [RecordedResolution] = []
    ) {
        self.id = id
        self.conflicts = conflicts
        self.tree = tree
        self.behind = behind
        self.unknownReason = unknownReason
        self.picks = picks
        self.resolutions = resolutions
    }
}
