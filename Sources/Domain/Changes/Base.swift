/// The branch merged into, pinned to a commit.
package struct Base: Hashable, Sendable {
    /// The name as given or found: `main`, `origin/main`, or a commit's id.
    package let name: String
    /// The full reference, nil when a bare commit was given.
    package let reference: String?
    /// The pinned commit.
    package let commit: ObjectID
    /// The commit's tree.
    package let tree: ObjectID

    /// The name for people: that of a commit shortened to its first digits.
    package var shownName: String { ObjectID(hex: name)?.short ?? name }

    package init(name: String, reference: String?, commit: ObjectID, tree: ObjectID) {
        self.name = name
        self.reference = reference
        self.commit = commit
        self.tree = tree
    }
}
