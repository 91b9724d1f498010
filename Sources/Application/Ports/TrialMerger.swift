package import Domain

/// Merges commits in memory: nothing of it reaches the repository.
///
/// What it finds where a merge fails are conflicts as git names them, or those placed in the layers: an adapter yields the
/// first, `ClassifyingMerger` makes the others of them, and who judges by layers asks for those alone.
package protocol TrialMerger<Found>: Sendable {
    /// A conflict as it is found.
    associatedtype Found: Hashable, Sendable

    /// Returns what each merge comes to, in the order of the requests.
    ///
    /// - Throws: when no merge can be tried at all; what ails one of them is its outcome.
    func merge(_ requests: [TrialMerge]) async throws -> [TrialMergeOutcome<Found>]

    /// Returns what each rebase comes to, in the order of the requests. A commit that changes nothing any more is dropped.
    ///
    /// - Throws: when none can be tried at all.
    func rebase(_ requests: [TrialRebase]) async throws -> [TrialRebaseOutcome<Found>]

    /// Merges every two of some heads, the later into the merge of the earlier, and returns those that don't merge, ordered
    /// by the first and then the second; `report` hears how many of the pairs are done.
    ///
    /// - Throws: when no merge can be tried at all.
    func clashes(
        among heads: [MergedHead], report: @Sendable (_ pairsDone: Int) -> Void
    ) async throws -> [PairOutcome<Found>]

    /// Returns the files that differ between two trees, be they the repository's or made by a merge, sorted by path.
    ///
    /// - Throws: when one of them can't be read.
    func differences(between one: ObjectID, and other: ObjectID) async throws -> [TreeDifference]

    /// What a reader of the outcomes must know of how they came about.
    var notes: [RunNote] { get async }

    /// What replays the resolutions that the repository has recorded; nil where it has none, or none are wanted.
    var replayer: (any ResolutionReplayer)? { get async }

    /// What reads the trees that it merges and makes; nil where nobody can look into them.
    var contents: (any TreeContents)? { get }

    /// What reads the files at which merges conflict; nil where nobody can.
    var conflictReader: (any ConflictReader)? { get }
}

extension TrialMerger {
    /// Nothing is recorded, unless a merger says otherwise.
    package var replayer: (any ResolutionReplayer)? { nil }

    /// Nobody can look into the trees, unless a merger says otherwise.
    package var contents: (any TreeContents)? { nil }

    /// Nobody can read conflicts, unless a merger says otherwise.
    package var conflictReader: (any ConflictReader)? { nil }

    /// Tries each pair by itself.
    package func clashes(
        among heads: [MergedHead], report: @Sendable (_ pairsDone: Int) -> Void
    ) async throws -> [PairOutcome<Found>] {
        try await clashes(among: heads, pairs: MergedHead.allPairs(heads.count), report: report)
    }

    /// Tries some pairs, and returns those that don't merge, in the order of the pairs.
    package func clashes(
        among heads: [MergedHead], pairs: [(first: Int, second: Int)], report: @Sendable (_ pairsDone: Int) -> Void
    ) async throws -> [PairOutcome<Found>] {
        var found: [PairOutcome<Found>] = []
        for start in stride(from: 0, to: pairs.count, by: MergedHead.batch) {
            report(start)
            let part = pairs[start..<min(start + MergedHead.batch, pairs.count)]
            let outcomes = try await merge(
                part.map { TrialMerge(state: heads[$0.first].state, head: heads[$0.second].commit, wantsTree: false) })
            for (pair, outcome) in zip(part, outcomes) {
                if case .clean = outcome.verdict { continue }
                found.append(PairOutcome(first: pair.first, second: pair.second, outcome: outcome))
            }
        }
        return found
    }
}

/// A head that merges into the base, and what comes of that.
package struct MergedHead: Hashable, Sendable {
    /// The head.
    package let commit: ObjectID
    /// The base with the head merged into it.
    package let state: MergedState
    /// Pairs between two reports of progress: few enough to be seen moving, many enough to share out.
    static let batch = 4096

    package init(commit: ObjectID, state: MergedState) {
        self.commit = commit
        self.state = state
    }

    /// Returns all pairs of so many heads, ordered by the first and then the second.
    package static func allPairs(_ count: Int) -> [(first: Int, second: Int)] {
        (0..<count).flatMap { first in (first + 1..<max(count, first + 1)).map { (first, $0) } }
    }
}

