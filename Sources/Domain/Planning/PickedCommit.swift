/// A commit that a rebase makes anew.
public struct PickedCommit: Hashable, Sendable {
    /// The change set's own commit.
    public let commit: ObjectID
    /// The tree after it.
    public let tree: ObjectID

    /// Makes a picked commit.
    public init(commit: ObjectID, tree: ObjectID) {
        self.commit = commit
        self.tree = tree
    }
}
