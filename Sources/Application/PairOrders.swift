import Domain

/// Tries conflicting pairs the other way round: where that merges, the pair is no conflict for a plan, but an order.
///
/// git's merge is not quite symmetric where lines repeat, for it may match them differently from either side.
struct PairOrders {
    private let merger: any TrialMerger
    private let base: Base

    init(merger: any TrialMerger, base: Base) {
        self.merger = merger
        self.base = base
    }

    /// Returns the problem without the pairs that merge with the second first, and with that order instead.
    func relaxed(_ problem: PlanProblem) async throws -> PlanProblem {
        let changeSets = Dictionary(problem.changeSets.map { ($0.id, $0) }) { first, _ in first }
        var tried: [(pair: Int, request: TrialMerge)] = []
        for (index, pair) in problem.pairs.enumerated() {
            guard case .conflicts = pair.outcome, let first = changeSets[pair.first]?.changeSet.commit,
                let second = changeSets[pair.second], case .clean(let tree) = second.verdict
            else { continue }
            let state = MergedState(commits: [base.commit, second.changeSet.commit], tree: tree)
            tried.append((index, TrialMerge(state: state, head: first, wantsTree: false)))
        }
        let outcomes = try await merger.merge(tried.map(\.request))
        var relaxed = problem
        var clean: Set<Int> = []
        for ((index, _), outcome) in zip(tried, outcomes) {
            guard case .clean = outcome.verdict else { continue }
            clean.insert(index)
            relaxed.precedences.append(Precedence(order: [problem.pairs[index].second, problem.pairs[index].first]))
        }
        relaxed.pairs = problem.pairs.enumerated().filter { !clean.contains($0.offset) }.map(\.element)
        return relaxed
    }
}
