/// How a change set became part of the base.
package struct RealLanding: Hashable, Sendable {
    /// What speaks for it, the strongest first.
    package enum Evidence: String, Hashable, Sendable, CaseIterable {
        /// The pinned commit is part of the base's history.
        case ancestry
        /// A commit, or a run of them, changes exactly what the change set does: a squash or a rebase.
        case samePatch
        /// The message of a commit says that it lands the pull request of that number.
        case number
    }

    /// What speaks for it.
    package let evidence: Evidence
    /// The places on the line of the base that it takes, from 0: more than one where a rebase brought it.
    package let places: ClosedRange<Int>
    /// The commit that brought it.
    package let commit: ObjectID
    /// What it was merged into, and what became of that in reality; nil where the base was moved forward to it.
    package let merge: Redo?
    /// Whether what landed is the pinned commit as it is, and not what its author made of it later.
    package let isAsPinned: Bool

    /// A merge to do again.
    package struct Redo: Hashable, Sendable {
        /// What was merged into.
        package let tip: ObjectID
        /// The tree of that.
        package let tipTree: ObjectID
        /// The tree that came out in reality.
        package let tree: ObjectID

        package init(tip: ObjectID, tipTree: ObjectID, tree: ObjectID) {
            self.tip = tip
            self.tipTree = tipTree
            self.tree = tree
        }
    }

    package init(
        evidence: Evidence, places: ClosedRange<Int>, commit: ObjectID, merge: Redo?, isAsPinned: Bool
    ) {
        self.evidence = evidence
        self.places = places
        self.commit = commit
        self.merge = merge
        self.isAsPinned = isAsPinned
    }
}
