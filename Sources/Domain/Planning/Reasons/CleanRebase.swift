/// A rebase of a held change set with which there is nothing to resolve, as a trial has shown.
package struct CleanRebase: Hashable, Sendable {
    /// The steps after which it is done; none where the base alone will do.
    package let after: [Advice.StepName]
    /// What is left out with all before it, as it has landed in another form; nil where all is rebased.
    package let upstream: ObjectID?
    /// The head that is rebased.
    package let head: ObjectID
    /// The branch at that head; nil where no branch names it. Hostile text.
    package let branch: String?

    package init(after: [Advice.StepName], upstream: ObjectID?, head: ObjectID, branch: String?) {
        self.after = after
        self.upstream = upstream
        self.head = head
        self.branch = branch
    }
}
