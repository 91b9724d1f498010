/// What becomes of a change set whose commits another one holds too, once that one lands without them: its remaining
/// commits have to be put on the new base.
package struct Restack: Hashable, Sendable {
    /// The change set that lands and whose commits do not become part of the history.
    package let lower: ChangeSetID
    /// The first of the remaining commits that conflicts on the plan's result; nil where all of them apply.
    package let conflictingCommit: ObjectID?
    /// Why it could not be tried; nil where it was.
    package let unknownReason: UnknownReason?

    /// Makes what a trial came to.
    package init(lower: ChangeSetID, conflictingCommit: ObjectID? = nil, unknownReason: UnknownReason? = nil) {
        self.lower = lower
        self.conflictingCommit = conflictingCommit
        self.unknownReason = unknownReason
    }
}
