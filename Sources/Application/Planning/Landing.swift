import Domain

/// What landing one change set by its method comes to.
struct Landing: Hashable, Sendable {
    /// The tree that comes out, or what stands against it.
    let verdict: TrialMergeOutcome<Conflict>.Verdict
    /// The commits that a rebase makes anew, with the tree after each.
    let picks: [PickedCommit]
    /// The commit at which a rebase stops.
    let stop: ObjectID?
    /// Whether libgit2's merge decided where git's may differ.
    let isApproximate: Bool
    /// The recorded resolutions that went into the tree.
    let resolutions: [RecordedResolution]

    init(_ outcome: TrialMergeOutcome<Conflict>) {
        (verdict, picks, stop, isApproximate) = (outcome.verdict, [], nil, outcome.isApproximate)
        resolutions = outcome.resolutions
    }

    init(_ rebase: TrialRebaseOutcome<Conflict>) {
        (verdict, picks, stop) = (rebase.outcome.verdict, rebase.picks, rebase.stop)
        isApproximate = rebase.outcome.isApproximate
        resolutions = []
    }
}
