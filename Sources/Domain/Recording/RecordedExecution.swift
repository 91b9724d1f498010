/// What a journal tells of a plan that was carried out.
public struct RecordedExecution: Hashable, Sendable {
    /// How far it is.
    public let status: ExecutionStatus
    /// The checks, in the order in which they ran; those since the plan was last begun.
    public let checks: [RecordedCheck]
    /// By whom and when the commit of each step was meant to be made, by position.
    public let signatures: [Int: CommitSignatures]

    init(status: ExecutionStatus, entries: [JournalEntry]) {
        self.status = status
        var (checks, signatures): ([RecordedCheck], [Int: CommitSignatures]) = ([], [:])
        var policy = ExecutionPolicy()
        for entry in entries {
            switch entry {
            case .started(_, let given): (checks, signatures, policy) = ([], [:], given)
            case .continued(let given): policy = given
            case .intended(let steps, let given): for step in steps { signatures[step] = given }
            case .checking(let step, _): checks.append(RecordedCheck(step: step, policy: policy.validation))
            case .checked(let step, let passed): checks.end(step, passed ? .passed : .failed)
            case .rolledBack(let step):
                checks.undo(behind: step)
                signatures = signatures.filter { $0.key <= step }
            case .made, .landed, .rollingBack: break
            }
        }
        if let failure = status.failure { checks.explain(failure) }
        (self.checks, self.signatures) = (checks, signatures)
    }

    /// Returns the commit that was made for a step; nil where none was, or it is undone.
    public func made(_ step: Int) -> ExecutionState.MadeStep? {
        status.state.made.count >= step ? status.state.made[step - 1] : nil
    }
}

/// One run of the user's check.
public struct RecordedCheck: Hashable, Sendable {
    /// How it ended.
    public enum Result: String, Hashable, Sendable {
        case passed, failed
        /// It was not seen to end.
        case unknown
    }

    /// The step whose result was checked, with all those before it.
    public let step: Int
    /// What ran, and how long it could; nil where the journal does not say.
    public let policy: ValidationPolicy?
    /// How it ended.
    public fileprivate(set) var result = Result.unknown
    /// What ended it; nil where nobody knows any more.
    public fileprivate(set) var ending: ValidationOutcome.Ending?
    /// Whether the step was undone afterwards.
    public fileprivate(set) var isUndone = false

    init(step: Int, policy: ValidationPolicy?) {
        self.step = step
        self.policy = policy
    }
}

extension [RecordedCheck] {
    /// Takes in how the check that runs ended.
    fileprivate mutating func end(_ step: Int, _ result: RecordedCheck.Result) {
        guard let place = lastIndex(where: { $0.step == step }) else { return }
        self[place].result = result
    }

    /// Takes in that all steps behind one are undone.
    fileprivate mutating func undo(behind step: Int) {
        for place in indices where self[place].step > step { self[place].isUndone = true }
    }

    /// Takes in what ended the check that stopped the run.
    fileprivate mutating func explain(_ failure: ExecutionStatus.Failure) {
        guard let place = lastIndex(where: { $0.step == failure.step && $0.result == .failed }) else { return }
        self[place].ending = failure.outcome.ending
    }
}
