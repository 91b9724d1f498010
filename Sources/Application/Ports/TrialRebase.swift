public import Domain

/// One rebase to try: the commits of a head that the state's history lacks, merges left out, made anew one by one.
public struct TrialRebase: Hashable, Sendable {
    /// What they are put on.
    public let state: MergedState
    /// The head.
    public let head: ObjectID
    /// A commit whose history is left out too, as that of the upstream of `git rebase --onto`; nil for no such.
    public let upstream: ObjectID?

    /// Makes a request.
    public init(state: MergedState, head: ObjectID, upstream: ObjectID? = nil) {
        self.state = state
        self.head = head
        self.upstream = upstream
    }
}

/// What a trial rebase comes to.
public struct TrialRebaseOutcome: Hashable, Sendable {
    /// The verdict: the tree after the last commit, or what the first one that does not apply comes to.
    public let outcome: TrialMergeOutcome
    /// The commits that apply and change something, in order, each with the tree after it.
    public let picks: [PickedCommit]
    /// The commit that does not apply; nil where all do, or where there is no commit to blame.
    public let stop: ObjectID?

    /// Makes an outcome.
    public init(_ outcome: TrialMergeOutcome, picks: [PickedCommit] = [], stop: ObjectID? = nil) {
        self.outcome = outcome
        self.picks = picks
        self.stop = stop
    }
}
