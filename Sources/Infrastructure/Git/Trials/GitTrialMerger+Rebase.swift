package import Application
package import Domain

extension GitTrialMerger {
    /// Returns what each rebase comes to, in the order of the requests.
    ///
    /// All of them go forward by one commit at a time, so that each round's picks are shared out among the workers.
    package func rebase(_ requests: [TrialRebase]) async throws -> [TrialRebaseOutcome<MergeConflict>] {
        var courses: [RebaseCourse] = []
        for request in requests { courses.append(await course(of: request)) }
        while true {
            let open = courses.indices.filter { courses[$0].next != nil }
            guard !open.isEmpty else { return courses.map(\.result) }
            let outcomes = try await pick(open.compactMap { courses[$0].next })
            for (place, outcome) in zip(open, outcomes) { courses[place].take(outcome) }
        }
    }

    private func course(of request: TrialRebase) async -> RebaseCourse {
        switch graph.mergeBases(of: request.head, withMergeOf: request.state.commits) {
        case .none: return RebaseCourse(ended: .unrelated)
        case .unknown(let missing):
            let error = GitError.missingObject(missing, cause: "it is part of the history")
            return RebaseCourse(ended: .unknown(.reported(error.description)))
        case .one, .several, .contained: break
        }
        let known = request.state.commits + [request.upstream].compactMap { $0 }
        let picks = graph.picks(of: request.head, notIn: known)
        guard hasWholeHistory || picks.allSatisfy({ $0.parent != nil }) else {
            return RebaseCourse(
                ended: .unknown(.incompleteHistory))
        }
        // Of a rebase each commit is there to be checked out, not the last alone.
        if let why = await workers[0].refusal(of: picks) { return RebaseCourse(ended: .unknown(why)) }
        return RebaseCourse(picks: picks, on: request.state.tree)
    }

    private func pick(_ picks: [TrialPick]) async throws -> [TrialMergeOutcome<MergeConflict>] {
        var outcomes: [TrialMergeOutcome<MergeConflict>?] = Array(repeating: nil, count: picks.count)
        // A first commit has no parent whose tree a worker could look up.
        let (rooted, merges) = (
            picks.indices.filter { picks[$0].parent == nil },
            picks.indices.filter { picks[$0].parent != nil }.map { (index: $0, merge: picks[$0].merge) }
        )
        var open = merges
        if settings.engine != .git { open = await decideInMemory(merges, &outcomes) }
        let asked = (rooted + open.map(\.index)).sorted()
        if !asked.isEmpty {
            let decided = await (try readyArbiter()).decide(asked.map { picks[$0] }, knowing: objects)
            for (place, outcome) in zip(asked, decided) { outcomes[place] = outcome }
        }
        return outcomes.map { $0 ?? TrialMergeOutcome(.unknown(.notTried)) }
    }
}

/// How far a rebase has come.
private struct RebaseCourse {
    private var waiting: ArraySlice<(commit: ObjectID, parent: ObjectID?)>
    private var tree: ObjectID
    private var picks: [PickedCommit] = []
    private var isApproximate = false
    private var end: TrialRebaseOutcome<MergeConflict>?

    init(picks: [(commit: ObjectID, parent: ObjectID?)], on tree: ObjectID) {
        waiting = picks[...]
        self.tree = tree
    }

    init(ended verdict: TrialMergeOutcome<MergeConflict>.Verdict) {
        self.init(picks: [], on: .zero)
        end = TrialRebaseOutcome(TrialMergeOutcome(verdict))
    }

    /// The next commit to put on what has come out so far; nil at the end.
    var next: TrialPick? {
        guard end == nil, let next = waiting.first else { return nil }
        return TrialPick(commit: next.commit, parent: next.parent, tree: tree)
    }

    /// Goes on with what the next commit came to.
    mutating func take(_ outcome: TrialMergeOutcome<MergeConflict>) {
        guard let (commit, _) = waiting.popFirst() else { return }
        isApproximate = isApproximate || outcome.isApproximate
        guard case .clean(let made?) = outcome.verdict else {
            let stopped = TrialMergeOutcome(outcome.verdict, isApproximate: isApproximate)
            end = TrialRebaseOutcome(stopped, picks: picks, stop: commit)
            return
        }
        if made != tree { picks.append(PickedCommit(commit: commit, tree: made)) }
        tree = made
    }

    /// What it has come to.
    var result: TrialRebaseOutcome<MergeConflict> {
        end ?? TrialRebaseOutcome(TrialMergeOutcome(.clean(tree: tree), isApproximate: isApproximate), picks: picks)
    }
}
