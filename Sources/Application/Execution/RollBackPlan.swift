package import Domain

/// Undoes a plan that was carried out, wholly or from some step on, or closes it as it is.
package struct RollBackPlan: Sendable {
    private let execution: Execution

    package init(
        _ document: PlanDocument, journal: any Journal, repository: IntegrationRepository, tools: ExecutionTools
    ) throws {
        execution = try Execution(document, journal: journal, repository: repository, tools: tools)
    }

    /// Undoes all behind so many steps, and returns what is left.
    package func callAsFunction(to count: Int) async throws -> ExecutionStatus {
        try await execution.rollBack(to: count)
    }

    /// Closes the plan without moving the branch: for one that somebody else has moved on, so that nothing can be undone.
    package func quitting() async throws -> ExecutionStatus { try await execution.close() }
}

extension Execution {
    func rollBack(to count: Int) async throws -> ExecutionStatus {
        try await checkJournal()
        guard !state.isIdle else { throw ExecutionError.nothingUnderWay }
        try await cleanUp()
        // One that was begun goes first, for its references may be half gone.
        if let begun = state.rollback {
            try await undo(to: begun)
            guard count < begun else { return ExecutionStatus(document: document, state: state) }
        }
        try await noteLanding()
        guard count >= 0, count <= state.landed else {
            throw ExecutionError.notThatFar(step: count, landed: state.landed)
        }
        try await undo(to: count)
        return ExecutionStatus(document: document, state: state)
    }

    func close() async throws -> ExecutionStatus {
        guard !state.isIdle else { throw ExecutionError.nothingUnderWay }
        try await cleanUp()
        try await quit()
        return ExecutionStatus(document: document, state: state)
    }

    /// Notes what the branch shows though its entry was lost.
    private func noteLanding() async throws {
        guard let target = state.target, let now = try await repository.references.commit(at: target.reference),
            let place = state.made.lastIndex(where: { $0.commit == now }), place >= state.landed
        else { return }
        try await note(.landed(step: StepNumber(place: place)))
    }
}
