import Domain

/// Merges each change set into the base alone, and finds what of it landed there in another form.
struct AssessChangeSets<Graph: Sendable> {
    private let merger: any TrialMerger<Conflict>
    private let baseline: Baseline
    private let landed: any LandedHistoryReader<Graph>

    init(merger: any TrialMerger<Conflict>, baseline: Baseline, landed: any LandedHistoryReader<Graph>) {
        self.merger = merger
        self.baseline = baseline
        self.landed = landed
    }

    /// Returns the change sets with their verdicts, in the same order.
    func callAsFunction(_ selected: SelectedHistory<Graph>) async throws -> [AssessedChangeSet] {
        let base = MergedState(commits: [baseline.base.commit], tree: baseline.base.tree)
        let changeSets = selected.changeSets
        let ahead = changeSets.filter { $0.relation == .ahead }
        let outcomes = try await merger.merge(ahead.map { TrialMerge(state: base, head: $0.changeSet.commit) })
        let merged = Dictionary(zip(ahead.map(\.changeSet.id), outcomes)) { first, _ in first }
        let ranks = baseline.architecture.ranks(ofEach: changeSets.map(\.changeSet.changes))
        let judged = changeSets.indices.map { index in
            let selected = changeSets[index]
            return assessed(
                selected, merged[selected.changeSet.id], layers: ranks[index].layers,
                decidedBy: ranks[index].decidedBy)
        }
        let recognize = RecognizeLanded(merger: merger, base: baseline.base, reader: landed)
        return try await recognize(judged, among: Set(ahead.map(\.changeSet.id)), in: selected.graph)
    }

    private func assessed(
        _ selected: SelectedChangeSet, _ outcome: TrialMergeOutcome<Conflict>?, layers: [String],
        decidedBy: DecidingFile?
    ) -> AssessedChangeSet {
        let verdict: BaseVerdict =
            switch selected.relation {
            case .merged: .merged
            case .unrelated: .unrelated
            case .unreadable(let reason): .unknown(reason)
            case .ahead: verdict(of: outcome)
            }
        return AssessedChangeSet(
            changeSet: selected.changeSet, verdict: verdict,
            layers: layers, decidedBy: decidedBy, isApproximate: outcome?.isApproximate ?? false)
    }

    private func verdict(of outcome: TrialMergeOutcome<Conflict>?) -> BaseVerdict {
        switch outcome?.verdict {
        case .clean(let tree?): tree == baseline.base.tree ? .merged : .clean(tree: tree)
        case .conflicts(let found): .conflicts(found)
        case .unrelated: .unrelated
        case .unknown(let reason): .unknown(reason)
        case .clean(nil), nil: .unknown(.noTree)
        }
    }
}
