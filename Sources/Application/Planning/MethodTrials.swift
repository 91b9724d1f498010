import Domain

/// Makes a problem of merges one of the methods by which change sets land.
///
/// Pairs and verdicts are those of merges. A squash is a merge too, as long as no two share commits; where they do, the
/// later one brings the commits again that the earlier one has left out of the history. A rebase may differ from a merge
/// anywhere. What differs is tried here, so that the plan starts out right; the rest shows in the rehearsal.
struct MethodTrials {
    private let rehearsal: Rehearsal
    private let baseline: Baseline
    private var methods: MergeMethods { rehearsal.methods }

    init(_ rehearsal: Rehearsal, baseline: Baseline) {
        self.rehearsal = rehearsal
        self.baseline = baseline
    }

    /// Returns the problem as it is with the methods.
    func callAsFunction(_ initial: PlanProblem) async throws -> PlanProblem {
        let methods = Set(initial.changeSets.map { self.methods.method(of: $0.changeSet) })
        guard methods.contains(where: { $0 != .merge }) else { return initial }
        var problem = initial
        try await rebaseOntoBase(&problem)
        let stacks = Stacks(problem)
        for pair in stacks.sharing where isRewritten(pair.first, pair.second, problem) {
            try await tryPair(pair, stacks, &problem)
        }
        try await retryPairs(&problem, except: stacks)
        return problem
    }

    private func isRewritten(_ first: Int, _ second: Int, _ problem: PlanProblem) -> Bool {
        [first, second].contains { methods.method(of: problem.changeSets[$0].changeSet) != .merge }
    }

    /// Gives those that are rebased the verdicts of that.
    private func rebaseOntoBase(_ problem: inout PlanProblem) async throws {
        let places = problem.changeSets.indices.filter { place in
            let assessed = problem.changeSets[place]
            guard methods.method(of: assessed.changeSet) == .rebase else { return false }
            switch assessed.verdict {
            case .clean, .conflicts: return true
            case .merged, .unrelated, .unknown: return false
            }
        }
        let landings = try await rehearsal.merge(places.map { problem.changeSets[$0] }, into: rehearsal.start)
        for (place, landing) in zip(places, landings) {
            let merged = problem.changeSets[place]
            problem.changeSets[place] = AssessedChangeSet(
                changeSet: merged.changeSet, verdict: verdict(landing), layers: merged.layers,
                isApproximate: landing.isApproximate)
            problem.brokenRebases[merged.id] = landing.stop
        }
    }

    private func verdict(_ landing: Landing) -> BaseVerdict {
        switch landing.verdict {
        case .clean(let tree?): .clean(tree: tree)
        case .conflicts(let found): .conflicts(baseline.architecture.classify(found))
        case .unrelated: .unrelated
        case .unknown(let reason): .unknown(reason)
        case .clean(nil): .unknown(.noTree)
        }
    }

    /// Lands two that share commits behind all that they contain, and puts what comes of it in the place of their pair.
    private func tryPair(_ pair: Stacks.Pair, _ stacks: Stacks, _ problem: inout PlanProblem) async throws {
        let ids = [problem.changeSets[pair.first].id, problem.changeSets[pair.second].id]
        let below = stacks.below(pair.first, pair.second).map { problem.changeSets[$0] }
        let both = [pair.first, pair.second].map { problem.changeSets[$0] }
        guard case .merged = try await rehearsal.run(below + both.prefix(1)) else { return }
        problem.pairs.removeAll { ids.contains($0.first) && ids.contains($0.second) }
        try await settle(both, after: below, isOrdered: pair.isContainment, &problem)
    }

    /// Tries all other pairs again that conflict and of which one is rebased.
    private func retryPairs(_ problem: inout PlanProblem, except stacks: Stacks) async throws {
        for pair in problem.pairs {
            guard case .conflicts = pair.outcome, let both = stacks.rebasedPair(pair, problem, methods) else {
                continue
            }
            guard case .merged = try await rehearsal.run(Array(both.prefix(1))) else { continue }
            problem.pairs.removeAll { $0 == pair }
            try await settle(both, after: [], isOrdered: false, &problem)
        }
    }

    /// Notes that two clash, that they land in the other order alone, or nothing where they land as they stand.
    private func settle(
        _ both: [AssessedChangeSet], after below: [AssessedChangeSet], isOrdered: Bool, _ problem: inout PlanProblem
    ) async throws {
        guard case .failed(_, let landing) = try await rehearsal.run(below + both) else { return }
        if !isOrdered, case .merged = try await rehearsal.run(below + both.reversed()) {
            problem.precedences.append(Precedence(order: both.reversed().map(\.id)))
            return
        }
        problem.clashes.append(
            Clash(of: both.map(\.id), landing, holdsInEveryOrder: true, in: baseline.architecture))
    }
}
