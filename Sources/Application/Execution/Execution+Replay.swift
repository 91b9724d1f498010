import Domain

extension Execution {
    /// Makes the tree of a step that the plan merges with recorded resolutions, by the same replay.
    ///
    /// - Throws: `ExecutionError.unlikeRecorded`, which says which resolution is missing or has changed.
    func replayedTree(of step: PlanStep, _ request: TrialMerge) async throws -> ObjectID {
        let replay = try await replay(step, request)
        let mismatch = ReplayMismatch(planned: step.resolutions, replay)
        guard let settlement = replay.settlement else {
            let why = mismatch.map(ExecutionError.Unlike.mismatch) ?? .unresolved
            throw ExecutionError.unlikeRecorded(step: step.number, id: step.id, why)
        }
        guard let planned = step.tree else {
            // Where the tree is not planned the results of the resolutions aren't either, but which ones there are.
            if Self.takesOnlyPlanned(settlement, step) { return settlement.tree }
            let why = mismatch.map(ExecutionError.Unlike.mismatch) ?? .others
            throw ExecutionError.unlikeRecorded(step: step.number, id: step.id, why)
        }
        if planned == settlement.tree { return planned }
        if let mismatch { throw ExecutionError.unlikeRecorded(step: step.number, id: step.id, .mismatch(mismatch)) }
        throw ExecutionError.otherTree(step: step.number, id: step.id, planned: planned, found: settlement.tree)
    }

    /// Returns the tree of a step without some of those before it, by the resolutions that the plan names; nil where they
    /// don't settle it.
    func settledTree(of step: PlanStep, _ request: TrialMerge) async throws -> ObjectID? {
        guard let settlement = try await replay(step, request).settlement else { return nil }
        return Self.takesOnlyPlanned(settlement, step) ? settlement.tree : nil
    }

    /// Merges a step with the contents that the plan has of it, or with what is recorded.
    private func replay(_ step: PlanStep, _ request: TrialMerge) async throws -> Replay {
        step.resolutions.contains { $0.found != nil }
            ? try await repository.commits.settle(request, with: step.resolutions)
            : try await repository.commits.replay(request)
    }

    private static func takesOnlyPlanned(_ settlement: Settlement, _ step: PlanStep) -> Bool {
        settlement.resolutions.allSatisfy { found in
            step.resolutions.contains { $0.path == found.path && $0.conflict == found.conflict }
        }
    }
}