/// What merging one head into the merge of another comes to.
package struct PairOutcome<Found: Hashable & Sendable>: Hashable, Sendable {
    /// The place of the head merged first.
    package let first: Int
    /// The place of the head merged second.
    package let second: Int
    /// What it comes to.
    package let outcome: TrialMergeOutcome<Found>

    package init(first: Int, second: Int, outcome: TrialMergeOutcome<Found>) {
        self.first = first
        self.second = second
        self.outcome = outcome
    }
}

/// A file that differs between two trees.
package struct TreeDifference: Hashable, Sendable {
    /// Where it stands.
    package let path: RepositoryPath
    /// Whether the second tree lacks it.
    package let isOnlyInFirst: Bool

    package init(path: RepositoryPath, isOnlyInFirst: Bool) {
        self.path = path
        self.isOnlyInFirst = isOnlyInFirst
    }
}

/// One merge to try.
package struct TrialMerge: Hashable, Sendable {
    /// What is merged into.
    package let state: MergedState
    /// The commit merged.
    package let head: ObjectID
    /// Whether the tree of a clean merge is asked for, or the verdict alone.
    package let wantsTree: Bool

    package init(state: MergedState, head: ObjectID, wantsTree: Bool = true) {
        self.state = state
        self.head = head
        self.wantsTree = wantsTree
    }
}

/// A real commit, or the in-memory result of merging heads into one.
package struct MergedState: Hashable, Sendable {
    /// The commit it started from, and then the heads merged into it, in order.
    package let commits: [ObjectID]
    /// The tree that came out.
    package let tree: ObjectID
    /// Whether the tree is not the merge of the commits alone: commits that exist nowhere yet stand in its history, made by
    /// a squash or a rebase, or a recorded resolution went into it.
    package let isRewritten: Bool

    package init(commits: [ObjectID], tree: ObjectID, isRewritten: Bool = false) {
        self.commits = commits
        self.tree = tree
        self.isRewritten = isRewritten
    }

    /// Returns the state after merging one more head; `isResolved` says that recorded resolutions went into the tree.
    package func merging(_ head: ObjectID, into tree: ObjectID, isResolved: Bool = false) -> MergedState {
        MergedState(commits: commits + [head], tree: tree, isRewritten: isRewritten || isResolved)
    }

    /// Returns the state after a head has landed by a method. A squash and a rebase leave the head out of the history, so
    /// that later merges see the merge bases of before.
    package func landing(
        _ head: ObjectID, by method: MergeMethod, into tree: ObjectID, isResolved: Bool = false
    ) -> MergedState {
        switch method {
        case .merge: merging(head, into: tree, isResolved: isResolved)
        case .squash, .rebase: MergedState(commits: commits, tree: tree, isRewritten: true)
        }
    }
}

/// What a trial merge comes to.
package struct TrialMergeOutcome<Found: Hashable & Sendable>: Hashable, Sendable {
    /// The verdict.
    package enum Verdict: Hashable, Sendable {
        /// It merges; the tree, where it was asked for.
        case clean(tree: ObjectID?)
        /// At least one conflict, sorted by path.
        case conflicts([Found])
        /// The two have no ancestor in common.
        case unrelated
        /// It could not be told; the reason names the object or program that failed.
        case unknown(UnknownReason)
    }

    /// The verdict.
    package let verdict: Verdict
    /// Whether libgit2's merge decided where git's may differ, because git could not be asked.
    package let isApproximate: Bool
    /// The recorded resolutions that went into the tree; empty where git's merge alone made it.
    package let resolutions: [RecordedResolution]

    package init(_ verdict: Verdict, isApproximate: Bool = false, resolutions: [RecordedResolution] = []) {
        self.verdict = verdict
        self.isApproximate = isApproximate
        self.resolutions = resolutions
    }
}
