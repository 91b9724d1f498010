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

    /// What a queue landed, in order, and the state it ended in.
    struct Queue {
        let landed: [ChangeSetID]
        let state: MergedState
    }

    /// Merges each change set that merges and of which all that it needs has landed, and passes over the others.
    func queue(_ changeSets: [AssessedChangeSet], needing draft: PlanDraft) async throws -> Queue {
        var state = start
        var landed: [ChangeSetID] = []
        var known: Set<ChangeSetID> = []
        for next in changeSets {
            guard draft.dependencies(of: next.id).allSatisfy({ known.contains($0.id) }),
                case .clean(let tree?) = try await merge(next, into: state).verdict
            else { continue }
            state = state.merging(next.changeSet.commit, into: tree)
            landed.append(next.id)
            known.insert(next.id)
        }
        return Queue(landed: landed, state: state)
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
}
