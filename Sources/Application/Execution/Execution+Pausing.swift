import Domain

extension Execution {
    /// Returns what keeps a step that conflicts from going on; nil once a person has resolved it.
    func askPerson(_ step: StepNumber) async throws -> [OpenPath]? {
        let planned = plan.steps[step]
        guard state.policy.pausesOnConflict, planned.method != .rebase else { return [] }
        try await checkPreconditions()
        guard let pause = state.pause, pause.isLaidOut else { return try await layOut(planned) }
        let layout = try await layout(planned, in: pause.directory)
        switch try await repository.workTrees.examine(layout) {
        case .gone: return try await layOut(planned)
        case .open(let paths): return paths
        case .abandoned: throw ExecutionError.abandoned(directory: pause.directory, head: layout.head)
        case .elsewhere(let commit):
            throw ExecutionError.ledElsewhere(directory: pause.directory, commit, expected: layout.tip)
        case .resolved(let resolution, let converted):
            try await take(resolution, of: step, from: pause.directory)
            tools.report(.resolved(step: step, converted: converted))
            return nil
        }
    }

    private func take(_ resolution: StepResolution, of step: StepNumber, from directory: String) async throws {
        try await record([.resolved(step: step, resolution)])
        try await discard(directory)
    }

    /// Leaves a step that waits for a person, or failed its check, out, with those that need it or don't merge without it.
    func skip() async throws {
        guard state.rollback == nil, state.dropping.isEmpty else { throw ExecutionError.nothingToSkip }
        if let failed = state.failedAlone {
            let culprit = DroppedStep(
                id: plan.steps[failed].id, reason: .failsSkipped,
                logPath: try journal.logPath(of: logName(upTo: failed)))
            try await record([.dropping(try await leaveOut(culprit, at: failed))])
            return
        }
        guard case .askPerson(let step) = next else { throw ExecutionError.nothingToSkip }
        var left = [DroppedStep(id: plan.steps[step].id, reason: .skipped)]
        for later in plan.steps[step.next.place...] {
            guard let need = later.dependsOn.first(where: { need in left.contains { $0.id == need.id } }) else {
                continue
            }
            left.append(DroppedStep(id: later.id, reason: .needs(need.id)))
        }
        try await record([.dropping(left)])
    }

    /// Lays a merge out, and returns what is open; nil where git could fill in all of it as it was resolved before.
    private func layOut(_ step: PlanStep) async throws -> [OpenPath]? {
        if let old = state.pause?.directory { try await discard(old) }
        let directory = tools.directory(step.number)
        let layout = try await layout(step, in: directory)
        try await record([.pausing(step: step.number, directory: directory)])
        tools.report(.layingOut(step: step.number))
        try await repository.workTrees.layOut(layout)
        try await record([.laidOut])
        guard layout.replays, case .resolved(let known, _) = try await repository.workTrees.examine(layout) else {
            return layout.paths.map { OpenPath(path: $0, matter: .conflict) }
        }
        let recorded = known.paths.map { ResolvedPath(path: $0.path, manner: .recorded) }
        try await take(StepResolution(tree: known.tree, paths: recorded), of: step.number, from: directory)
        return nil
    }

    private func layout(_ step: PlanStep, in directory: String) async throws -> ConflictLayout {
        let verdict = try await repository.commits.merge(TrialMerge(state: mergedState(), head: step.commit)).verdict
        guard case .conflicts(let conflicts) = verdict else {
            throw refusal(step, .conflictGone)
        }
        let replays = document.plan.pins.settings.replaysResolutions
        let tip = state.commit(after: step.number.place) ?? document.base.commit
        return ConflictLayout(
            directory: directory, tip: tip, head: step.commit, reference: document.head(step.id)?.reference,
            message: tools.message(step), paths: conflicts.map(\.path), replays: replays)
    }
}
