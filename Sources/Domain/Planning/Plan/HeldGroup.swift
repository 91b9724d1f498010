/// What a held change set waits for, as far as it decides who has to do something about it. In the order in which reports show
/// them: first what costs least.
package enum HeldGroup: Hashable, Sendable, CaseIterable {
    /// It conflicts only where nobody has to decide anything, a tried command puts it right, or a bot makes it again when told
    /// to.
    case mechanical
    /// It clashes with steps of the plan.
    case clash
    /// It conflicts with the base.
    case base
    /// It waits for others that are held, or stands in a cycle.
    case dependency
    /// Its people or its forge say that it is not ready.
    case notReady
    /// It contains commits of what is not to land.
    case excluded
    /// Its merge leaves the base as it is, though the base lacks it.
    case changesNothing
    /// A rule of the code's meaning is broken.
    case finding
    /// It has no commit in common with the base.
    case unrelated
    /// A newer one does what it does.
    case superseded
    /// Its merge could not be tried.
    case unknown
}

extension HeldChangeSet.Reason {
    /// The group, whatever there is to resolve; nil where nobody has to do anything, for the base has it already.
    package var group: HeldGroup? {
        switch self {
        case .conflicts: .clash
        case .conflictsWithBase: .base
        case .dependencyHeld, .dependencyCycle: .dependency
        case .excluded: .excluded
        case .notReady: .notReady
        case .changesNothing: .changesNothing
        case .finding: .finding
        case .superseded: .superseded
        case .unrelated: .unrelated
        case .unknown: .unknown
        case .merged: nil
        }
    }
}

extension HeldChangeSet {
    /// What there is to resolve: behind the plan where that was measured, else where it clashes.
    package var work: ConflictWork { cheapestRebase?.work ?? ConflictWork(conflicts) }

    /// The group; nil where nobody has to do anything, for the base has it already.
    package var group: HeldGroup? {
        switch reason.group {
        case .clash, .base: work.isMechanical || advice.contains(where: \.isEnough) ? .mechanical : reason.group
        default: reason.group
        }
    }
}

extension Advice {
    /// Whether following it is all that has to be done.
    fileprivate var isEnough: Bool {
        switch self {
        case .bot(let bot, _): bot.rebases
        case .rebaseCleanly: true
        case .putRest(let rest): rest.remainder.isClean
        case .restack(let restack): restack.trial.conflictingCommit == nil && restack.trial.unknownReason == nil
        case .close, .landed, .changesNothing, .superseded, .contains, .recreate, .notJudged, .update, .declaration,
            .cycle,
            .wait, .clashesTogether, .mend, .notReady, .rebase:
            false
        }
    }
}
