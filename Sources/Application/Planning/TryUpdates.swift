import Domain

/// Tries what a rebase of each held change set onto the plan's result comes to: where commits of it have landed in another form,
/// or come to nothing, a rebase may be clean that a merge is not.
struct TryUpdates {
    /// Own commits of a change set that is rebased by way of trial; nobody rebases more by hand.
    private static let mostCommits = 100
    private let merger: any TrialMerger<Conflict>

    init(_ merger: any TrialMerger<Conflict>) { self.merger = merger }

    /// Returns the rebases that are cheaper than merges. A rebase stops at its first conflict and others may follow: so one that
    /// is not clean is cheaper only where it leaves out what has landed, and has no more to resolve.
    ///
    /// - Parameter merging: where a merge into the plan's result conflicts.
    func callAsFunction(
        _ problem: PlanProblem, _ draft: PlanDraft, on state: MergedState, merging: [ChangeSetID: [Conflict]]
    ) async throws -> [ChangeSetID: UpdateTrial] {
        let held = problem.changeSets.filter { changeSet in
            problem.methods.method(of: changeSet.changeSet) != .rebase && merging[changeSet.id]?.isEmpty == false
                && changeSet.changeSet.ownCommits.count <= Self.mostCommits
        }
        let requests = held.map { TrialRebase(state: state, head: $0.changeSet.commit, upstream: $0.upstream) }
        var found: [ChangeSetID: UpdateTrial] = [:]
        for (changeSet, rebase) in zip(held, try await merger.rebase(requests)) {
            let way: CheapestRebase.Way = changeSet.upstream.map { .rebaseOnto(upstream: $0) } ?? .rebase
            switch rebase.outcome.verdict {
            case .clean: found[changeSet.id] = UpdateTrial(way: way, conflicts: [])
            case .conflicts(let conflicts):
                let merge = ConflictWork(merging[changeSet.id] ?? [])
                if changeSet.upstream != nil, ConflictWork(conflicts).manual <= merge.manual {
                    found[changeSet.id] = UpdateTrial(way: way, conflicts: conflicts)
                }
            case .unrelated, .unknown: break
            }
        }
        return found
    }
}
