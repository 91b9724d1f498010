import Domain

/// Merges every change set that is clean on the base into the merge of every earlier one.
struct DetectConflicts {
    /// Pairs between two reports of progress: few enough to be seen moving, many enough for the merger to share out.
    private static let batch = 4096
    private let merger: any TrialMerger
    private let ground: Ground
    private let report: @Sendable (Stage) -> Void

    init(merger: any TrialMerger, ground: Ground, report: @escaping @Sendable (Stage) -> Void) {
        self.merger = merger
        self.ground = ground
        self.report = report
    }

    private struct Pair {
        let first: AssessedChangeSet
        let second: AssessedChangeSet
        let request: TrialMerge
    }

    /// Returns the pairs that are not clean, in selection order, and how many were compared.
    func callAsFunction(_ changeSets: [AssessedChangeSet]) async throws -> (pairs: [PairVerdict], compared: Int) {
        let pairs = pairs(of: changeSets)
        var found: [PairVerdict] = []
        for start in stride(from: 0, to: pairs.count, by: Self.batch) {
            report(.comparingPairs(done: start, of: pairs.count))
            let part = pairs[start..<min(start + Self.batch, pairs.count)]
            let outcomes = try await merger.merge(part.map(\.request))
            found += zip(part, outcomes).compactMap { verdict(on: $0, $1) }
        }
        return (found, pairs.count)
    }

    private func pairs(of changeSets: [AssessedChangeSet]) -> [Pair] {
        let clean = changeSets.filter(\.verdict.isClean)
        return clean.indices.flatMap { index -> [Pair] in
            let first = clean[index]
            guard case .clean(let tree) = first.verdict else { return [] }
            let state = MergedState(commits: [ground.base.commit, first.changeSet.commit], tree: tree)
            return clean[(index + 1)...].map { second in
                let request = TrialMerge(state: state, head: second.changeSet.commit, wantsTree: false)
                return Pair(first: first, second: second, request: request)
            }
        }
    }

    private func verdict(on pair: Pair, _ outcome: TrialMergeOutcome) -> PairVerdict? {
        let found: PairVerdict.Outcome
        switch outcome.verdict {
        case .clean: return nil
        case .conflicts(let conflicts): found = .conflicts(ground.architecture.classify(conflicts))
        case .unknown(let reason): found = .unknown(reason: reason)
        case .unrelated: found = .unknown(reason: "The two have no ancestor in common.")
        }
        return PairVerdict(
            first: pair.first.id, second: pair.second.id, outcome: found, isApproximate: outcome.isApproximate)
    }
}
