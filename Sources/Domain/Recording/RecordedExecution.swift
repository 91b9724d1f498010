/// What a journal tells of a plan that was carried out.
package struct RecordedExecution: Hashable, Sendable {
    /// How far it is.
    package let status: ExecutionStatus
    /// The checks, in the order in which they ran; those since the plan was last begun.
    package let checks: [RecordedCheck]
    /// By whom and when the commit of each change set was meant to be made.
    package let signatures: [ChangeSetID: CommitSignatures]

    /// Reads a journal.
    ///
    /// - Parameter failure: How the check ended that stopped the last run.
    init(
        _ document: PlanDocument, journal entries: [JournalEntry], failure: ExecutionStatus.Failure?
    ) throws(JournalMistake) {
        var (state, course) = (try ExecutionState([], of: document.plan), document.plan)
        var (checks, signatures): ([RecordedCheck], [ChangeSetID: CommitSignatures]) = ([], [:])
        for (index, entry) in entries.enumerated() {
            let policy = state.policy.validation
            if let fault = state.apply(entry, of: document.plan) {
                throw JournalMistake(line: index + 1, fault: fault)
            }
            switch entry {
            case .started: (checks, signatures, course) = ([], [:], state.course(of: document.plan))
            case .continued, .dropped: course = state.course(of: document.plan)
            case .intended(let steps, let given):
                for step in course.steps[steps] { signatures[step.id] = given }
            case .checking(let step, _): checks.append(RecordedCheck([course.steps[step].id], policy: policy))
            case .probing(let steps, _):
                checks.append(RecordedCheck(steps.map { course.steps[$0].id }, isTrial: true, policy: policy))
            case .checked(_, let record), .probed(_, let record): checks.end(record)
            case .rolledBack(let count):
                let undone = Set(course.steps.dropFirst(count).map(\.id))
                checks.undo(undone)
                signatures = signatures.filter { !undone.contains($0.key) }
            case .made, .baselineFailed, .dropping, .blocked, .pausing, .laidOut, .resolved, .landed, .rollingBack,
                .pruned, .quit:
                break
            }
        }
        if let failure { checks.explain(failure) }
        status = ExecutionStatus(document: document, state: state, failure: failure)
        (self.checks, self.signatures) = (checks, signatures)
    }
}

/// One run of the user's check.
package struct RecordedCheck: Hashable, Sendable {
    /// How it ended.
    package enum Result: String, Hashable, Sendable {
        case passed, failed
        /// It was not seen to end.
        case unknown
    }

    /// The change set whose result was checked, with all those before it; in a trial all that were in it, none for the base.
    package let ids: [ChangeSetID]
    /// Whether it was a trial of some change sets alone, to tell who is to blame.
    package let isTrial: Bool
    /// What ran, and how long it could; nil where the journal does not say.
    package let policy: ValidationPolicy?
    /// How it ended.
    package fileprivate(set) var result = Result.unknown
    /// How many times it ran until then; nil where it was not seen to end.
    package fileprivate(set) var attempts: Int?
    /// What ended it; nil where nobody knows any more.
    package fileprivate(set) var ending: ValidationOutcome.Ending?
    /// Whether the step was undone afterwards.
    package fileprivate(set) var isUndone = false

    init(_ ids: [ChangeSetID], isTrial: Bool = false, policy: ValidationPolicy?) {
        (self.ids, self.isTrial, self.policy) = (ids, isTrial, policy)
    }

    /// Whether it passed only when it was run again.
    package var isFlaky: Bool { result == .passed && attempts ?? 1 > 1 }
}

extension [RecordedCheck] {
    /// Takes in how the check that runs ended.
    fileprivate mutating func end(_ record: CheckRecord) {
        guard let place = indices.last else { return }
        self[place].result = record.passed ? .passed : .failed
        self[place].attempts = record.attempts
    }

    /// Takes in that some change sets are undone.
    fileprivate mutating func undo(_ undone: Set<ChangeSetID>) {
        for place in indices where !undone.isDisjoint(with: self[place].ids) { self[place].isUndone = true }
    }

    /// Takes in what ended the check that stopped the run.
    fileprivate mutating func explain(_ failure: ExecutionStatus.Failure) {
        guard let place = lastIndex(where: { $0.result == .failed }), !failure.isBaseline else { return }
        self[place].ending = failure.outcome.ending
    }
}
