import Domain

/// Merges a plan's steps anew, on the base and with the heads as they stand now, and passes over those that don't merge.
struct CheckSteps {
    private let merger: any TrialMerger<Conflict>
    private let baseline: Baseline
    private let document: PlanDocument
    private let heads: [ChangeSetID: Movement]
    /// Whether trees must be those of the plan: until something is not as it was.
    private let hasBaseMoved: Bool

    init(
        merger: any TrialMerger<Conflict>, baseline: Baseline, document: PlanDocument, base: Movement,
        heads: [HeadCheck]
    ) {
        self.merger = merger
        self.baseline = baseline
        self.document = document
        self.heads = Dictionary(heads.map { ($0.id, $0.movement) }) { first, _ in first }
        hasBaseMoved = base != .unmoved
    }

    /// Returns what becomes of each step; `assessed` are the heads as they stand now.
    func callAsFunction(_ assessed: [AssessedChangeSet]) async throws -> [StepCheck] {
        // Heads that lead to one commit now are one change set with aliases.
        let now = Dictionary(
            assessed.flatMap { set in ([set.id] + set.changeSet.aliases).map { ($0, set) } }
        ) { first, _ in first }
        var run = (
            state: MergedState(commits: [baseline.base.commit], tree: baseline.base.tree), isAsPlanned: !hasBaseMoved
        )
        var checks: [StepCheck] = []
        for step in document.plan.steps {
            let (outcome, mismatch) = try await outcome(of: step, now: now[step.id], &run)
            checks.append(StepCheck(number: step.number, id: step.id, outcome: outcome, mismatch: mismatch))
        }
        return checks
    }

    private func outcome(
        of step: PlanStep, now: AssessedChangeSet?, _ run: inout (state: MergedState, isAsPlanned: Bool)
    ) async throws -> (outcome: StepCheck.Outcome, mismatch: ReplayMismatch?) {
        let movement = heads[step.id] ?? .gone
        run.isAsPlanned = run.isAsPlanned && movement == .unmoved
        switch movement {
        case .gone: return (.gone, nil)
        case .unknown(let reason): return (.unknown(reason), nil)
        case .unmoved, .moved: break
        }
        guard let now else { return (.unknown(.notRead), nil) }
        if now.isInBase { return (.merged, nil) }
        switch now.verdict {
        case .changesNothing: return (.changesNothing, nil)
        case .unrelated: return (.unknown(.nothingInCommon), nil)
        case .unknown(let reason): return (.unknown(reason), nil)
        case .clean, .conflicts, .merged: break
        }
        let head = now.changeSet.commit
        let request = TrialMerge(state: run.state, head: head)
        var trial = try await landing(of: now, by: step.method, request)
        var mismatch: ReplayMismatch?
        if case .conflicts = trial?.verdict, !step.resolutions.isEmpty {
            (trial, mismatch) = try await replayed(step, request, trial)
        }
        let outcome = outcome(of: step, trial, head: head, hasMoved: movement != .unmoved, &run)
        return (outcome, outcome.isExplained ? mismatch : nil)
    }

    /// Lands a head by a step's method.
    private func landing(
        of head: AssessedChangeSet, by method: MergeMethod, _ request: TrialMerge
    ) async throws -> TrialMergeOutcome<Conflict>? {
        switch method {
        case .merge, .squash: try await merger.merge([request]).first
        case .rebase:
            try await merger.rebase([TrialRebase(state: request.state, head: request.head, upstream: head.upstream)])
                .first?.outcome
        }
    }

    /// Replays what is recorded on a step that is planned so, and says what is other than planned.
    private func replayed(
        _ step: PlanStep, _ request: TrialMerge, _ trial: TrialMergeOutcome<Conflict>?
    ) async throws -> (trial: TrialMergeOutcome<Conflict>?, mismatch: ReplayMismatch?) {
        let nothing = step.resolutions.map {
            UnsettledPath(path: $0.path, conflict: $0.conflict, cause: .notRecorded)
        }
        let replay =
            step.resolutions.contains { $0.found != nil }
            ? try await merger.conflictReader?.settle(request, with: step.resolutions)
            : try await merger.replayer?.replay([request]).first
        let found = replay ?? .open(nothing)
        let mismatch = ReplayMismatch(planned: step.resolutions, found)
        switch found {
        case .settled(let settlement):
            return (TrialMergeOutcome(.clean(tree: settlement.tree), resolutions: settlement.resolutions), mismatch)
        case .open(let paths) where !paths.contains(where: \.isUnreadable): return (trial, mismatch)
        case .open, .unknown:
            return (TrialMergeOutcome(.unknown(.notReplayed)), mismatch)
        }
    }

    private func outcome(
        of step: PlanStep, _ trial: TrialMergeOutcome<Conflict>?, head: ObjectID, hasMoved: Bool,
        _ run: inout (state: MergedState, isAsPlanned: Bool)
    ) -> StepCheck.Outcome {
        switch trial?.verdict {
        case .clean(let tree?):
            let wasPlanned = run.isAsPlanned && step.tree != nil
            run.state = run.state.landing(
                head, by: step.method, into: tree, isResolved: !(trial?.resolutions.isEmpty ?? true))
            if wasPlanned, tree != step.tree { return .otherTree(tree) }
            return hasMoved ? .mergesMoved : .holds
        case .conflicts(let found):
            run.isAsPlanned = false
            let isPlanned = !hasMoved && !step.conflicts.isEmpty
            return isPlanned ? .holds : .conflicts(found)
        case .unknown(let reason): return .unknown(reason)
        case .unrelated: return .unknown(.nothingInCommon)
        case .clean(nil), nil: return .unknown(.noTree)
        }
    }
}

extension StepCheck.Outcome {
    /// Whether it says that a recorded resolution does not do what is planned.
    fileprivate var isExplained: Bool {
        switch self {
        case .conflicts, .otherTree, .unknown: true
        case .holds, .mergesMoved, .merged, .changesNothing, .gone: false
        }
    }
}

extension UnsettledPath {
    /// Whether there is a resolution of it that can't be read.
    fileprivate var isUnreadable: Bool { if case .unreadable = cause { true } else { false } }
}
