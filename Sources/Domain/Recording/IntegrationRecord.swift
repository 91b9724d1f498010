/// What a team keeps of an integration: what was planned and why, and what became of it where it was carried out.
package struct IntegrationRecord: Hashable, Sendable {
    /// The plan.
    package let document: PlanDocument
    /// How far it was carried out; nil for a plan that was only made.
    package let execution: RecordedExecution?

    package init(_ document: PlanDocument) {
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
    package init(
        _ document: PlanDocument, journal entries: [JournalEntry], failure: ExecutionStatus.Failure? = nil
    ) throws(JournalMistake) {
        self.document = document
        execution = try RecordedExecution(document, journal: entries, failure: failure)
    }

    /// How the conflicts of a step ended, or what they wait for.
    package enum Resolution: Hashable, Sendable {
        /// A person has to resolve them yet.
        case awaited
        /// They are resolved in this commit; by whom is nil where the journal does not say, and how is empty there.
        case resolved(commit: ObjectID, by: Person?, paths: [ResolvedPath])
        /// It merged by itself in the end.
        case vanished
        /// The change set was left out.
        case leftOut
    }

    /// Returns how a step's conflicts ended; nil for a step that has none.
    package func resolution(of step: PlanStep) -> Resolution? {
        let resolution = execution?.status.state.resolutions[step.id]
        guard resolution != nil || !step.conflicts.isEmpty else { return nil }
        guard let made = execution?.status.made(step) else {
            return execution?.status.isLeftOut(step) == true ? .leftOut : .awaited
        }
        guard resolution != nil || execution?.status.state.policy.pausesOnConflict != true else { return .vanished }
        return .resolved(
            commit: made.commit, by: execution?.signatures[step.id]?.committer.person, paths: resolution?.paths ?? [])
    }

    /// The steps, in order: the plan's, and those behind them that were tried because a person resolves conflicts.
    package var steps: [PlanStep] { execution?.status.listing ?? document.plan.steps }

    /// What the plan holds and was not tried since.
    package var held: [HeldChangeSet] {
        let tried = Set(steps.map(\.id))
        return document.plan.held.filter { !tried.contains($0.id) }
    }

    /// How many change sets wait for something.
    package var waiting: Int { held.count { $0.reason != .merged } }

    /// The steps with conflicts, in order.
    package var conflicting: [PlanStep] { steps.filter { resolution(of: $0) != nil } }
}
