import Domain

/// Merges every change set that is clean on the base into the merge of every earlier one.
struct DetectConflicts {
    private let merger: any TrialMerger<Conflict>
    private let baseline: Baseline
    private let report: @Sendable (Stage) -> Void

    init(merger: any TrialMerger<Conflict>, baseline: Baseline, report: @escaping @Sendable (Stage) -> Void) {
        self.merger = merger
        self.baseline = baseline
        self.report = report
    }

    /// Returns the pairs that are not clean, in selection order, and how many were compared.
    func callAsFunction(_ changeSets: [AssessedChangeSet]) async throws -> (pairs: [PairVerdict], compared: Int) {
        let clean = changeSets.filter(\.verdict.isClean)
        let heads = clean.compactMap { changeSet -> MergedHead? in
            changeSet.merged(into: baseline.base).map { MergedHead(commit: changeSet.changeSet.commit, state: $0) }
        }
        let count = heads.count * (heads.count - 1) / 2
        let clashes = try await merger.clashes(among: heads) { [report] done in
            report(.comparingPairs(done: done, of: count))
        }
        let pairs = clashes.compactMap { clash in
            PairVerdict(clash.outcome, clean[clash.first].id, clean[clash.second].id)
        }
        return (pairs, count)
    }
}

extension PairVerdict {
    /// What an outcome says of a pair; nil for one that merges.
    init?(_ outcome: TrialMergeOutcome<Conflict>, _ first: ChangeSetID, _ second: ChangeSetID) {
        let found: PairVerdict.Outcome
        switch outcome.verdict {
        case .clean: return nil
        case .conflicts(let conflicts): found = .conflicts(conflicts)
        case .unknown(let reason): found = .unknown(reason)
        case .unrelated: found = .unknown(.nothingInCommon)
        }
        self.init(first: first, second: second, outcome: found, isApproximate: outcome.isApproximate)
    }
}
