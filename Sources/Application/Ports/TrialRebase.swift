package import Domain

/// One rebase to try: the commits of a head that the state's history lacks, merges left out, made anew one by one.
package struct TrialRebase: Hashable, Sendable {
    /// What they are put on.
    package let state: MergedState
    /// The head.
    package let head: ObjectID
    /// A commit whose history is left out too, as that of the upstream of `git rebase --onto`; nil for no such.
    package let upstream: ObjectID?

    package init(state: MergedState, head: ObjectID, upstream: ObjectID? = nil) {
        self.state = state
        self.head = head
        self.upstream = upstream
    }
}

/// What a trial rebase comes to.
package struct TrialRebaseOutcome<Found: Hashable & Sendable>: Hashable, Sendable {
    /// The verdict: the tree after the last commit, or what the first one that does not apply comes to.
    package let outcome: TrialMergeOutcome<Found>
    /// The commits that apply and change something, in order, each with the tree after it.
    package let picks: [PickedCommit]
    /// The commit that does not apply; nil where all do, or where there is no commit to blame.
    package let stop: ObjectID?

    package init(_ outcome: TrialMergeOutcome<Found>, picks: [PickedCommit] = [], stop: ObjectID? = nil) {
        self.outcome = outcome
        self.picks = picks
        self.stop = stop
    }
}
