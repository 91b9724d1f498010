/// One merge.
package struct PlanStep: Hashable, Sendable {
    /// Its number.
    package let number: StepNumber
    /// The change set merged.
    package let id: ChangeSetID
    /// Its pinned commit.
    package let commit: ObjectID
    /// The lowest layer it touches, `support` or `unplaced`.
    package let layer: String
    /// The run of steps it belongs to, from 1, in which no two touch a common path and none needs another: they merge in
    /// any order, and can be validated at once. A wave's steps follow each other.
    package let wave: Int
    /// How it is merged.
    package let method: MergeMethod
    /// The commits that a rebase makes anew, oldest first, with the tree after each; those that change nothing are left
    /// out. Empty for other methods.
    package let picks: [PickedCommit]
    /// The commit whose author and date the one commit of a squash gets; nil for other methods.
    package let authorCommit: ObjectID?
    /// The tree after this step; nil when a person must resolve this step or one before it, for nobody knows how.
    package let tree: ObjectID?
    /// What a person must resolve when it merges; empty for a clean step.
    package let conflicts: [Conflict]
    /// The recorded resolutions with which it merges, by path; empty for a step that merges without, and for one that a
    /// person must resolve.
    package let resolutions: [RecordedResolution]
    /// The planned change sets that must come before it.
    package let dependsOn: [Dependency]
    /// Why it stands here, what weighs most first.
    package let reasons: [Reason]
    /// Why it may not do what its author means.
    package let warnings: [StepWarning]

    package init(
        number: StepNumber, id: ChangeSetID, commit: ObjectID, layer: String, wave: Int, method: MergeMethod = .merge,
        picks: [PickedCommit] = [], authorCommit: ObjectID? = nil, tree: ObjectID?, conflicts: [Conflict] = [],
        resolutions: [RecordedResolution] = [], dependsOn: [Dependency], reasons: [Reason],
        warnings: [StepWarning] = []
    ) {
        self.number = number
        self.id = id
        self.commit = commit
        self.layer = layer
        self.wave = wave
        self.method = method
        self.picks = picks
        self.authorCommit = authorCommit
        self.tree = tree
        self.conflicts = conflicts
        self.resolutions = resolutions
        self.dependsOn = dependsOn
        self.reasons = reasons
        self.warnings = warnings
    }
}

extension PlanStep {
    /// The commit behind which its rebase begins, where it has landed up to there in another form; nil for all of it.
    package var upstream: ObjectID? {
        for case .landedAs(let part) in reasons { return part.upstream }
        return nil
    }
}
