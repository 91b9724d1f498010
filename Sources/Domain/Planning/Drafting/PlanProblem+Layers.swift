extension PlanProblem {
    /// Returns the problem of those change sets alone that rank by a wished layer, with all that they need, and the ids of
    /// those left out, in selection order; all of them where no layer is wished.
    package var narrowed: (problem: PlanProblem, leftOut: [ChangeSetID]) {
        guard !constraints.onlyLayers.isEmpty else { return (self, []) }
        let (ranking, graph) = (Ranking(self), DependencyGraph(changeSets))
        let constrained = changeSets.indices.filter { constraints.onlyLayers.contains(ranking.layerNames[$0]) }
        let kept = graph.targets.reached(from: constrained)
        let ids = Set(kept.map { changeSets[$0].id })
        let narrowed = PlanProblem(
            base: base, layers: layers, changeSets: kept.map { changeSets[$0] },
            pairs: pairs.filter { ids.contains($0.first) && ids.contains($0.second) },
            clashes: clashes.filter { $0.members.allSatisfy(ids.contains) },
            precedences: precedences.filter { $0.order.allSatisfy(ids.contains) }, priorities: priorities,
            constraints: constraints,
            methods: methods)
        return (narrowed, changeSets.map(\.id).filter { !ids.contains($0) })
    }

    /// Returns the problem without any constraint.
    package var withoutConstraints: PlanProblem {
        var problem = self
        problem.constraints = PlanConstraints()
        return problem
    }
}
