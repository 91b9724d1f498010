/// The cheapest rebase of a held change set: what its author rebases it onto, and what that takes.
package struct CheapestRebase: Hashable, Sendable {
    /// The steps it clashes with, in their order, after which it is rebased; empty where the base alone will do.
    package let after: [ChangeSetID]
    /// Where it clashes then.
    package let conflicts: [Conflict]
    /// Whether a trial merge into the plan's result found the conflicts; else they are those of the pairs.
    package let isMeasured: Bool

    package init(after: [ChangeSetID], conflicts: [Conflict], isMeasured: Bool) {
        self.after = after
        self.conflicts = conflicts
        self.isMeasured = isMeasured
    }

    /// What there is to resolve.
    package var work: ConflictWork { ConflictWork(conflicts) }
}
