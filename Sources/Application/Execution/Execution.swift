package import Domain

/// A plan being carried out: its journal, what that comes to, and the repository. What is about to be done is in the journal
/// before it begins.
actor Execution {
    nonisolated let document: PlanDocument
    nonisolated let repository: IntegrationRepository
    nonisolated let tools: ExecutionTools
    let journal: any Journal
    private(set) var state: ExecutionState

    /// Takes up what a journal holds.
    init(
        _ document: PlanDocument, journal: any Journal, repository: IntegrationRepository, tools: ExecutionTools
    ) throws {
        self.document = document
        self.journal = journal
        self.repository = repository
        self.tools = tools
        do throws(JournalMistake) {
            state = try ExecutionState(journal.entries, of: document.plan)
        } catch {
            throw ExecutionError.journal(digest: document.plan.digest, error)
        }
    }

    /// The plan as it is carried out now: without the change sets left out.
    var plan: Plan { state.course(of: document.plan) }

    /// What is to be done next.
    var next: NextAction { NextAction(of: document.plan, in: state) }

    /// Writes down what is about to be done, or was done.
    func record(_ entries: [JournalEntry]) async throws {
        try take(entries)
        try await journal.append(entries)
    }

    /// Writes down what can be seen elsewhere, too.
    func note(_ entry: JournalEntry) async throws {
        try take([entry])
        try await journal.note(entry)
    }

    private func take(_ entries: [JournalEntry]) throws {
        for entry in entries {
            if let fault = state.apply(entry, of: document.plan) {
                throw ExecutionError.journal(
                    digest: plan.digest, JournalMistake(line: journal.entries.count + 1, fault: fault))
            }
        }
    }

    /// The reference that keeps a step's commit.
    nonisolated func stepReference(_ step: StepNumber) -> String {
        "refs/orchestrate/\(document.plan.digest.digestPrefix)/step-\(step)"
    }

    /// The reference by which the merge script of the plan keeps a step's commit.
    nonisolated func scriptReference(_ step: StepNumber) -> String {
        "refs/orchestrate/\(document.plan.digest.digestPrefix)/script/step-\(step)"
    }

    /// Brings the branch to the commit after so many steps, from wherever this run can have left it.
    func bringTarget(to count: Int, saying note: ExecutionNote) async throws {
        guard let move = try await targetMove(to: count, saying: note) else { return }
        try await repository.references.move([move])
    }
}

/// What carrying a plan out needs beside a repository and a journal.
package struct ExecutionTools: Sendable {
    let validator: any Validator
    let message: @Sendable (PlanStep) -> String
    let note: @Sendable (ExecutionNote) -> String
    let directory: @Sendable (_ step: StepNumber?) -> String
    let report: @Sendable (ExecutionEvent) -> Void

    /// Makes the tools.
    /// - Parameters:
    ///   - validator: Runs the user's check.
    ///   - message: What a step's commit says.
    ///   - note: What a reference's log, or the commit of a trial, says.
    ///   - directory: A new name, which nobody can guess, for the work tree in which a step's result, or the base, is checked.
    ///   - report: Hears how far it is.
    package init(
        validator: any Validator, message: @escaping @Sendable (PlanStep) -> String,
        note: @escaping @Sendable (ExecutionNote) -> String,
        directory: @escaping @Sendable (_ step: StepNumber?) -> String,
        report: @escaping @Sendable (ExecutionEvent) -> Void = { _ in }
    ) {
        self.validator = validator
        self.message = message
        self.note = note
        self.directory = directory
        self.report = report
    }
}

/// What is written beside a move of a reference, or into the commit of a trial, for whoever reads the repository's logs.
package enum ExecutionNote: Hashable, Sendable {
    /// A commit that is made to check the result of so many steps alone.
    case trial(steps: Int)
    /// A step's commit gets its reference.
    case step(StepNumber)
    /// The branch of a plan, by the first digits of its digest, moves on to a step.
    case landing(String, step: StepNumber)
    /// The branch goes back to so many steps.
    case undoing(String, to: Int)
}

/// How far carrying a plan out has come.
package enum ExecutionEvent: Hashable, Sendable {
    /// The repository has hooks that a merge by git would run; said once a plan.
    case hooksNotRun([String])
    case making(steps: ClosedRange<StepNumber>)
    /// The result of the steps up to this one is checked, or the base.
    case validating(step: StepNumber?, lastLine: String)
    case validated(step: StepNumber)
    /// The check passed only when it was run again.
    case flaky(step: StepNumber, attempts: Int)
    /// The result of so many steps alone is checked, to tell who is to blame.
    case searching(steps: Int)
    case dropped([DroppedStep])
    case layingOut(step: StepNumber)
    /// A person resolved a step; what only git's own conversion changed in these paths is not part of it.
    case resolved(step: StepNumber, converted: [RepositoryPath])
    case leftProcesses(step: StepNumber?)
    /// A work tree could not be removed.
    case leftWorkTree(LeftWorkTree)
    case landed(steps: ClosedRange<StepNumber>)
    case undoing(to: Int)
}
