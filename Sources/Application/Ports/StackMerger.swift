public import Domain

/// Cuts a commit's changes into a stack of commits and merges those one after the other, in memory: nothing of it reaches
/// the repository.
public protocol StackMerger: Sendable {
    /// Returns what each part comes to.
    ///
    /// - Throws: when nothing can be tried at all; what ails one merge is its outcome.
    func merge(_ stack: TrialStack) async throws -> TrialStackOutcome
}

/// A stack to try: each part's commit stands on the one below, the lowest on the merge base.
public struct TrialStack: Hashable, Sendable {
    /// What is merged into.
    public let base: Base
    /// The single merge base of the head with the base.
    public let mergeBase: ObjectID
    /// The commit that is cut.
    public let head: ObjectID
    /// The paths at which each part has what the head has, the lowest part first. No path stands in two parts.
    public let parts: [[RepositoryPath]]

    /// Makes a stack.
    public init(base: Base, mergeBase: ObjectID, head: ObjectID, parts: [[RepositoryPath]]) {
        self.base = base
        self.mergeBase = mergeBase
        self.head = head
        self.parts = parts
    }
}

/// What a stack comes to.
public struct TrialStackOutcome: Hashable, Sendable {
    /// One part of it.
    public struct Part: Hashable, Sendable {
        /// The tree of the part's commit.
        public let tree: ObjectID
        /// What merging it comes to once those below have been merged; nil where one of those does not merge.
        public let merge: TrialMergeOutcome?

        /// Makes a part.
        public init(tree: ObjectID, merge: TrialMergeOutcome?) {
            self.tree = tree
            self.merge = merge
        }
    }

    /// The parts, the lowest first.
    public let parts: [Part]
    /// Whether the topmost part's tree is the head's.
    public let coversHead: Bool

    /// Makes an outcome.
    public init(parts: [Part], coversHead: Bool) {
        self.parts = parts
        self.coversHead = coversHead
    }
}
