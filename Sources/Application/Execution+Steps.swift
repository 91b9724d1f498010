import Domain

extension Execution {
    /// Makes the commits of some steps, and gives each its reference.
    ///
    /// What is made is in the journal before a reference names it: so that a signed commit, which can't be made twice, is
    /// the one that the reference has.
    func make(_ steps: ClosedRange<Int>) async throws {
        tools.report(.making(steps: steps))
        try await checkGround()
        let signatures = try await intend(steps)
        var merged = mergedState()
        var made: [JournalEntry] = []
        var tip = state.made.last?.commit ?? document.base.commit
        for step in plan.steps[(steps.lowerBound - 1)..<steps.upperBound] {
            let tree = try await tree(of: step, into: merged)
            tip = try await stage(step, tree: tree, upon: tip, signatures)
            made.append(.made(step: step.position, commit: tip, tree: tree))
            merged = merged.landing(step, tree: tree)
        }
        try await repository.publish()
        try await record(made)
        try await keep(steps)
    }

    private func intend(_ steps: ClosedRange<Int>) async throws -> CommitSignatures {
        if let intention = state.intention(for: steps) { return intention }
        let signatures = if let begun = state.intention { begun } else { try await repository.signatures() }
        try await record([.intended(steps: steps, signatures)])
        return signatures
    }

    private func tree(of step: PlanStep, into merged: MergedState) async throws -> ObjectID {
        switch try await repository.merge(TrialMerge(state: merged, head: step.commit)).verdict {
        case .clean(let tree?):
            if let planned = step.tree, planned != tree {
                throw ExecutionError.otherTree(step: step.position, id: step.id, planned: planned, found: tree)
            }
            return tree
        case .conflicts(let conflicts):
            throw refusal(step, "\(conflicts.first?.path.text ?? "a file") conflicts")
        case .unrelated: throw refusal(step, "it shares no history with the base")
        case .unknown(let reason): throw refusal(step, reason)
        case .clean(nil): throw refusal(step, "its tree is not known")
        }
    }

    private func refusal(_ step: PlanStep, _ why: String) -> ExecutionError {
        .doesNotMerge(step: step.position, id: step.id, why: why)
    }

    private func stage(
        _ step: PlanStep, tree: ObjectID, upon tip: ObjectID, _ signatures: CommitSignatures
    ) async throws -> ObjectID {
        let authors = step.method == .squash ? try await repository.authors(of: step.commit) : []
        let recipe = CommitRecipe(
            of: step, tree: tree, upon: tip, authors: authors, signatures: signatures, message: tools.message(step))
        guard let recipe else {
            throw ExecutionError.unsupportedMethod(step: step.position, id: step.id, step.method)
        }
        return try await repository.stage(recipe, signing: state.policy.signs)
    }

    /// The state in memory that the next merge goes into.
    private func mergedState() -> MergedState {
        var merged = MergedState(commits: [document.base.commit], tree: document.base.tree)
        for (step, made) in zip(plan.steps, state.made) { merged = merged.landing(step, tree: made.tree) }
        return merged
    }

    /// Makes sure that each of some steps, which are made, has its reference.
    func keep(_ steps: ClosedRange<Int>) async throws {
        var moves: [ReferenceMove] = []
        for step in steps {
            let (reference, commit) = (stepReference(step), state.commit(after: step))
            let now = try await repository.commit(at: reference)
            guard now != commit else { continue }
            guard now == nil else {
                throw ExecutionError.moved(what: "A step's reference", reference: reference, planned: commit, now: now)
            }
            moves.append(
                ReferenceMove(reference: reference, from: nil, to: commit, message: "orchestrate: step \(step)"))
        }
        if !moves.isEmpty { try await repository.move(moves) }
    }

    /// Moves the branch to a step's commit.
    func land(_ step: Int) async throws {
        let steps = (state.landed + 1)...step
        try await checkGround()
        try await bringTarget(to: step, saying: "orchestrate: \(plan.digest.digestPrefix), step \(step)")
        try await note(.landed(step: step))
        tools.report(.landed(steps: steps))
    }
}

extension MergedState {
    /// Returns the state after a step: a head that was squashed is no part of the history.
    fileprivate func landing(_ step: PlanStep, tree: ObjectID) -> MergedState {
        step.method == .merge ? merging(step.commit, into: tree) : MergedState(commits: commits, tree: tree)
    }
}
