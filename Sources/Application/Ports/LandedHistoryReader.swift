package import Domain

/// Finds what of change sets a base has in another form, as squashes, rebases and cherry-picks leave it.
package protocol LandedHistoryReader<Graph>: Sendable {
    /// The history behind some commits.
    associatedtype Graph: Sendable

    /// Returns what the base has of change sets, by their commits; one of which it has nothing is left out, and so is one of
    /// which that can't be told because an object is missing.
    func landedHistories(
        of changeSets: [ChangeSet], on base: Base, in graph: Graph
    ) async throws -> [ObjectID: LandedHistory]

    /// Returns why the merge of a change set leaves the base's tree as it is; nil where the base has all that it does.
    func noChange(of changeSet: ChangeSet, on base: Base) async throws -> NoChange?
}

/// What a base has of a change set in another form.
package struct LandedHistory: Hashable, Sendable {
    /// What patches prove; nil where they prove nothing.
    package let part: LandedPart?
    /// What more would have landed if the base's content turns out to have it, the most first: merging `upTo` into the base
    /// would change nothing then.
    package let prefixes: [LandedPart]
    /// The title of what is left beside each part, by its last commit; that of the whole by no commit.
    package let titles: [ObjectID: String]
    /// What more would have landed if a commit of the base turns out to be the squash of it, the most first.
    package let candidates: [SquashCandidate]
    /// The commit that it builds on and that the base took back; nil where there is none.
    package let revertedLineage: RevertedCommit?

    package init(
        part: LandedPart?, candidates: [SquashCandidate] = [], prefixes: [LandedPart] = [],
        titles: [ObjectID: String] = [:], revertedLineage: RevertedCommit? = nil
    ) {
        self.part = part
        self.prefixes = prefixes
        self.titles = titles
        self.candidates = candidates
        self.revertedLineage = revertedLineage
    }
}

/// A commit of the base that changes the files that part of a change set changes, but not in the same way. It is the part's
/// squash if merging the part into the commit's parent gives the commit's tree.
package struct SquashCandidate: Hashable, Sendable {
    /// What has landed if it is.
    package let part: LandedPart
    /// The last commit of the part that is squashed.
    package let head: ObjectID
    /// The base before that commit.
    package let state: MergedState
    /// The tree of the commit.
    package let tree: ObjectID

    package init(part: LandedPart, head: ObjectID, state: MergedState, tree: ObjectID) {
        self.part = part
        self.head = head
        self.state = state
        self.tree = tree
    }
}
