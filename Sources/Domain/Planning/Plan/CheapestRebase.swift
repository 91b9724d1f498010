/// The cheapest way to bring a held change set up to date, and what that takes.
package struct CheapestRebase: Hashable, Sendable {
    /// How its author does it.
    package enum Way: Hashable, Sendable {
        /// `git merge` of what has landed into its branch.
        case merge
        /// `git rebase` onto it.
        case rebase
        /// `git rebase --onto` it, without the commits up to this one, which have landed in another form.
        case rebaseOnto(upstream: ObjectID)

        /// The word of the reports.
        package var word: String {
            switch self {
            case .merge: "merge"
            case .rebase: "rebase"
            case .rebaseOnto: "rebaseOnto"
            }
        }
    }

    /// The steps after which it is done, in their order; empty where the base alone will do.
    package let after: [ChangeSetID]
    /// Where it clashes then; of a rebase at the first commit that does not apply.
    package let conflicts: [Conflict]
    /// Whether a trial on the plan's result found the conflicts; else they are those of the pairs.
    package let isMeasured: Bool
    /// How it is done.
    package let way: Way

    package init(after: [ChangeSetID], conflicts: [Conflict], isMeasured: Bool, way: Way = .merge) {
        self.after = after
        self.conflicts = conflicts
        self.isMeasured = isMeasured
        self.way = way
    }

    /// What there is to resolve.
    package var work: ConflictWork { ConflictWork(conflicts) }
    /// Whether there is nothing to resolve.
    package var isClean: Bool { isMeasured && conflicts.isEmpty }
}

/// What a rebase of a held change set onto a plan's result came to, where it is cheaper than a merge.
package struct UpdateTrial: Hashable, Sendable {
    /// How it is done.
    package let way: CheapestRebase.Way
    /// Where its first commit that does not apply conflicts; none where all apply.
    package let conflicts: [Conflict]

    package init(way: CheapestRebase.Way, conflicts: [Conflict]) {
        self.way = way
        self.conflicts = conflicts
    }
}
