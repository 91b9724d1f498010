package import Domain

/// Undoes a plan that was carried out, wholly or from some step on.
package struct RollBackPlan: Sendable {
    private let execution: Execution

    package init(
        _ document: PlanDocument, journal: any Journal, repository: IntegrationRepository, tools: ExecutionTools
    ) throws {
        execution = try Execution(document, journal: journal, repository: repository, tools: tools)
    }

    /// Undoes all behind a step, 0 for all, and returns what is left.
    package func callAsFunction(to step: Int) async throws -> ExecutionStatus { try await execution.rollBack(to: step) }
}

extension Execution {
    func rollBack(to step: Int) async throws -> ExecutionStatus {
        try await checkJournal()
        guard !state.isIdle else { throw ExecutionError.nothingUnderWay }
        try await cleanUp()
        // One that was begun goes first, for its references may be half gone.
        if let begun = state.rollback {
            try await undo(to: begun)
            guard step < begun else { return ExecutionStatus(document: document, state: state) }
        }
        try await noteLanding()
        guard step >= 0, step <= state.landed else {
            throw ExecutionError.notThatFar(step: step, landed: state.landed)
        }
        try await undo(to: step)
        return ExecutionStatus(document: document, state: state)
    }

    /// Notes what the branch shows though its entry was lost.
    private func noteLanding() async throws {
        guard let target = state.target, let now = try await repository.references.commit(at: target.reference),
            let step = state.made.lastIndex(where: { $0.commit == now }), step >= state.landed
        else { return }
        try await note(.landed(step: step + 1))
    }
}
