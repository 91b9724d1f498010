/// A minimal set of change sets that cannot all merge, found by merging them one after the other, each by its method.
package struct Clash: Hashable, Sendable {
    /// The change sets in the order they were merged; the merge of the last one failed.
    package let members: [ChangeSetID]
    /// Where the last one clashes with the merge of the others.
    package let conflicts: [Conflict]
    /// Why the last merge could not be judged; nil where it was judged and conflicts.
    package let unknownReason: UnknownReason?
    /// What the merge breaks that each of the members has whole; nothing where it does not merge.
    package let findings: [Finding]
    /// Whether every order of the members was tried. If not, they may yet merge in another one, and no choice that heeds
    /// the clash is proven the largest.
    package let holdsInEveryOrder: Bool

    /// The commit of the last member at which its rebase stops; nil where it is not rebased.
    package let commit: ObjectID?

    package init(
        members: [ChangeSetID], conflicts: [Conflict], unknownReason: UnknownReason? = nil,
        findings: [Finding] = [], holdsInEveryOrder: Bool = true,
        commit: ObjectID? = nil
    ) {
        self.commit = commit
        self.findings = findings
        self.holdsInEveryOrder = holdsInEveryOrder
        self.members = members
        self.conflicts = conflicts
        self.unknownReason = unknownReason
    }
}
