public import Domain

/// Merges commits in memory: nothing of it reaches the repository.
public protocol TrialMerger: Sendable {
    /// Returns what each merge comes to, in the order of the requests.
    ///
    /// - Throws: when no merge can be tried at all; what ails one of them is its outcome.
    func merge(_ requests: [TrialMerge]) async throws -> [TrialMergeOutcome]

    /// What a reader of the outcomes must know of how they came about, in sentences.
    var notes: [String] { get async }
}

/// One merge to try.
public struct TrialMerge: Hashable, Sendable {
    /// What is merged into.
    public let state: MergedState
    /// The commit merged.
    public let head: ObjectID
    /// Whether the tree of a clean merge is asked for, or the verdict alone.
    public let wantsTree: Bool

    /// Makes a request.
    public init(state: MergedState, head: ObjectID, wantsTree: Bool = true) {
        self.state = state
        self.head = head
        self.wantsTree = wantsTree
    }
}

/// A real commit, or the in-memory result of merging heads into one.
public struct MergedState: Hashable, Sendable {
    /// The commit it started from, and then the heads merged into it, in order.
    public let commits: [ObjectID]
    /// The tree that came out.
    public let tree: ObjectID

    /// Makes a state.
    public init(commits: [ObjectID], tree: ObjectID) {
        self.commits = commits
        self.tree = tree
    }

    /// Returns the state after merging one more head.
    public func merging(_ head: ObjectID, into tree: ObjectID) -> MergedState {
        MergedState(commits: commits + [head], tree: tree)
    }
}

/// What a trial merge comes to.
public struct TrialMergeOutcome: Hashable, Sendable {
    /// The verdict.
    public enum Verdict: Hashable, Sendable {
        /// It merges; the tree, where it was asked for.
        case clean(tree: ObjectID?)
        /// At least one conflict, sorted by path.
        case conflicts([MergeConflict])
        /// The two have no ancestor in common.
        case unrelated
        /// It could not be told; the reason names the object or program that failed.
        case unknown(reason: String)
    }

    /// The verdict.
    public let verdict: Verdict
    /// Whether libgit2's merge decided where git's may differ, because git could not be asked.
    public let isApproximate: Bool

    /// Makes an outcome.
    public init(_ verdict: Verdict, isApproximate: Bool = false) {
        self.verdict = verdict
        self.isApproximate = isApproximate
    }
}
