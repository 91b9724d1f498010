/// Steps that a change set can't land beside.
struct Obstacle: Hashable, Sendable {
    /// The change sets of the steps; one of a pair, more of a larger clash.
    let others: [ChangeSetID]
    /// Where it clashes with them; `theirs` are lines of `linesOf`.
    let conflicts: [Conflict]
    /// Whose lines `theirs` are: its own, but where only a merge of another one shows the clash.
    let linesOf: ChangeSetID
    /// Why its merge with them could not be judged; nil where it was.
    let unknownReason: UnknownReason?
    /// What its merge with them breaks; nothing where it does not merge.
    let findings: [Finding]
    /// The commit at which its rebase stops; nil where it is not rebased.
    let commit: ObjectID?

    /// Whether it merges, and breaks something.
    var isBroken: Bool { !findings.isEmpty && conflicts.isEmpty }
}
