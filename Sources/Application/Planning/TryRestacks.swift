import Domain

/// Tries, for each held change set that shares commits with a step which leaves those out of the history, what becomes of
/// its remaining commits on the plan's result.
struct TryRestacks {
    private let merger: any TrialMerger<Conflict>
    private let methods: MergeMethods

    init(_ merger: any TrialMerger<Conflict>, methods: MergeMethods) {
        self.merger = merger
        self.methods = methods
    }

    /// Returns what the trials come to, by the held change set.
    func callAsFunction(
        _ problem: PlanProblem, _ draft: PlanDraft, on state: MergedState
    ) async throws -> [ChangeSetID: Restack] {
        let rewritten = problem.changeSets(draft.order).filter { methods.method(of: $0.changeSet) != .merge }
        guard !rewritten.isEmpty else { return [:] }
        let cases = problem.changeSets(draft.heldBack).compactMap {
            held -> (held: AssessedChangeSet, lower: AssessedChangeSet)? in
            let opponents = problem.opponents(of: held.id)
            return nearest(to: held, among: rewritten.filter { opponents.contains($0.id) }).map {
                (held: held, lower: $0)
            }
        }
        let outcomes = try await merger.rebase(
            cases.map { TrialRebase(state: state, head: $0.held.changeSet.commit, upstream: $0.lower.changeSet.commit) }
        )
        let restacks = zip(cases, outcomes).map { ($0.held.id, restack(on: $0.lower, $1)) }
        return Dictionary(restacks) { first, _ in first }
    }

    /// The step that shares the most commits with a held one, of equal ones the last.
    private func nearest(to held: AssessedChangeSet, among steps: [AssessedChangeSet]) -> AssessedChangeSet? {
        let own = Set(held.changeSet.ownCommits)
        var (best, most): (AssessedChangeSet?, Int) = (nil, 1)
        for step in steps {
            let shared = step.changeSet.ownCommits.count { own.contains($0) }
            if shared >= most { (best, most) = (step, shared) }
        }
        return best
    }

    private func restack(on lower: AssessedChangeSet, _ rebase: TrialRebaseOutcome<Conflict>) -> Restack {
        switch rebase.outcome.verdict {
        case .clean: Restack(lower: lower.id)
        case .conflicts: Restack(lower: lower.id, conflictingCommit: rebase.stop)
        case .unknown(let reason): Restack(lower: lower.id, unknownReason: reason)
        case .unrelated: Restack(lower: lower.id, unknownReason: .nothingInCommon)
        }
    }
}

extension PlanProblem {
    /// Returns the change sets that one clashes with, alone or together with others.
    fileprivate func opponents(of id: ChangeSetID) -> Set<ChangeSetID> {
        let sets = pairs.map { [$0.first, $0.second] } + clashes.map(\.members)
        return Set(sets.filter { $0.contains(id) }.joined())
    }
}
