import Domain

/// A check that ran until it passed or its attempts were used up.
struct CheckRun {
    /// How its last attempt ended.
    let outcome: ValidationOutcome
    /// What is kept of it.
    let record: CheckRecord
    /// Where the output of the last attempt is.
    let logPath: String
}

extension Execution {
    /// Checks the result of the steps up to this one, in a work tree of its own; nil when it passed.
    func validate(_ step: StepNumber) async throws -> ExecutionStatus.Failure? {
        guard let policy = state.policy.validation else { return nil }
        tools.report(.validating(step: step, lastLine: ""))
        let directory = tools.directory(step)
        try await record([.checking(step: step, directory: directory)])
        let run = try await check(
            state.made[step].commit, upTo: step, in: directory, log: logName(upTo: step), policy)
        try await record([.checked(step: step, run.record)])
        guard !run.record.passed else {
            tools.report(
                run.record.isFlaky ? .flaky(step: step, attempts: run.record.attempts) : .validated(step: step))
            return nil
        }
        return ExecutionStatus.Failure(step: step, outcome: run.outcome, logPath: run.logPath)
    }

    /// Runs the check on a commit until it passes, as often as the policy allows, each time in a fresh work tree.
    func check(
        _ commit: ObjectID, upTo step: StepNumber?, in directory: String, log: String, _ policy: ValidationPolicy
    ) async throws -> CheckRun {
        var attempt = 1
        while true {
            let validation = ValidationRun(
                command: policy.command, directory: directory, step: step, id: name(of: step), digest: plan.digest,
                timeout: policy.timeout,
                logPath: try journal.logPath(of: attempt == 1 ? log : "\(log)-attempt-\(attempt)"))
            let outcome = try await run(validation, on: commit)
            if outcome.leftProcesses { tools.report(.leftProcesses(step: step)) }
            if outcome.hasPassed || attempt > policy.retries {
                return CheckRun(
                    outcome: outcome, record: CheckRecord(passed: outcome.hasPassed, attempts: attempt),
                    logPath: validation.logPath)
            }
            attempt += 1
        }
    }

    private func run(_ validation: ValidationRun, on commit: ObjectID) async throws -> ValidationOutcome {
        let report = tools.report
        do {
            try await repository.workTrees.addWorkTree(at: validation.directory, of: commit)
            let outcome = try await tools.validator.validate(validation) { line in
                report(.validating(step: validation.step, lastLine: line))
            }
            try await discard(validation.directory)
            return outcome
        } catch {
            try await discard(validation.directory)
            throw error
        }
    }

    /// The change set of a step; the base's name for none.
    private func name(of step: StepNumber?) -> ChangeSetID {
        step.map { plan.steps[$0].id } ?? ChangeSetID(document.base.name)
    }

    /// The plan's own number of a step, which it keeps where others are left out.
    func logName(upTo step: StepNumber) -> String {
        let id = name(of: step)
        return "step-\(document.plan.steps.first { $0.id == id }?.number ?? step)"
    }

    /// Removes what a crash left: locks, objects, and the work tree of a check. A name can come back, for it may hold the
    /// number of a process: what a person works in stays.
    func cleanUp() async throws {
        let steps = document.plan.steps.map { stepReference($0.number) }
        try await repository.references.recover(references: steps + [state.target?.reference].compactMap { $0 })
        for directory in [state.checkDirectory, state.retired].compactMap({ $0 })
        where directory != state.pause?.directory {
            try await discard(directory)
        }
    }

    /// Removes a work tree. What can't be removed is told, and keeps nothing from going on.
    func discard(_ directory: String) async throws {
        guard let left = try await repository.workTrees.removeWorkTree(at: directory) else { return }
        tools.report(.leftWorkTree(left))
    }
}
