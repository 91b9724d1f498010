/// A commit that a base has and took back.
package struct RevertedCommit: Hashable, Sendable {
    /// The commit.
    package let commit: ObjectID
    /// The commit of the base that took it back.
    package let revert: ObjectID

    package init(commit: ObjectID, revert: ObjectID) {
        self.commit = commit
        self.revert = revert
    }
}
