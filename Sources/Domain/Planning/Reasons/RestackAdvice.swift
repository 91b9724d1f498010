/// How a change set gets onto the base again once another one has landed without the commits that both hold.
package struct RestackAdvice: Hashable, Sendable {
    /// The step that lands the other one.
    package let step: Advice.StepName
    /// How it lands: by a squash or a rebase.
    package let method: MergeMethod
    /// The other one's head: the upstream of `git rebase --onto`.
    package let upstream: ObjectID
    /// The head that is rebased.
    package let head: ObjectID
    /// The branch at that head; nil where no branch names it. Hostile text.
    package let branch: String?
    /// What a trial came to.
    package let trial: Restack

    package init(
        step: Advice.StepName, method: MergeMethod, upstream: ObjectID, head: ObjectID, branch: String?, trial: Restack
    ) {
        self.step = step
        self.method = method
        self.upstream = upstream
        self.head = head
        self.branch = branch
        self.trial = trial
    }
}
