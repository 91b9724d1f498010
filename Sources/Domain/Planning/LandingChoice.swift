/// Which of the landable change sets land: the choice of the largest compatible set, in positions of the selection.
struct LandingChoice: Sendable {
    /// The positions chosen, in the order of preference.
    let chosen: [Int]
    /// What must land and what that shuts out.
    let forced: ForcedChoice
    /// No choice lands more than this.
    let upperBound: Int

    /// Chooses. A pair whose merge could not be judged counts as one that conflicts.
    init(_ problem: PlanProblem, ranking: Ranking, graph: DependencyGraph, standings: [Standing]) {
        let forced = ForcedChoice(problem, ranking: ranking, graph: graph, standings: standings)
        let isForced = Set(forced.forced)
        let candidates = problem.changeSets.indices.filter {
            standings[$0] == .landable && !isForced.contains($0) && !forced.barred.contains($0)
        }
        .sorted { ranking.preferencePlaces[$0] < ranking.preferencePlaces[$1] }
        let vertexOf = Dictionary(uniqueKeysWithValues: candidates.enumerated().map { ($1, $0) })
        func vertex(_ id: ChangeSetID) -> Int? { ranking.position(of: id).flatMap { vertexOf[$0] } }

        let rivals = problem.pairs.compactMap { pair in
            vertex(pair.first).flatMap { first in vertex(pair.second).map { (first, $0) } }
        }
        func vertices(_ clash: Clash) -> [Int]? {
            let positions = clash.members.map(ranking.position).filter { $0.map { !isForced.contains($0) } ?? true }
            let members = positions.compactMap { $0.flatMap { vertexOf[$0] } }
            return members.count == positions.count && !members.isEmpty ? members : nil
        }
        let clashes = problem.clashes.compactMap(vertices)
        let proven = problem.clashes.filter(\.holdsInEveryOrder).compactMap(vertices)
        let targets = graph.targets
        let needs = candidates.map { targets[$0].compactMap { vertexOf[$0] } }
        let choice = CompatibleSet(
            of: Compatibility(count: candidates.count, rivals: rivals, clashes: clashes, needs: needs))
        self.forced = forced
        chosen = forced.forced + choice.chosen.map { candidates[$0] }
        // A clash that was not tried in every order is heeded, but proves nothing.
        let open = problem.clashes.contains { !$0.holdsInEveryOrder }
        let bound =
            open
            ? CompatibleSet(
                of: Compatibility(count: candidates.count, rivals: rivals, clashes: proven, needs: needs)
            ).upperBound : choice.upperBound
        upperBound = forced.forced.count + bound
    }
}
