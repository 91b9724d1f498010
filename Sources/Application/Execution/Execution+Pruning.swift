import Domain

extension Execution {
    /// Forgets the commits that are not in the repository any more, with what still names them: they are made again.
    ///
    /// That is so where the references of the steps were deleted, as `git fetch --prune` does in a mirror, and git then removed
    /// what nothing named; or where the journal was copied from another clone.
    func forgetPruned() async throws {
        guard let kept = try await keptCommits() else { return }
        guard state.pause == nil else {
            let step = StepNumber(place: kept)
            throw ExecutionError.missingCommit(.made(step, plan.steps[step].id), state.made[step].commit)
        }
        try await checkPreconditions(beyond: kept)
        var moves = try await stepDeletions(behind: kept)
        if let move = try await wayBack(behind: kept) { moves.insert(move, at: 0) }
        try await repository.references.check(moves)
        if !moves.isEmpty { try await repository.references.move(moves) }
        try await record([.pruned(keeping: kept)])
    }

    /// Returns how many of the commits made are there, up to the first that is not; nil where all are.
    private func keptCommits() async throws -> Int? {
        for (place, made) in state.made.enumerated() where try await !repository.commits.has(made.commit) {
            return place
        }
        return nil
    }

    /// Returns how the branch comes off a commit that is not there, which only a damaged repository shows; nil where it is not
    /// on one.
    private func wayBack(behind kept: Int) async throws -> ReferenceMove? {
        guard let target = state.target else { return nil }
        let now = try await repository.references.commit(at: target.reference)
        guard let place = state.possibleTips.firstIndex(of: now), place > kept else { return nil }
        let count = min(kept, state.landed)
        return try await targetMove(to: count, saying: .undoing(plan.digest.digestPrefix, to: count))
    }
}
