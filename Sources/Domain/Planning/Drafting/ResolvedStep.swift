/// A step of an order in which people resolve what clashes.
package struct ResolvedStep: Hashable, Sendable {
    /// The change set.
    package let id: ChangeSetID
    /// What a person must resolve; empty where it merges.
    package let conflicts: [Conflict]
    /// The tree after it; nil when a person must resolve it or one before.
    package let tree: ObjectID?
    /// The steps before it that it clashes with by themselves.
    package let behind: [ChangeSetID]
    /// Why its merge could not be tried; nil where it was.
    package let unknownReason: UnknownReason?
    /// The commits that a rebase picks, with the tree after each; empty for other methods.
    package let picks: [PickedCommit]
    /// The recorded resolutions with which it merges.
    package let resolutions: [RecordedResolution]

    package init(
        id: ChangeSetID, conflicts: [Conflict], tree: ObjectID?, behind: [ChangeSetID],
        unknownReason: UnknownReason? = nil,
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
