import Domain

extension Execution {
    /// Makes the tree of a step that the plan merges with recorded resolutions, by the same replay.
    ///
    /// - Throws: `ExecutionError.unlikeRecorded`, which says which resolution is missing or has changed.
    func replayedTree(of step: PlanStep, _ request: TrialMerge) async throws -> ObjectID {
        let replay = try await repository.replay(request)
        let mismatch = ReplayMismatch.words(planned: step.resolutions, replay)
        guard let settlement = replay.settlement else {
            let why = mismatch ?? "its conflicts are not resolved"
            throw ExecutionError.unlikeRecorded(step: step.position, id: step.id, why: why)
        }
        // Behind a step that a person resolved nobody knows the tree, and the result of a resolution neither.
        guard let planned = step.tree, planned != settlement.tree else { return settlement.tree }
        if let mismatch { throw ExecutionError.unlikeRecorded(step: step.position, id: step.id, why: mismatch) }
        throw ExecutionError.otherTree(step: step.position, id: step.id, planned: planned, found: settlement.tree)
    }
}
