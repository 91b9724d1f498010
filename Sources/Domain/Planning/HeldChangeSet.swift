/// A change set that does not merge now.
public struct HeldChangeSet: Hashable, Sendable {
    /// Why.
    public enum Reason: String, Sendable {
        case conflictsWithBase, conflicts, dependencyHeld, dependencyCycle, finding, merged, unrelated, unknown
    }

    /// The change set.
    public let id: ChangeSetID
    /// Its pinned commit.
    public let commit: ObjectID
    /// Why it is held.
    public let reason: Reason
    /// The change sets it is held for: those it clashes with, waits for, or stands in a cycle with.
    public let with: [ChangeSetID]
    /// Where it clashes.
    public let conflicts: [Conflict]
    /// What would free it, in sentences.
    public let advice: String
    /// How it would be merged.
    public let method: MergeMethod
    /// The cheapest way in for one that clashes; nil where it waits for something else.
    public let wayIn: WayIn?

    /// Makes a held change set.
    public init(
        id: ChangeSetID, commit: ObjectID, method: MergeMethod = .merge, reason: Reason, with: [ChangeSetID] = [],
        conflicts: [Conflict] = [],
        advice: String, wayIn: WayIn? = nil
    ) {
        self.id = id
        self.commit = commit
        self.method = method
        self.reason = reason
        self.with = with
        self.conflicts = conflicts
        self.advice = advice
        self.wayIn = wayIn
    }
}
