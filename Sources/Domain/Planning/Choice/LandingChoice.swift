/// Which of the landable change sets land: the choice with the highest total priority, of those the largest, of those the
/// most wanted.
struct LandingChoice: Sendable {
    /// The change sets chosen, in the order of preference.
    let chosen: [SelectionIndex]
    /// What must land and what that shuts out.
    let forced: ForcedChoice
    /// Their total priority, and what no choice exceeds.
    let priority: Optimality.Priority
    /// No choice with at least that priority lands more than this.
    let upperBound: Int

    /// Chooses. A pair whose merge could not be judged counts as one that conflicts.
    init(
        _ problem: PlanProblem, ranking: Ranking, graph: DependencyGraph, eligibilities: [Eligibility],
        effort: inout PlanEffort
    ) {
        let forced = ForcedChoice(problem, ranking: ranking, graph: graph, eligibilities: eligibilities)
        let isForced = Set(forced.forced)
        let candidates = problem.changeSets.selectionIndices.filter {
            eligibilities[$0] == .landable && !isForced.contains($0) && !forced.barred.contains($0)
        }
        .sorted { ranking.preferencePlaces[$0] < ranking.preferencePlaces[$1] }
        let weights = LandingWeights(candidates.map { ranking.priorities[$0] })
        func compatibility(heeding clashes: [Clash]) -> Compatibility {
            Self.compatibility(
                problem, clashes, among: candidates, beside: isForced, ranking: ranking, graph: graph,
                weights: weights.packed)
        }
        let heeded = compatibility(heeding: problem.clashes)
        let choice = CompatibleSet(of: heeded, effort: &effort)
        self.forced = forced
        chosen = forced.forced + choice.chosen.map { candidates[$0] }
        // A clash that was not tried in every order is heeded, but proves nothing.
        let isOpen = problem.clashes.contains { !$0.holdsInEveryOrder }
        let certain = isOpen ? compatibility(heeding: problem.clashes.filter(\.holdsInEveryOrder)) : heeded
        let bound = isOpen ? CompatibleSet(of: certain, effort: &effort).upperBound : choice.upperBound
        let planned = weights.priority(of: choice.chosen)
        let constrained = LandingWeights(forced.forced.map { ranking.priorities[$0] })
            .priority(of: Array(forced.forced.indices))
        let highest = weights.priority(in: bound)
        priority = Optimality.Priority(planned: constrained + planned, upperBound: constrained + highest)
        let count = highest == planned ? weights.count(in: bound) : CompatibleSet.upperBound(of: certain.weighing(nil))
        upperBound = forced.forced.count + count
    }

    private static func compatibility(
        _ problem: PlanProblem, _ clashes: [Clash], among candidates: [SelectionIndex],
        beside forced: Set<SelectionIndex>,
        ranking: Ranking, graph: DependencyGraph, weights: [Int]
    ) -> Compatibility {
        let vertexOf = Dictionary(uniqueKeysWithValues: candidates.enumerated().map { ($1, $0) })
        func vertex(_ id: ChangeSetID) -> Int? { ranking.index(of: id).flatMap { vertexOf[$0] } }
        let rivals = problem.pairs.compactMap { pair in
            vertex(pair.first).flatMap { first in vertex(pair.second).map { (first, $0) } }
        }
        // Of a clash with some that must land, the others alone may not all land.
        let sets = clashes.compactMap { clash -> [Int]? in
            let others = clash.members.map(ranking.index).filter { $0.map { !forced.contains($0) } ?? true }
            let members = others.compactMap { $0.flatMap { vertexOf[$0] } }
            return members.count == others.count && !members.isEmpty ? members : nil
        }
        let targets = graph.targets
        return Compatibility(
            count: candidates.count, weights: weights, rivals: rivals, clashes: sets,
            needs: candidates.map { targets[$0].compactMap { vertexOf[$0] } })
    }
}

/// Priorities and numbers of change sets in one weight each: one more of priority counts more than all change sets do.
struct LandingWeights: Sendable {
    /// The weight of each change set.
    let packed: [Int]
    private let priorities: [Int]
    private var scale: Int { packed.count + 1 }

    /// Packs priorities: what is negative counts 0, so that nothing is held without a clash, and what is so high that a
    /// sum could overflow counts as the highest that can't.
    init(_ priorities: [Int]) {
        let scale = priorities.count + 1
        let most = Int.max / 4 / scale / scale
        self.priorities = priorities.map { min(max($0, 0), most) }
        packed = self.priorities.map { $0 * scale + 1 }
    }

    /// Returns the total priority of some change sets.
    func priority(of chosen: [Int]) -> Int { chosen.reduce(0) { $0 + priorities[$1] } }

    /// Returns the total priority that a total weight can hold.
    func priority(in weight: Int) -> Int { weight / scale }

    /// Returns how many change sets a total weight can hold beside that priority.
    func count(in weight: Int) -> Int { weight % scale }
}
