extension PlanProblem {
    /// Returns the problem of those change sets alone that rank by a required layer, with all that they need, and the ids of
    /// those left out, in selection order; all of them where no layer is required.
    package var narrowed: (problem: PlanProblem, leftOut: [ChangeSetID]) {
        guard !constraints.onlyLayers.isEmpty else { return (self, []) }
        let (ranking, graph) = (Ranking(self), DependencyGraph(self))
        let constrained = changeSets.selectionIndices.filter { constraints.onlyLayers.contains(ranking.layerNames[$0]) }
        let kept = graph.targets.reached(from: constrained)
        let ids = Set(kept.map { changeSets[$0].id })
        let narrowed = PlanFacts(
            base: base, layers: layers, changeSets: kept.map { facts.changeSets[$0] },
            pairs: facts.pairs.filter { ids.contains($0.first) && ids.contains($0.second) },
            priorities: priorities, methods: methods, withheld: withheld)
        let problem = PlanProblem(
            narrowed, constraints: constraints, learned: learned.filter { $0.members.allSatisfy(ids.contains) })
        return (problem, changeSets.map(\.id).filter { !ids.contains($0) })
    }

    /// Returns the problem without anything asked of the plan.
    package var withoutConstraints: PlanProblem { asking(PlanConstraints()) }
}
