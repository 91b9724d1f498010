/// What a team keeps of an integration: what was planned and why, and what became of it where it was carried out.
public struct IntegrationRecord: Hashable, Sendable {
    /// The plan.
    public let document: PlanDocument
    /// How far it was carried out; nil for a plan that was only made.
    public let execution: RecordedExecution?

    /// Makes the record of a plan that is only made yet.
    public init(_ document: PlanDocument) {
        self.document = document
        execution = nil
    }

    /// Makes the record of a plan that was carried out.
    ///
    /// - Parameters:
    ///   - document: The plan.
    ///   - entries: Its journal.
    ///   - failure: How the check ended that stopped the last run; nil where none did or nobody knows.
    /// - Throws: when the journal says what a journal can't say.
    public init(
        _ document: PlanDocument, journal entries: [JournalEntry], failure: ExecutionStatus.Failure? = nil
    ) throws(JournalMistake) {
        self.document = document
        let state = try ExecutionState(entries, of: document.plan)
        execution = try RecordedExecution(
            status: ExecutionStatus(document: document, state: state, failure: failure), entries: entries)
    }

    /// How the conflicts of a step ended, or what they wait for.
    public enum Resolution: Hashable, Sendable {
        /// A person has to resolve them yet.
        case awaited
        /// They are resolved in this commit; by whom is nil where the journal does not say.
        case resolved(commit: ObjectID, by: Person?)
    }

    /// Returns how a step's conflicts ended; nil for a step that has none.
    public func resolution(of step: PlanStep) -> Resolution? {
        guard !step.conflicts.isEmpty else { return nil }
        guard let made = execution?.status.made(step) else { return .awaited }
        return .resolved(commit: made.commit, by: execution?.signatures[step.id]?.committer.person)
    }

    /// The steps with conflicts, in order.
    public var conflicting: [PlanStep] { document.plan.steps.filter { !$0.conflicts.isEmpty } }
}
