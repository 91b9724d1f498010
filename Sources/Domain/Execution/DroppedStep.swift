/// A planned change set that is left out because a check failed or it can't be merged.
package struct DroppedStep: Hashable, Sendable {
    /// Why it is left out.
    package enum Reason: Hashable, Sendable {
        /// It fails the check with nothing but what it needs.
        case failsAlone
        /// It fails the check together with these, and not without one of them.
        case failsWith([ChangeSetID])
        /// It fails the check upon what is landed; no more can be told, for the base alone fails, too.
        case failsUponLanded
        /// It fails the check upon those before it; a person resolved its conflicts there, so that it can't be tried alone.
        case failsResolved
        /// It needs this one, which is left out.
        case needs(ChangeSetID)
        /// It conflicts, and a person chose to leave it out.
        case skipped
        /// Whether it merges can't be told, or nothing of it may land.
        case unknown(UnknownReason)
        /// It fails the check upon those before it, and a person chose to leave it out.
        case failsSkipped
        /// It does not merge any more without those that are left out.
        case doesNotMerge
    }

    /// The change set.
    package let id: ChangeSetID
    /// Why it is left out.
    package let reason: Reason
    /// Where the output of the check is that shows it; nil for one that is not to blame.
    package let logPath: String?

    /// Whether the change set itself is to blame.
    package var isCulprit: Bool {
        switch reason {
        case .failsAlone, .failsWith, .failsUponLanded, .failsResolved, .failsSkipped, .unknown: true
        case .needs, .doesNotMerge, .skipped: false
        }
    }

    package init(id: ChangeSetID, reason: Reason, logPath: String? = nil) {
        self.id = id
        self.reason = reason
        self.logPath = logPath
    }
}
