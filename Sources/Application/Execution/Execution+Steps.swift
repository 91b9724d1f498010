import Domain

extension Execution {
    /// Makes the commits of some steps, and gives each its reference.
    ///
    /// What is made is in the journal before a reference names it: so that a signed commit, which can't be made twice, is
    /// the one that the reference has.
    func make(_ steps: ClosedRange<StepNumber>) async throws {
        tools.report(.making(steps: steps))
        try await checkPreconditions()
        let signatures = try await intend(steps)
        var merged = mergedState()
        var made: [JournalEntry] = []
        var tip = state.made.last?.commit ?? document.base.commit
        for step in plan.steps[steps] {
            if let why = try await reasonToHold(step) {
                // Those before it are made first.
                if made.isEmpty { return try await hold(step, why) }
                break
            }
            guard let result = try await stage(step, into: merged, upon: tip, signatures) else {
                made.append(.blocked(step: step.number))
                break
            }
            tip = result.commit
            made.append(.made(step: step.number, commit: tip, tree: result.tree))
            merged = landed(step, in: merged, as: result.tree)
        }
        try await repository.commits.publish()
        try await record(made)
        if state.nextStep > steps.lowerBound { try await keep(steps.lowerBound...state.nextStep.previous) }
    }

    private func intend(_ steps: ClosedRange<StepNumber>) async throws -> CommitSignatures {
        if let intention = state.intention(for: steps) { return intention }
        let known = state.pruned[steps.lowerBound] ?? state.intention
        let signatures = if let known { known } else { try await repository.commits.signatures() }
        try await record([.intended(steps: steps, signatures)])
        return signatures
    }

    /// Makes a step's commit; nil where a person is needed for it.
    private func stage(
        _ step: PlanStep, into merged: MergedState, upon tip: ObjectID, _ signatures: CommitSignatures
    ) async throws -> (commit: ObjectID, tree: ObjectID)? {
        if let tree = state.resolutions[step.id]?.tree, try await repository.commits.hasAll(of: tree) {
            return (try await stage(step, tree: tree, upon: tip, signatures), tree)
        }
        if step.method == .rebase {
            let rebase = try await repository.commits.rebase(
                TrialRebase(state: merged, head: step.commit, upstream: step.upstream))
            guard let tree = try tree(of: step, rebase.outcome.verdict) else { return nil }
            return (try await stage(rebase.picks, of: step, upon: tip, signatures), tree)
        }
        let request = TrialMerge(state: merged, head: step.commit)
        let merge = try await repository.commits.merge(request)
        if case .conflicts = merge.verdict, !step.resolutions.isEmpty {
            let tree = try await replayedTree(of: step, request)
            return (try await stage(step, tree: tree, upon: tip, signatures), tree)
        }
        guard let tree = try tree(of: step, merge.verdict) else { return nil }
        return (try await stage(step, tree: tree, upon: tip, signatures), tree)
    }

    /// Makes the picked commits anew, one upon the other.
    private func stage(
        _ picks: [PickedCommit], of step: PlanStep, upon tip: ObjectID, _ signatures: CommitSignatures
    ) async throws -> ObjectID {
        var tip = tip
        for pick in picks {
            guard let original = try await repository.commits.original(of: pick.commit) else {
                throw refusal(step, .unreadableAuthor(pick.commit))
            }
            let recipe = CommitRecipe(of: original, tree: pick.tree, upon: tip, committer: signatures.committer)
            tip = try await repository.commits.stage(recipe, signing: state.policy.signs)
        }
        return tip
    }

    /// Returns the tree that a step comes to; nil where a person is needed for it.
    private func tree(of step: PlanStep, _ verdict: TrialMergeOutcome<MergeConflict>.Verdict) throws -> ObjectID? {
        switch verdict {
        case .clean(let tree?):
            if let planned = step.tree, planned != tree {
                throw ExecutionError.otherTree(step: step.number, id: step.id, planned: planned, found: tree)
            }
            return tree
        case .conflicts where state.policy.pausesOnConflict: return nil
        case .conflicts(let conflicts):
            throw refusal(step, .conflicts(conflicts.first?.path))
        case .unrelated: throw refusal(step, .unrelated)
        case .unknown(let reason): throw refusal(step, .unknown(reason))
        case .clean(nil): throw refusal(step, .unknown(.noTree))
        }
    }

    func refusal(_ step: PlanStep, _ why: ExecutionError.Refusal) -> ExecutionError {
        .doesNotMerge(step: step.number, id: step.id, why)
    }

    private func stage(
        _ step: PlanStep, tree: ObjectID, upon tip: ObjectID, _ signatures: CommitSignatures
    ) async throws -> ObjectID {
        let authors = step.method == .squash ? try await authors(of: step) : []
        let recipe = CommitRecipe(
            of: step, tree: tree, upon: tip, authors: authors, signatures: signatures, message: tools.message(step))
        guard let recipe else {
            throw ExecutionError.unsupportedMethod(step: step.number, id: step.id, step.method)
        }
        return try await repository.commits.stage(recipe, signing: state.policy.signs)
    }

    /// Returns who wrote a change set, its author first.
    private func authors(of step: PlanStep) async throws -> [Signature] {
        let first =
            if let commit = step.authorCommit { try await repository.commits.original(of: commit)?.author } else {
                Signature?.none
            }
        return try await [first].compactMap { $0 } + repository.commits.authors(of: step.commit)
    }

    /// Returns the state after a step has landed in another one.
    func landed(_ step: PlanStep, in merged: MergedState, as tree: ObjectID) -> MergedState {
        // More than the commits decided over the tree.
        let isResolved = !step.resolutions.isEmpty || state.resolutions[step.id] != nil
        return merged.landing(step.commit, by: step.method, into: tree, isResolved: isResolved)
    }

    /// The state in memory that the next merge goes into.
    func mergedState() -> MergedState {
        var merged = MergedState(commits: [document.base.commit], tree: document.base.tree)
        for (step, made) in zip(plan.steps, state.made) {
            merged = landed(step, in: merged, as: made.tree)
        }
        return merged
    }

    /// Makes sure that each of some steps, which are made, has its reference.
    func keep(_ steps: ClosedRange<StepNumber>) async throws {
        var moves: [ReferenceMove] = []
        for step in steps {
            let (reference, commit) = (stepReference(step), state.commit(after: step.value))
            let now = try await repository.references.commit(at: reference)
            guard now != commit else { continue }
            guard now == nil else {
                throw ExecutionError.moved(.stepReference, reference: reference, planned: commit, now: now, .quit)
            }
            moves.append(
                ReferenceMove(reference: reference, from: nil, to: commit, message: tools.note(.step(step))))
        }
        if !moves.isEmpty { try await repository.references.move(moves) }
    }

    /// Moves the branch to a step's commit.
    func land(_ step: StepNumber) async throws {
        let steps = StepNumber(place: state.landed)...step
        try await checkPreconditions()
        try await bringTarget(to: step.value, saying: .landing(plan.digest.digestPrefix, step: step))
        try await note(.landed(step: step))
        tools.report(.landed(steps: steps))
    }
}
