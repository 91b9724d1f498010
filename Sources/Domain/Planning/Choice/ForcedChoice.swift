/// The change sets that must land because the user requires them, with all that they need, and what that shuts out.
struct ForcedChoice: Sendable {
    /// The change sets that land, in the order given, what one needs before it.
    private(set) var forced: [SelectionIndex] = []
    /// The change sets that can't land beside them.
    private(set) var barred: Set<SelectionIndex> = []
    /// The constraints that can't be met, and why: the end of a sentence about the change set.
    private(set) var unmet: [UnmetConstraint] = []

    private let problem: PlanProblem
    private let ranking: Ranking
    private let graph: DependencyGraph

    /// Meets the constraints in their order, those for the first places before the others; one that clashes with an earlier one
    /// is not met.
    init(_ problem: PlanProblem, ranking: Ranking, graph: DependencyGraph, eligibilities: [Eligibility]) {
        (self.problem, self.ranking, self.graph) = (problem, ranking, graph)
        guard !problem.constraints.mustLand.isEmpty else { return }
        for id in problem.constraints.mustLand {
            guard let index = ranking.index(of: id) else {
                unmet.append(UnmetConstraint(id: id, cause: .notSelected))
                continue
            }
            let added = closure(of: index).filter { !forced.contains($0) }
            if eligibilities[index] != .landable {
                unmet.append(UnmetConstraint(id: id, cause: cause(eligibilities[index], index)))
            } else if let rivals = rivals(of: added) {
                unmet.append(UnmetConstraint(id: id, cause: .clashes(rivals)))
            } else {
                forced += added
            }
        }
        barred = self.barred(by: Set(forced))
    }

    /// Returns a change set with all that it needs, what is needed first.
    func closure(of index: SelectionIndex) -> [SelectionIndex] {
        var (result, waiting) = ([SelectionIndex](), [(index, false)])
        var seen: Set<SelectionIndex> = []
        while let (next, isExpanded) = waiting.popLast() {
            if isExpanded {
                result.append(next)
            } else if seen.insert(next).inserted {
                waiting.append((next, true))
                waiting += graph.targets[next].reversed().map { ($0, false) }
            }
        }
        return result
    }

    private func cause(_ eligibility: Eligibility, _ index: SelectionIndex) -> UnmetConstraint.Cause {
        switch eligibility {
        case .cycle: .cycle
        case .unresolved: .unresolved
        case .waiting: .waits
        case .withheld(let withholding): .held(HeldCause(withholding))
        case .ruledOut, .landable: .held(HeldCause(problem.changeSets[index]))
        }
    }

    /// Returns places in which those required first stand before all others, with what they need.
    func places(from places: [Int]) -> [Int] {
        var result = places
        for (number, id) in problem.constraints.first.reversed().enumerated() {
            guard let index = ranking.index(of: id), forced.contains(index) else { continue }
            for member in closure(of: index) { result[member] = places[member] - places.count * (number + 1) }
        }
        return result
    }

    /// Returns those that must land and clash with some others; none where these clash among themselves, nil where nothing
    /// clashes.
    private func rivals(of added: [SelectionIndex]) -> [ChangeSetID]? {
        let together = Set(forced + added)
        let sets = problem.pairs.map { [$0.first, $0.second] } + problem.clashes.map(\.members)
        let clash = sets.map { $0.compactMap(ranking.index) }.first { together.isSuperset(of: $0) }
        return clash?.filter { !added.contains($0) }.map { problem.changeSets[$0].id }
    }

    private func barred(by forced: Set<SelectionIndex>) -> Set<SelectionIndex> {
        let rivals = problem.pairs.compactMap { pair -> SelectionIndex? in
            guard let first = ranking.index(of: pair.first), let second = ranking.index(of: pair.second) else {
                return nil
            }
            return forced.contains(first) ? second : forced.contains(second) ? first : nil
        }
        return Set(graph.dependents.reached(from: rivals))
    }
}
