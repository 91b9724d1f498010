/// Steps that a change set can't land beside.
struct Obstacle: Hashable, Sendable {
    /// The change sets of the steps; one of a pair, more of a larger clash.
    let others: [ChangeSetID]
    /// Where it clashes with them.
    let conflicts: [Conflict]
    /// Why its merge with them could not be judged; nil where it was.
    let unknownReason: UnknownReason?
    /// The commit at which its rebase stops; nil where it is not rebased.
    let commit: ObjectID?
}
