import Domain

/// Orders every change set, also those that clash, and finds what a person will have to resolve at each step.
///
/// How a person resolves a conflict is not known beforehand. So a step that clashes is left out of the trial merges
/// after it, and what a later step has to resolve is what it clashes with in the trial merge, and beside that what the
/// pair says of each step left out.
struct LandEverything {
    private let rehearsal: Rehearsal
    private let orders: PairOrders
    private let others: PairsWithBaseConflicts

    init(_ rehearsal: Rehearsal, merger: any TrialMerger<Conflict>, base: Base) {
        self.rehearsal = rehearsal
        orders = PairOrders(merger: merger, base: base)
        others = PairsWithBaseConflicts(merger: merger, base: base)
    }

    /// Returns the steps in the order that asks least of people, and what that and the given order come to.
    ///
    /// - Parameter landing: what lands without a person, in order.
    func callAsFunction(
        _ problem: PlanProblem, landing: [ChangeSetID]
    ) async throws -> (steps: [ResolvedStep], cost: LandAllCost) {
        let turned = try await orders.turned(problem)
        let pairs = try await problem.pairs + turned + others(problem.changeSets)
        let needs = Planner.needs(in: problem)
        let given = try await resolved(problem.changeSets(Planner.givenOrder(problem)), pairs, needs)
        var best: [ResolvedStep]?
        for order in Planner.landAllOrders(problem, landing: landing, pairs: pairs) {
            let steps = try await resolved(problem.changeSets(order), pairs, needs)
            if best.map({ Self.total(steps).isLess(than: Self.total($0)) }) ?? true { best = steps }
        }
        let start = best.flatMap { Self.total(given).isLess(than: Self.total($0)) ? nil : $0 } ?? given
        let steps = try await improved(start, problem, pairs, needs)
        return (steps, LandAllCost(plan: Self.total(steps), given: Self.total(given)))
    }

    /// Orders tried beyond those that the pairs speak for; each takes a trial merge for every step behind the move.
    private static let mostMoves = 60

    /// Tries to let each step that has most to resolve go before the first one that it adapts to.
    private func improved(
        _ steps: [ResolvedStep], _ problem: PlanProblem, _ pairs: [PairVerdict], _ needs: [ChangeSetID: [ChangeSetID]]
    ) async throws -> [ResolvedStep] {
        var best = steps
        let costly = steps.filter { !$0.conflicts.isEmpty && !$0.behind.isEmpty }
            .sorted { ConflictWork($0.conflicts).manual > ConflictWork($1.conflicts).manual }
        for step in costly.prefix(Self.mostMoves) {
            var order = best.map(\.id)
            guard let from = order.firstIndex(of: step.id), let first = order.firstIndex(where: step.behind.contains),
                first < from
            else { continue }
            let needed = order[..<from].lastIndex { needs[step.id]?.contains($0) ?? false }.map { $0 + 1 } ?? 0
            order.insert(order.remove(at: from), at: max(first, needed))
            let moved = try await resolved(problem.changeSets(order), pairs, needs)
            if Self.total(moved).isLess(than: Self.total(best)) { best = moved }
        }
        return best
    }

    private static func total(_ steps: [ResolvedStep]) -> LandAllCost.Total {
        LandAllCost.Total(of: steps.map(\.conflicts))
    }

    private func resolved(
        _ order: [AssessedChangeSet], _ pairs: [PairVerdict], _ needs: [ChangeSetID: [ChangeSetID]]
    ) async throws -> [ResolvedStep] {
        let behind = Dictionary(grouping: pairs, by: \.second)
        var (state, isKnown) = (rehearsal.start, true)
        var left: [ChangeSetID: [Conflict]] = [:]
        var done: Set<ChangeSetID> = []
        var steps: [ResolvedStep] = []
        for next in order {
            let landing = try await rehearsal.merge(next, into: state)
            let clashing = (behind[next.id] ?? []).filter { done.contains($0.first) && !$0.conflicts.isEmpty }
            let pairwise = clashing.filter { left[$0.first] != nil }.flatMap(\.conflicts)
            let inherited = Set((needs[next.id] ?? []).flatMap { left[$0] ?? [] }.map(\.path))
            let conflicts = Self.united(landing.verdict.conflicts, pairwise).filter { !inherited.contains($0.path) }
            if conflicts.isEmpty, let after = rehearsal.state(after: next, landing, on: state) {
                state = after
                steps.append(
                    ResolvedStep(
                        id: next.id, conflicts: [], tree: isKnown ? after.tree : nil, behind: clashing.map(\.first),
                        picks: landing.picks, resolutions: landing.resolutions))
            } else {
                (left[next.id], isKnown) = (conflicts, false)
                steps.append(
                    ResolvedStep(
                        id: next.id, conflicts: conflicts, tree: nil, behind: clashing.map(\.first),
                        unknownReason: landing.verdict.unknownReason))
            }
            done.insert(next.id)
        }
        return steps
    }

    /// Adds the second conflicts at paths that the first ones don't have, and their hunks at those that they have.
    private static func united(_ first: [Conflict], _ second: [Conflict]) -> [Conflict] {
        var result = first
        for conflict in second {
            if let place = result.firstIndex(where: { $0.path == conflict.path }) {
                result[place] = result[place].joined(with: conflict)
            } else {
                result.append(conflict)
            }
        }
        return result.sorted { $0.path < $1.path }
    }
}

extension Landing.Verdict {
    /// What was found; nothing where it merges or could not be told.
    fileprivate var conflicts: [Conflict] { if case .conflicts(let found) = self { found } else { [] } }

    /// Why it could not be told.
    fileprivate var unknownReason: UnknownReason? { if case .unknown(let reason) = self { reason } else { nil } }
}
