/// A change set's clash with steps of the plan: with one, or with several that clash with it only together.
package struct HeldClash: Hashable, Sendable {
    /// The change sets of the steps, in the order of the steps.
    package let with: [ChangeSetID]
    /// Where it clashes with them; `theirs` are lines of `linesOf`.
    package let conflicts: [Conflict]
    /// The change set whose lines `theirs` are: the held one's own, but where only a merge of another one shows the clash.
    package let linesOf: ChangeSetID

    package init(with others: [ChangeSetID], conflicts: [Conflict], linesOf: ChangeSetID) {
        with = others
        self.conflicts = conflicts
        self.linesOf = linesOf
    }
}
