package import Domain

/// Finds the heads that change sets contain, be they selected or not.
package protocol ContainedHeadReader<Graph>: Sendable {
    /// The history behind some commits.
    associatedtype Graph: Sendable

    /// Returns the references that lead to own commits of change sets below their heads, by the change sets' commits: pull
    /// requests where the change set is one, else branches of the same place.
    func containedHeads(
        in changeSets: [ChangeSet], on base: Base, _ graph: Graph
    ) async throws -> [ObjectID: [ContainedHead]]
}

/// A reference that leads into a change set.
package struct ContainedHead: Hashable, Sendable {
    /// What people call it.
    package let id: ChangeSetID
    /// Where it leads.
    package let commit: ObjectID
    /// Its commits that the base lacks, newest first.
    package let commits: [ObjectID]

    package init(id: ChangeSetID, commit: ObjectID, commits: [ObjectID]) {
        self.id = id
        self.commit = commit
        self.commits = commits
    }
}
