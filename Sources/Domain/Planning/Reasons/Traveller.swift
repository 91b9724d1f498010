/// A change set that is not to land and whose commits another one contains: they would travel along.
package struct Traveller: Hashable, Sendable {
    /// Why it is not to land.
    package enum Cause: String, Sendable, CaseIterable {
        /// The user excluded it.
        case excluded
        /// It is not among the selected ones.
        case notSelected
    }

    /// Its id.
    package let id: ChangeSetID
    /// Why it is not to land.
    package let cause: Cause
    /// Its commits that would travel along, newest first, its head the first of them.
    package let commits: [ObjectID]

    package init(id: ChangeSetID, cause: Cause, commits: [ObjectID]) {
        self.id = id
        self.cause = cause
        self.commits = commits
    }
}
