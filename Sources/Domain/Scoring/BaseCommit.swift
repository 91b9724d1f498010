/// A commit on the first-parent line of the base, made since a plan.
package struct BaseCommit: Hashable, Sendable {
    /// Its name.
    package let id: ObjectID
    /// Its parents; the first one is the commit before it on the line.
    package let parents: [ObjectID]
    /// Its tree.
    package let tree: ObjectID
    /// The tree of the commit before it.
    package let treeBefore: ObjectID
    /// What its message says of pull requests.
    package let message: LandingMessage
    /// What it changes against the commit before it.
    package let patch: Patch
    /// The commits that became part of the base with it, itself among them.
    package let brought: Set<ObjectID>

    package init(
        id: ObjectID, parents: [ObjectID], tree: ObjectID, treeBefore: ObjectID, message: LandingMessage, patch: Patch,
        brought: Set<ObjectID>
    ) {
        self.id = id
        self.parents = parents
        self.tree = tree
        self.treeBefore = treeBefore
        self.message = message
        self.patch = patch
        self.brought = brought
    }

    /// Whether it may be a squash, or one commit of a rebase.
    package var isPlain: Bool { parents.count == 1 }

    /// Whether its message says that it lands a change set.
    package func lands(_ head: SoughtHead) -> Bool { !message.landed.isDisjoint(with: head.numbers) }

    /// Whether its message says that it lands others, and not this one.
    package func landsOthers(than head: SoughtHead) -> Bool { !message.landed.isEmpty && !lands(head) }
}
