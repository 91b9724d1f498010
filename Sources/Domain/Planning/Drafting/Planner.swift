/// Decides what lands and in which order. Pure: the same problem gives the same plan.
package enum Planner {
    /// Chooses the best set of change sets that can land together, and puts it in order: that of the highest total
    /// priority, of those the largest, of those the one with the change sets of the highest priority and then the oldest.
    ///
    /// Rehearse the order by merging; add a `Clash` to the problem where a step fails though every pair agrees, and
    /// draft again.
    ///
    /// - Parameter effort: what the search may spend; drafts of one run share it, and what they find.
    package static func draft(_ problem: PlanProblem, effort: inout PlanEffort) -> PlanDraft {
        let ranking = Ranking(problem)
        let graph = DependencyGraph(problem)
        let eligibilities = Eligibility.all(of: problem, in: graph)
        let choice = LandingChoice(
            problem, ranking: ranking, graph: graph, eligibilities: eligibilities, effort: &effort)
        let sequences = problem.precedences.map { $0.order.compactMap(ranking.index) }
        let places = choice.forced.places(from: ranking.orderPlaces)
        let (indices, kept) = graph.ordered(choice.chosen, by: places, keeping: sequences)
        return PlanDraft(
            order: indices.map { problem.changeSets[$0].id }, upperBound: choice.upperBound,
            priority: choice.priority, problem: problem, ranking: ranking, graph: graph, eligibilities: eligibilities,
            indices: indices, sequences: kept, unmetConstraints: choice.forced.unmet)
    }

    /// Drafts once, with the usual effort.
    package static func draft(_ problem: PlanProblem) -> PlanDraft {
        var effort = PlanEffort()
        return draft(problem, effort: &effort)
    }

    /// Makes the plan of a rehearsed draft.
    ///
    /// - Parameters:
    ///   - trees: the tree after each step of the draft's order; as many as it has steps.
    ///   - picks: the commits that each step's rebase makes anew; nothing where no step is one.
    ///   - resolutions: the recorded resolutions that went into each step; nothing where none did.
    ///   - comparison: what this order and those of queues come to.
    ///   - clashes: where held change sets clash with the plan's result, as far as trial merges have told.
    ///   - updates: what rebases of held change sets onto the plan's result came to that are cheaper than merges.
    ///   - open: how many that conflict with the base might yet merge behind some others: not all of that was tried.
    ///   - restacks: what became of putting held change sets on the plan's result without what has landed of them.
    package static func plan(
        _ draft: PlanDraft, trees: [ObjectID], picks: [[PickedCommit]] = [],
        resolutions: [[RecordedResolution]] = [], comparison: [OrderOutcome],
        clashes: [ChangeSetID: [Conflict]] = [:], restacks: [ChangeSetID: Restack] = [:],
        updates: [ChangeSetID: UpdateTrial] = [:], open: Int = 0
    ) -> Plan {
        precondition(trees.count == draft.order.count, "A rehearsal gives one tree a step.")
        let planned = draft.order.count
        let unknown = draft.problem.unknownCount
        let queue = comparison.first { $0.order == .firstInFirstOut }
        var plan = Plan(
            steps: StepList(draft).steps(trees: trees, picks: picks, resolutions: resolutions),
            held: HeldList(draft, clashes: clashes, restacks: restacks, updates: updates).all,
            conflictSets: draft.conflictSets,
            inversions: draft.inversions,
            optimality: Optimality(
                planned: planned, upperBound: draft.upperBound + open + unknown,
                proven: draft.isProven && open + unknown == 0,
                firstInFirstOut: queue?.landed.count ?? 0, priority: draft.priority, unknown: unknown),
            predictedTree: trees.last ?? draft.problem.base.tree, comparison: comparison)
        plan.jointClashes = draft.problem.clashes.filter { $0.members.count > 2 && $0.unknownReason == nil }
        return plan
    }

    /// Returns the change sets that may land, in the order of a queue without a plan, what one depends on before it.
    ///
    /// First in, first out means: numbered ones by number, the others after them by age. To simulate such a queue, merge
    /// each that fits and whose `PlanDraft.dependencies(of:)` have all landed.
    package static func queueOrder(_ problem: PlanProblem, by order: OrderOutcome.Order) -> [ChangeSetID] {
        let graph = DependencyGraph(problem)
        let eligibilities = Eligibility.all(of: problem, in: graph)
        let landable = problem.changeSets.selectionIndices.filter { eligibilities[$0] == .landable }
        let places = problem.changeSets.selectionIndices.places { first, second in
            let (one, other) = (problem.changeSets[first], problem.changeSets[second])
            let (size, otherSize) = (one.changeSet.changes.count, other.changeSet.changes.count)
            if order == .smallestFirst, size != otherSize { return size < otherSize }
            return switch (one.id.number, other.id.number) {
            case (nil, nil): (one.changeSet.authoredAt, one.id) < (other.changeSet.authoredAt, other.id)
            default: one.id < other.id
            }
        }
        return graph.ordered(landable, by: places).map { problem.changeSets[$0].id }
    }
}
