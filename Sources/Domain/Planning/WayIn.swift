/// The cheapest way in for a held change set: what its author rebases it onto, and what that takes.
public struct WayIn: Hashable, Sendable {
    /// The steps it clashes with, in their order, after which it is rebased; empty where the base alone will do.
    public let after: [ChangeSetID]
    /// Where it clashes then.
    public let conflicts: [Conflict]
    /// Whether a trial merge into the plan's result found the conflicts; else they are those of the pairs.
    public let isMeasured: Bool

    /// Makes a way in.
    public init(after: [ChangeSetID], conflicts: [Conflict], isMeasured: Bool) {
        self.after = after
        self.conflicts = conflicts
        self.isMeasured = isMeasured
    }

    /// What there is to resolve.
    public var work: ConflictWork { ConflictWork(conflicts) }
}
