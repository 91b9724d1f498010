/// Why a change set is held, as others that wait for it need to know.
package enum HeldCause: Hashable, Sendable {
    /// It conflicts with the base.
    case conflictsWithBase
    /// The base has it already.
    case merged
    /// Its merge leaves the base as it is.
    case changesNothing(NoChange)
    /// It contains the commits of these, which are not to land.
    case contains([ChangeSetID])
    /// This one does what it does, and more.
    case superseded(by: ChangeSetID)
    /// It has no commit in common with the base.
    case unrelated
    /// Its merge could not be judged: with these, or with the base where there are none.
    case notJudged(with: [ChangeSetID])
    /// It needs itself by way of these, and so many more.
    case cycle([ChangeSetID], more: Int)
    /// It needs what these words name, and nobody knows what that is. Hostile text.
    case unresolved([String])
    /// It clashes with these; where `together`, with none of them alone.
    case clashes([ChangeSetID], together: Bool)
    /// Its merge with these, or with the base where there are none, breaks a rule.
    case breaks(with: [ChangeSetID])
    /// Its people or its forge say that it is not ready.
    case notReady([Unreadiness])
    /// It does not merge, by itself.
    case doesNotMerge
}

extension HeldCause {
    /// The cause that a change set is held whatever its merges come to.
    init(_ withholding: Withholding) {
        self =
            switch withholding {
            case .contains(let travellers): .contains(travellers.map(\.id))
            case .superseded(let newer): .superseded(by: newer)
            case .findings: .breaks(with: [])
            case .notReady(let problems): .notReady(problems)
            }
    }

    /// The cause that a change set as it stands on the base is.
    init(_ assessed: AssessedChangeSet) {
        self = assessed.isInBase ? .merged : HeldCause(assessed.verdict)
    }

    /// The cause that a verdict on the base is.
    init(_ verdict: BaseVerdict) {
        self =
            switch verdict {
            case .conflicts: .conflictsWithBase
            case .unrelated: .unrelated
            case .merged: .merged
            case .changesNothing(let cause): .changesNothing(cause)
            case .clean, .unknown: .notJudged(with: [])
            }
    }
}
