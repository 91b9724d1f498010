import Domain

extension Execution {
    /// Returns how the branch comes to the commit after so many steps; nil where it is there.
    ///
    /// - Throws: where somebody else moved it, or a work tree holds it.
    func targetMove(to count: Int, saying note: ExecutionNote) async throws -> ReferenceMove? {
        guard let target = state.target else { throw ExecutionError.nothingUnderWay }
        let (now, goal) = (try await checkedTarget(target), state.commit(after: count))
        guard now != goal else { return nil }
        if let use = try await repository.workTrees.use(of: target.reference) {
            throw ExecutionError.inUse(reference: target.reference, use)
        }
        if let goal, try await !repository.commits.has(goal) {
            throw ExecutionError.missingCommit(pinned(after: count), goal)
        }
        return ReferenceMove(reference: target.reference, from: now, to: goal, message: tools.note(note))
    }

    /// Throws where somebody else moved the branch, unless all is done, for then it is theirs to build upon.
    func checkTarget() async throws {
        guard let target = state.target, next != .finish else { return }
        _ = try await checkedTarget(target)
    }

    /// Puts the branch back to where it was left, if it was deleted or moved back since: only what this run put there goes
    /// there again.
    func restoreTarget() async throws {
        guard let target = state.target, state.landed > 0 else { return }
        let now = try await repository.references.commit(at: target.reference)
        guard let count = state.possibleTips.firstIndex(of: now), count < state.landed else { return }
        try await bringTarget(
            to: state.landed, saying: .landing(plan.digest.digestPrefix, step: StepNumber(state.landed)))
    }

    private func checkedTarget(_ target: ExecutionTarget) async throws -> ObjectID? {
        let now = try await repository.references.commit(at: target.reference)
        guard state.possibleTips.contains(now) else {
            throw ExecutionError.moved(.branch, reference: target.reference, planned: state.tip, now: now, .quit)
        }
        return now
    }

    private func pinned(after count: Int) -> ExecutionError.Pinned {
        count > 0 ? .made(StepNumber(count), plan.steps[count - 1].id) : .branch
    }
}
