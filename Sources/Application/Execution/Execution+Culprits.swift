import Domain

extension Execution {
    /// Finds out who makes the steps up to this one fail their check, and begins to leave them out. Returns a failure when
    /// what the steps go upon fails already, for then nobody is to blame.
    ///
    /// What each check says is in the journal, so that a run after a crash asks only for what is missing.
    func findCulprits(_ failed: StepNumber) async throws -> ExecutionStatus.Failure? {
        guard let policy = state.policy.validation else { return nil }
        let resolved = plan.steps.filter { state.resolutions[$0.id] != nil }.map(\.number)
        let search = CulpritSearch(plan.steps, landed: state.landed, failed: failed, fixed: Set(resolved))
        var failures = [Array(.first...failed): true]
        while true {
            switch search.next(failures) {
            case .probe(let steps):
                let hasFailed = try await probe(steps, policy)
                failures[steps] = hasFailed
            case .baselineFails: return try await blameNobody()
            case .culprit(let culprit):
                let dropped = try await leaveOut(culprit)
                try await record([.dropping(dropped)])
                return nil
            }
        }
    }

    /// Takes the references off the commits that were made behind those landed.
    func withdraw() async throws {
        try await deleteReferences(behind: state.landed)
        if let pause = state.pause { try await discard(pause.directory) }
        let dropped = state.dropping
        try await record([.dropped])
        tools.report(.dropped(dropped))
    }

    /// Whether the result of these steps alone fails the check; false where they don't merge without others.
    private func probe(_ steps: [StepNumber], _ policy: ValidationPolicy) async throws -> Bool {
        guard let merged = try await merged(steps) else { return false }
        if let known = state.outcomes[merged.tree] { return !known.passed }
        tools.report(.searching(steps: steps.count))
        let commit = try await trialCommit(of: steps, tree: merged.tree)
        let directory = tools.directory(steps.last)
        try await record([.probing(steps: steps, directory: directory)])
        let run = try await check(
            commit, upTo: steps.last, in: directory, log: Self.logName(of: merged.tree), policy)
        try await record([.probed(tree: merged.tree, run.record)])
        return !run.record.passed
    }

    private static func logName(of tree: ObjectID) -> String { "tree-\(tree.hex.prefix(12))" }

    /// Returns what some steps alone come to; nil where they don't merge without others.
    private func merged(_ steps: [StepNumber]) async throws -> MergedState? {
        var merged = MergedState(commits: [document.base.commit], tree: document.base.tree)
        for (index, number) in steps.enumerated() {
            let step = plan.steps[number]
            // Those that nothing is missing before are made already.
            let made = number.place == index && number < state.nextStep ? state.made[number].tree : nil
            let tree = if let made { made } else { try await trial(step, into: merged) }
            guard let tree else { return nil }
            merged = landed(step, in: merged, as: tree)
        }
        return merged
    }

    /// Returns the tree that a step comes to; nil where it does not merge.
    private func trial(_ step: PlanStep, into merged: MergedState) async throws -> ObjectID? {
        let request = TrialMerge(state: merged, head: step.commit)
        let verdict =
            step.method == .rebase
            ? try await repository.commits.rebase(
                TrialRebase(state: merged, head: step.commit, upstream: step.upstream)
            ).outcome.verdict
            : try await repository.commits.merge(request).verdict
        switch verdict {
        case .clean(let tree): return tree
        case .conflicts where !step.resolutions.isEmpty: return try await settledTree(of: step, request)
        case .conflicts, .unrelated, .unknown: return nil
        }
    }

    /// Makes a commit to check out; no reference names it, and git removes it some day.
    private func trialCommit(of steps: [StepNumber], tree: ObjectID) async throws -> ObjectID {
        if steps.isEmpty { return document.base.commit }
        let heads = steps.map { plan.steps[$0] }.filter { $0.method == .merge }.map(\.commit)
        let recipe = CommitRecipe(
            tree: tree, parents: [document.base.commit] + heads, signatures: try await repository.commits.signatures(),
            message: tools.note(.trial(steps: steps.count)) + "\n")
        let commit = try await repository.commits.stage(recipe, signing: false)
        try await repository.commits.publish()
        return commit
    }

    private func blameNobody() async throws -> ExecutionStatus.Failure {
        let tree = state.lastLanded.map { state.made[$0].tree } ?? document.base.tree
        try await record([.baselineFailed])
        return ExecutionStatus.Failure(
            step: state.lastLanded, outcome: ValidationOutcome(ending: .exited(status: 1), lastLines: []),
            logPath: try journal.logPath(of: Self.logName(of: tree)), isBaseline: true)
    }

    /// Returns the culprit, and all that is left out with it.
    private func leaveOut(_ culprit: CulpritSearch.Culprit) async throws -> [DroppedStep] {
        let partners = culprit.partners.map { plan.steps[$0].id }
        let reason: DroppedStep.Reason =
            if culprit.isFixed { .failsResolved } else if !partners.isEmpty {
                .failsWith(partners)
            } else if culprit.isUponLanded { .failsUponLanded } else {
                .failsAlone
            }
        let left = DroppedStep(id: plan.steps[culprit.step].id, reason: reason, logPath: try await evidence(culprit))
        return try await leaveOut(left, at: culprit.step)
    }

    /// Returns why a step is held whatever its check says; nil where it is not, or the user wants the run to stop.
    func reasonToHold(_ step: PlanStep) async throws -> UnknownReason? {
        guard state.policy.validation?.response == .hold, state.resolutions[step.id] == nil else { return nil }
        return try await repository.commits.refusal(of: step.commit)
    }

    /// Begins to leave out a step of which nothing may land, with those that need it.
    func hold(_ step: PlanStep, _ why: UnknownReason) async throws {
        let left = DroppedStep(id: step.id, reason: .unknown(why))
        try await record([.dropping(leaveOut(left, at: step.number))])
    }

    /// Returns a step that is left out, those that need it, and those that don't merge any more without all these.
    func leaveOut(_ first: DroppedStep, at place: StepNumber) async throws -> [DroppedStep] {
        var left = [first]
        guard var merged = try await merged(Array(.first..<place)) else { return left }
        var isKnown = true
        for step in plan.steps[place.next.place...] {
            if let need = step.dependsOn.first(where: { need in left.contains { $0.id == need.id } }) {
                left.append(DroppedStep(id: step.id, reason: .needs(need.id)))
                continue
            }
            if state.policy.pausesOnConflict { continue }
            // Behind a step that a person resolves nobody knows what comes out.
            isKnown = isKnown && step.conflicts.isEmpty
            guard isKnown else { continue }
            if let tree = try await trial(step, into: merged) {
                merged = landed(step, in: merged, as: tree)
            } else {
                left.append(DroppedStep(id: step.id, reason: .doesNotMerge))
            }
        }
        return left
    }

    /// Returns where the output of the check is that shows who is to blame.
    private func evidence(_ culprit: CulpritSearch.Culprit) async throws -> String? {
        guard let tree = try await merged(culprit.evidence)?.tree else { return nil }
        let made = state.made.lastIndex { $0.tree == tree }.map(StepNumber.init(place:))
        let name = if let made, made == state.failed { logName(upTo: made) } else { Self.logName(of: tree) }
        let attempts = state.outcomes[tree]?.attempts ?? 1
        return try journal.logPath(of: attempts > 1 ? "\(name)-attempt-\(attempts)" : name)
    }
}
