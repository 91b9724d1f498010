import Domain

/// Tries conflicting pairs the other way round: where that merges, the pair is no conflict for a plan, but an order.
///
/// git's merge is not quite symmetric where lines repeat, for it may match them differently from either side.
struct PairOrders {
    private let merger: any TrialMerger<Conflict>
    private let base: Base

    init(merger: any TrialMerger<Conflict>, base: Base) {
        self.merger = merger
        self.base = base
    }

    /// Returns the conflicting pairs the other way round: `first` and `second` are exchanged, and `second` merges behind
    /// `first`; a pair that is clean then has no conflicts.
    func turned(_ problem: PlanProblem) async throws -> [PairVerdict] {
        let tried = requests(for: problem)
        let outcomes = try await merger.merge(tried.map(\.request))
        return zip(tried, outcomes).compactMap { tried, outcome in
            let pair = problem.pairs[tried.pair]
            let conflicts: [Conflict]
            switch outcome.verdict {
            case .clean: conflicts = []
            case .conflicts(let found): conflicts = found
            case .unrelated, .unknown: return nil
            }
            return PairVerdict(first: pair.second, second: pair.first, outcome: .conflicts(conflicts))
        }
    }

    private func requests(for problem: PlanProblem) -> [(pair: Int, request: TrialMerge)] {
        let changeSets = Dictionary(problem.changeSets.map { ($0.id, $0) }) { first, _ in first }
        return problem.pairs.enumerated().compactMap { index, pair in
            guard case .conflicts = pair.outcome, let first = changeSets[pair.first]?.changeSet.commit,
                let state = changeSets[pair.second]?.merged(into: base)
            else { return nil }
            return (index, TrialMerge(state: state, head: first, wantsTree: false))
        }
    }

    /// Returns which pairs merge with the second first, where the user wants no other order.
    func lessons(_ problem: PlanProblem) async throws -> [LearnedConstraint] {
        let tried = requests(for: problem)
        let outcomes = try await merger.merge(tried.map(\.request))
        return zip(tried, outcomes).flatMap { tried, outcome -> [LearnedConstraint] in
            guard case .clean = outcome.verdict else { return [] }
            let pair = problem.pairs[tried.pair]
            guard problem.constraints.allow(pair.second, before: pair.first) else { return [] }
            return LearnedConstraint.merging([pair.second, pair.first], from: .otherOrder)
        }
    }
}
