extension Planner {
    /// Returns orders of all change sets that can be merged, be it with a person's help, each of which asks least of people
    /// as far as pairs tell: try them, for clashes of three and more make a difference.
    ///
    /// The first keeps what lands by itself in the order in which it does. The others differ in what goes first where nothing
    /// else speaks: what lands by itself, the lower layer, or what was given first.
    ///
    /// - Parameters:
    ///   - landing: what lands without a person, in order: where nothing speaks against it, it goes first.
    ///   - pairs: the pairs that clash, and those in the other order, with `second` merging behind `first`; one that
    ///     is clean in the other order has no conflicts there.
    package static func landAllOrders(
        _ problem: PlanProblem, landing: [ChangeSetID], pairs: [PairVerdict]
    ) -> [[ChangeSetID]] {
        let (ranking, graph) = (Ranking(problem), DependencyGraph(problem))
        let eligibilities = Eligibility.all(of: problem, in: graph, resolvingConflicts: true)
        let all = problem.changeSets.selectionIndices.filter { eligibilities[$0] == .landable }
        let first = Set(landing.compactMap(ranking.index))
        let search = LandingOrder(
            table: ClashTable(pairs, count: problem.changeSets.count, index: ranking.index),
            layerRanks: ranking.layerRanks, targets: graph.targets)
        let landingFirst = problem.changeSets.selectionIndices.map { index in
            ranking.orderPlaces[index] + (first.contains(index) ? 0 : ranking.orderPlaces.count)
        }
        // What lands by itself is known to do so in this order alone: clashes of three are in no pair.
        let rehearsed = graph.ordered(all, by: landingFirst, keeping: [landing.compactMap(ranking.index)]).order
        let searched = [landingFirst, ranking.orderPlaces, Array(problem.changeSets.indices)].map { places in
            let start = graph.ordered(all, by: places)
            let sequences = search.parts(of: start).filter { $0.count > 1 }.map(search.best)
            return graph.ordered(all, by: places, keeping: sequences).order
        }
        return ([rehearsed] + searched).map { $0.map { problem.changeSets[$0].id } }
    }

    /// Returns all that each change set needs, by way of others too.
    package static func needs(in problem: PlanProblem) -> [ChangeSetID: [ChangeSetID]] {
        let targets = DependencyGraph(problem).targets
        return Dictionary(
            problem.changeSets.selectionIndices.map { start in
                let needed = targets.reached(from: targets[start]).map { problem.changeSets[$0].id }
                return (problem.changeSets[start].id, needed)
            }
        ) { first, _ in first }
    }

    /// Returns the plan that lands every change set, with what a person must resolve at each step.
    ///
    /// - Parameters:
    ///   - draft: the largest set that lands without a person.
    ///   - steps: every change set that can be merged, in order.
    ///   - comparison: what the largest set and queues come to.
    package static func landAllPlan(
        _ draft: PlanDraft, steps: [ResolvedStep], cost: LandAllCost, comparison: [OrderOutcome]
    ) -> Plan {
        let problem = draft.problem
        let everything = PlanDraft(
            order: steps.map(\.id), upperBound: steps.count, priority: draft.priority, problem: problem,
            ranking: draft.ranking,
            graph: draft.graph,
            eligibilities: Eligibility.all(of: problem, in: draft.graph, resolvingConflicts: true),
            indices: steps.compactMap { draft.ranking.index(of: $0.id) }, sequences: [],
            unmetConstraints: draft.unmetConstraints)
        let first = comparison.first { $0.order == .firstInFirstOut }
        var plan = Plan(
            steps: StepList(everything).steps(steps), held: HeldList(everything).all,
            conflictSets: draft.conflictSets, inversions: everything.inversions,
            optimality: Optimality(
                planned: steps.count, upperBound: steps.count + problem.unknownCount,
                proven: problem.unknownCount == 0, firstInFirstOut: first?.landed.count ?? 0,
                unknown: problem.unknownCount),
            predictedTree: steps.isEmpty ? problem.base.tree : steps.last?.tree, comparison: comparison)
        plan.landAll = cost
        return plan
    }

    /// Returns the same change sets in the order in which they were given, with what one needs before it.
    package static func givenOrder(_ problem: PlanProblem) -> [ChangeSetID] {
        let graph = DependencyGraph(problem)
        let eligibilities = Eligibility.all(of: problem, in: graph, resolvingConflicts: true)
        let all = problem.changeSets.selectionIndices.filter { eligibilities[$0] == .landable }
        return graph.ordered(all, by: Array(problem.changeSets.indices)).map { problem.changeSets[$0].id }
    }
}

extension LandingOrder {
    /// Returns the parts of an order that hang together by clashes or hard edges, each in that order.
    func parts(of order: [SelectionIndex]) -> [[SelectionIndex]] {
        var near = Dictionary(order.map { ($0, Set<SelectionIndex>()) }) { first, _ in first }
        for index in order {
            for other in table.partners[index] + targets[index] where near[other] != nil {
                near[index]?.insert(other)
                near[other]?.insert(index)
            }
        }
        var (seen, parts) = (Set<SelectionIndex>(), [[SelectionIndex]]())
        for start in order where !seen.contains(start) {
            var (part, waiting) = (Set<SelectionIndex>(), [start])
            while let next = waiting.popLast() {
                if part.insert(next).inserted { waiting += near[next] ?? [] }
            }
            seen.formUnion(part)
            parts.append(order.filter(part.contains))
        }
        return parts
    }
}
