/// One merge.
public struct PlanStep: Hashable, Sendable {
    /// Its place, from 1.
    public let position: Int
    /// The change set merged.
    public let id: ChangeSetID
    /// Its pinned commit.
    public let commit: ObjectID
    /// The lowest layer it touches, `support` or `unplaced`.
    public let layer: String
    /// The run of steps it belongs to, from 1, in which no two touch a common path and none needs another: they merge in
    /// any order, and can be validated at once. A wave's steps follow each other.
    public let wave: Int
    /// How it is merged.
    public let method: MergeMethod
    /// The tree after this step; nil when a person must resolve this step or one before it, for nobody knows how.
    public let tree: ObjectID?
    /// What a person must resolve when it merges; empty for a clean step.
    public let conflicts: [Conflict]
    /// The planned change sets that must come before it.
    public let dependsOn: [Dependency]
    /// Why it stands here, in sentences without a full stop.
    public let because: [String]

    /// Makes a step.
    public init(
        position: Int, id: ChangeSetID, commit: ObjectID, layer: String, wave: Int, method: MergeMethod = .merge,
        tree: ObjectID?, conflicts: [Conflict] = [], dependsOn: [Dependency], because: [String]
    ) {
        self.position = position
        self.id = id
        self.commit = commit
        self.layer = layer
        self.wave = wave
        self.method = method
        self.tree = tree
        self.conflicts = conflicts
        self.dependsOn = dependsOn
        self.because = because
    }
}
