/// Whether a change set may land, before what it clashes with is looked at.
enum Eligibility: Hashable, Sendable {
    /// It is clean, and so is all that it needs.
    case landable
    /// Its verdict on the base rules it out.
    case ruledOut
    /// What it needs cannot be told: a declaration names nothing that was selected, or more than one thing.
    case unresolved
    /// It is held whatever its merges come to.
    case withheld(Withholding)
    /// It needs itself.
    case cycle(DependencyCycle)
    /// It needs one that does not land.
    case waiting

    /// Returns the eligibility of each change set; where people resolve conflicts, one that conflicts with the base may land.
    static func all(
        of problem: PlanProblem, in graph: DependencyGraph, resolvingConflicts: Bool = false
    ) -> [Eligibility] {
        let changeSets = problem.changeSets
        let required = Set(problem.constraints.mustLand)
        let cycles = DependencyCycles(graph)
        var eligibilities = changeSets.selectionIndices.map { index -> Eligibility in
            if changeSets[index].isIdle { return .ruledOut }
            let id = changeSets[index].id
            let withholding = required.contains(id) ? nil : problem.withheld[id]
            if let withholding, withholding.isSuperseded { return .withheld(withholding) }
            if let cycle = cycles.cycle(through: index) { return .cycle(cycle) }
            let conflicts = !changeSets[index].verdict.conflicts.isEmpty
            let isResolved = conflicts && (resolvingConflicts || problem.behind[id] != nil)
            if !changeSets[index].verdict.isClean && !isResolved { return .ruledOut }
            if let withholding { return .withheld(withholding) }
            return graph.unresolved[index].isEmpty ? .landable : .unresolved
        }
        let dependents = graph.dependents
        var stopped = changeSets.selectionIndices.filter { eligibilities[$0] != .landable }
        while let index = stopped.popLast() {
            for dependent in dependents[index] where eligibilities[dependent] == .landable {
                eligibilities[dependent] = .waiting
                stopped.append(dependent)
            }
        }
        return eligibilities
    }
}
