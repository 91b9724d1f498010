import Domain

/// What landing one change set by its method comes to.
struct Landing: Hashable, Sendable {
    /// The tree that comes out, or what stands against it.
    let verdict: Verdict
    /// The commits that a rebase makes anew, with the tree after each.
    let picks: [PickedCommit]
    /// The commit at which a rebase stops.
    let stop: ObjectID?
    /// Whether libgit2's merge decided where git's may differ.
    let isApproximate: Bool
    /// The recorded resolutions that went into the tree.
    let resolutions: [RecordedResolution]

    /// What comes of it.
    enum Verdict: Hashable, Sendable {
        /// It merges; the tree that comes out, where there is one.
        case clean(tree: ObjectID?)
        /// It conflicts at these places.
        case conflicts([Conflict])
        /// It merges, and breaks what both sides have whole.
        case broken([Finding])
        /// The two have no ancestor in common.
        case unrelated
        /// It could not be told, and why.
        case unknown(UnknownReason)

        init(_ verdict: TrialMergeOutcome<Conflict>.Verdict) {
            self =
                switch verdict {
                case .clean(let tree): .clean(tree: tree)
                case .conflicts(let found): .conflicts(found)
                case .unrelated: .unrelated
                case .unknown(let reason): .unknown(reason)
                }
        }
    }

    init(_ outcome: TrialMergeOutcome<Conflict>) {
        (verdict, picks, stop, isApproximate) = (Verdict(outcome.verdict), [], nil, outcome.isApproximate)
        resolutions = outcome.resolutions
    }

    init(_ rebase: TrialRebaseOutcome<Conflict>) {
        (verdict, picks, stop) = (Verdict(rebase.outcome.verdict), rebase.picks, rebase.stop)
        isApproximate = rebase.outcome.isApproximate
        resolutions = []
    }

    private init(_ landing: Landing, breaking findings: [Finding]) {
        (verdict, picks, stop) = (.broken(findings), landing.picks, nil)
        (isApproximate, resolutions) = (landing.isApproximate, landing.resolutions)
    }

    /// Returns the same landing, broken by what the merge breaks.
    func breaking(_ findings: [Finding]) -> Landing { Landing(self, breaking: findings) }
}
