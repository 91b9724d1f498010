import Domain

/// Makes a problem of merges one of the methods by which change sets land.
///
/// Pairs and verdicts are those of merges. A squash is a merge too, as long as no two share commits; where they do, the
/// later one brings the commits again that the earlier one has left out of the history. A rebase may differ from a merge
/// anywhere. What differs is tried here, so that the plan starts out right; the rest shows in the rehearsal.
struct MethodTrials {
    private let rehearsal: Rehearsal
    private var methods: MergeMethods { rehearsal.methods }

    init(_ rehearsal: Rehearsal) { self.rehearsal = rehearsal }

    /// Returns the problem as it is with the methods.
    func callAsFunction(_ initial: PlanProblem) async throws -> PlanProblem {
        let methods = Set(initial.changeSets.map { self.methods.method(of: $0.changeSet) })
        guard methods.contains(where: { $0 != .merge }) else { return initial }
        let onBase = initial.learning(try await rebasedOntoBase(initial))
        let stacks = Stacks(onBase)
        var lessons: [LearnedConstraint] = []
        for pair in stacks.sharing where isRewritten(pair.first, pair.second, onBase) {
            lessons += try await tried(pair, stacks, onBase)
        }
        let problem = onBase.learning(lessons)
        return problem.learning(try await retriedPairs(problem, except: stacks))
    }

    private func isRewritten(_ first: Int, _ second: Int, _ problem: PlanProblem) -> Bool {
        [first, second].contains { methods.method(of: problem.changeSets[$0].changeSet) != .merge }
    }

    /// Returns the verdicts of rebases for those that are rebased.
    private func rebasedOntoBase(_ problem: PlanProblem) async throws -> [LearnedConstraint] {
        let places = problem.changeSets.indices.filter { place in
            let assessed = problem.changeSets[place]
            guard methods.method(of: assessed.changeSet) == .rebase else { return false }
            switch assessed.verdict {
            case .clean, .conflicts: return !assessed.isInBase
            case .merged, .changesNothing, .unrelated, .unknown: return false
            }
        }
        let landings = try await rehearsal.merge(places.map { problem.changeSets[$0] }, into: rehearsal.start)
        return zip(places, landings).map { place, landing in
            let merged = problem.changeSets[place]
            let rebased = merged.judged(verdict(landing), isApproximate: landing.isApproximate)
            return LearnedConstraint(.onBase(rebased, stop: landing.stop), from: .mergeMethod)
        }
    }

    private func verdict(_ landing: Landing) -> BaseVerdict {
        switch landing.verdict {
        case .clean(let tree?): .clean(tree: tree)
        case .conflicts(let found): .conflicts(found)
        case .unrelated: .unrelated
        case .unknown(let reason): .unknown(reason)
        // On the base alone nobody looks at the code: what breaks there is known before.
        case .broken: .unknown(.notTried)
        case .clean(nil): .unknown(.noTree)
        }
    }

    /// Lands two that share commits behind all that they contain, and returns what comes of it, in place of their pair.
    private func tried(
        _ pair: Stacks.Pair, _ stacks: Stacks, _ problem: PlanProblem
    ) async throws -> [LearnedConstraint] {
        let below = stacks.below(pair.first, pair.second).map { problem.changeSets[$0] }
        let both = [pair.first, pair.second].map { problem.changeSets[$0] }
        guard case .merged = try await rehearsal.run(below + both.prefix(1)) else { return [] }
        return try await lessons(of: both, after: below, isOrdered: pair.isContainment)
    }

    /// Tries all other pairs again that conflict and of which one is rebased.
    private func retriedPairs(_ problem: PlanProblem, except stacks: Stacks) async throws -> [LearnedConstraint] {
        var learned: [LearnedConstraint] = []
        for pair in problem.pairs {
            guard case .conflicts = pair.outcome, let both = stacks.rebasedPair(pair, problem, methods) else {
                continue
            }
            guard case .merged = try await rehearsal.run(Array(both.prefix(1))) else { continue }
            learned += try await lessons(of: both, after: [], isOrdered: false)
        }
        return learned
    }

    /// Returns that two land as they stand, that they land in the other order alone, or that they clash: what their pair said
    /// of a merge does not count.
    private func lessons(
        of both: [AssessedChangeSet], after below: [AssessedChangeSet], isOrdered: Bool
    ) async throws -> [LearnedConstraint] {
        let together = LearnedConstraint(.together(both.map(\.id)), from: .mergeMethod)
        guard case .failed(_, let landing) = try await rehearsal.run(below + both) else { return [together] }
        if !isOrdered, case .merged = try await rehearsal.run(below + both.reversed()) {
            return LearnedConstraint.merging(both.reversed().map(\.id), from: .mergeMethod)
        }
        let clash = Clash(of: both.map(\.id), landing, holdsInEveryOrder: true)
        return [together, LearnedConstraint(.clash(clash), from: .mergeMethod)]
    }
}
