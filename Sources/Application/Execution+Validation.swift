import Domain

extension Execution {
    /// Checks the result of the steps up to this one, in a work tree of its own; nil when it passed.
    func validate(_ step: Int) async throws -> ExecutionStatus.Failure? {
        guard let policy = state.policy.validation else { return nil }
        let directory = tools.directory(step)
        let validation = Validation(
            command: policy.command, directory: directory, step: step, id: plan.steps[step - 1].id,
            digest: plan.digest, timeout: policy.timeout, logPath: try journal.logPath(ofStep: step))
        tools.report(.validating(step: step, lastLine: ""))
        try await record([.checking(step: step, directory: directory)])
        let outcome = try await run(validation)
        try await record([.checked(step: step, passed: outcome.hasPassed)])
        if outcome.leftProcesses { tools.report(.leftProcesses(step: step)) }
        guard !outcome.hasPassed else {
            tools.report(.validated(step: step))
            return nil
        }
        return ExecutionStatus.Failure(step: step, outcome: outcome, logPath: validation.logPath)
    }

    private func run(_ validation: Validation) async throws -> ValidationOutcome {
        let report = tools.report
        do {
            try await repository.addWorkTree(
                at: validation.directory, of: state.made[validation.step - 1].commit)
            let outcome = try await tools.validator.validate(validation) { line in
                report(.validating(step: validation.step, lastLine: line))
            }
            try await repository.removeWorkTree(at: validation.directory)
            return outcome
        } catch {
            try await repository.removeWorkTree(at: validation.directory)
            throw error
        }
    }

    /// Removes what a crash left: locks, objects, and the work tree of a check.
    func cleanUp() async throws {
        let references = plan.steps.map { stepReference($0.position) } + [state.target?.reference].compactMap { $0 }
        try await repository.recover(references: references)
        if let directory = state.checkDirectory { try await repository.removeWorkTree(at: directory) }
    }
}
