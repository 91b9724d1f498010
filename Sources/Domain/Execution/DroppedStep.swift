/// A planned change set that is left out because a check failed.
public struct DroppedStep: Hashable, Sendable {
    /// Why it is left out.
    public enum Reason: Hashable, Sendable {
        /// It fails the check with nothing but what it needs.
        case failsAlone
        /// It fails the check together with these, and not without one of them.
        case failsWith([ChangeSetID])
        /// It fails the check upon what is landed; no more can be told, for the base alone fails, too.
        case failsUponLanded
        /// It needs this one, which is left out.
        case needs(ChangeSetID)
        /// It does not merge any more without those that are left out.
        case doesNotMerge
    }

    /// The change set.
    public let id: ChangeSetID
    /// Why it is left out.
    public let reason: Reason
    /// Where the output of the check is that shows it; nil for one that is not to blame.
    public let logPath: String?

    /// Whether the change set itself is to blame.
    public var isGuilty: Bool {
        switch reason {
        case .failsAlone, .failsWith, .failsUponLanded: true
        case .needs, .doesNotMerge: false
        }
    }

    /// Makes a value.
    public init(id: ChangeSetID, reason: Reason, logPath: String? = nil) {
        self.id = id
        self.reason = reason
        self.logPath = logPath
    }
}
