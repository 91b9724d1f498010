package import Domain

/// Cuts a commit's changes into a stack of commits and merges those one after the other, in memory: nothing of it reaches
/// the repository.
package protocol StackMerger<Found>: Sendable {
    /// A conflict as it is found; see `TrialMerger`.
    associatedtype Found: Hashable, Sendable

    /// Returns what each part comes to.
    ///
    /// - Throws: when nothing can be tried at all; what ails one merge is its outcome.
    func merge(_ stack: TrialStack) async throws -> TrialStackOutcome<Found>
}

/// A stack to try: each part's commit stands on the one below, the lowest on the merge base.
package struct TrialStack: Hashable, Sendable {
    /// What is merged into.
    package let base: Base
    /// The single merge base of the head with the base.
    package let mergeBase: ObjectID
    /// The commit that is cut.
    package let head: ObjectID
    /// The paths at which each part has what the head has, the lowest part first. No path stands in two parts.
    package let parts: [[RepositoryPath]]

    package init(base: Base, mergeBase: ObjectID, head: ObjectID, parts: [[RepositoryPath]]) {
        self.base = base
        self.mergeBase = mergeBase
        self.head = head
        self.parts = parts
    }
}

/// What a stack comes to.
package struct TrialStackOutcome<Found: Hashable & Sendable>: Hashable, Sendable {
    /// One part of it.
    package struct Part: Hashable, Sendable {
        /// The tree of the part's commit.
        package let tree: ObjectID
        /// What merging it comes to once those below have been merged; nil where one of those does not merge.
        package let merge: TrialMergeOutcome<Found>?

        package init(tree: ObjectID, merge: TrialMergeOutcome<Found>?) {
            self.tree = tree
            self.merge = merge
        }
    }

    /// The parts, the lowest first.
    package let parts: [Part]
    /// Whether the topmost part's tree is the head's.
    package let coversHead: Bool

    package init(parts: [Part], coversHead: Bool) {
        self.parts = parts
        self.coversHead = coversHead
    }
}
