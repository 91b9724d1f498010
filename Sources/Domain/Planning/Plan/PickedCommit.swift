/// A commit that a rebase makes anew.
package struct PickedCommit: Hashable, Sendable {
    /// The change set's own commit.
    package let commit: ObjectID
    /// The tree after it.
    package let tree: ObjectID

    package init(commit: ObjectID, tree: ObjectID) {
        self.commit = commit
        self.tree = tree
    }
}
