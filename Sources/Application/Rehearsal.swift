import Domain

/// Merges change sets one after the other in memory, and remembers what it merged.
actor Rehearsal {
    /// The state before the first step.
    nonisolated let start: MergedState
    private let merger: any TrialMerger
    private var known: [TrialMerge: TrialMergeOutcome] = [:]

    init(merger: any TrialMerger, base: Base) {
        self.merger = merger
        start = MergedState(commits: [base.commit], tree: base.tree)
    }

    /// How merging some steps ended.
    enum Ending {
        /// All merged; the tree after each.
        case merged([ObjectID])
        /// The step at this position did not, and why.
        case failed(at: Int, TrialMergeOutcome.Verdict)
    }

    /// Merges the steps in order, up to the first that fails.
    func run(_ steps: [AssessedChangeSet]) async throws -> Ending {
        var state = start
        var trees: [ObjectID] = []
        for (position, step) in steps.enumerated() {
            let verdict = try await merge(step, into: state).verdict
            guard case .clean(let tree?) = verdict else { return .failed(at: position, verdict) }
            state = state.merging(step.changeSet.commit, into: tree)
            trees.append(tree)
        }
        return .merged(trees)
    }

    /// Merges one change set into a state.
    func merge(_ changeSet: AssessedChangeSet, into state: MergedState) async throws -> TrialMergeOutcome {
        try await merge([changeSet], into: state)[0]
    }

    /// Merges each of some change sets into the same state, and returns what comes of each.
    func merge(_ changeSets: [AssessedChangeSet], into state: MergedState) async throws -> [TrialMergeOutcome] {
        let requests = changeSets.map { TrialMerge(state: state, head: $0.changeSet.commit) }
        let open = requests.filter { known[$0] == nil }
        for (request, outcome) in zip(open, try await merger.merge(open)) { known[request] = outcome }
        return requests.map { known[$0] ?? TrialMergeOutcome(.unknown(reason: "The merge was not tried.")) }
    }

    /// Returns a smallest part of the earlier steps, in order, after which the step still fails: none of it can be left out.
    func smallestFailure(
        of step: AssessedChangeSet, after earlier: [AssessedChangeSet]
    ) async throws -> [AssessedChangeSet] {
        var members = earlier
        let related = earlier.filter { shareFiles($0, step) }
        if try await fails(step, after: related) { members = related }
        // The latest first: what stands earlier is what others build on.
        for candidate in members.reversed() {
            let without = members.filter { $0.id != candidate.id }
            if try await fails(step, after: without) { members = without }
        }
        return members
    }

    private func fails(_ step: AssessedChangeSet, after earlier: [AssessedChangeSet]) async throws -> Bool {
        guard case .failed(let position, _) = try await run(earlier + [step]) else { return false }
        return position == earlier.count
    }

    private func shareFiles(_ first: AssessedChangeSet, _ second: AssessedChangeSet) -> Bool {
        let paths = Set(first.changeSet.changes.flatMap { [$0.path, $0.previousPath ?? $0.path] })
        return second.changeSet.changes.contains {
            paths.contains($0.path) || $0.previousPath.map(paths.contains) ?? false
        }
    }
}
