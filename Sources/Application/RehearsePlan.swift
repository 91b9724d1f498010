import Domain

/// Plans, merges the plan step by step in memory, and plans again with what that taught.
///
/// An order needs conflicts, and conflicts of three or more need an order. The circle is cut here: a plan made of pairs is
/// rehearsed; where a step fails, the smallest set of steps that it fails with is a new constraint; where all merge, those
/// that were held are tried once more behind them. Each round adds a constraint or uses up a try, so it ends.
struct RehearsePlan {
    private let rehearsal: Rehearsal
    private let merger: any TrialMerger
    private let ground: Ground
    private let effort: PlanEffort
    private let report: @Sendable (Stage) -> Void

    init(
        merger: any TrialMerger, ground: Ground, effort: PlanEffort, report: @escaping @Sendable (Stage) -> Void
    ) {
        self.effort = effort
        rehearsal = Rehearsal(merger: merger, base: ground.base)
        self.merger = merger
        self.ground = ground
        self.report = report
    }

    /// Returns the plan whose every step is known to merge.
    func callAsFunction(_ initial: PlanProblem) async throws -> (plan: Plan, draft: PlanDraft) {
        var problem = try await PairOrders(merger: merger, base: ground.base).relaxed(initial)
        var effort = effort
        var second = SecondChance(rehearsal)
        var reordered: Set<Set<ChangeSetID>> = []
        while true {
            let draft = Planner.draft(problem, effort: &effort)
            report(.rehearsing(steps: draft.order.count))
            let steps = problem.changeSets(draft.order)
            switch try await rehearsal.run(steps) {
            case .merged(let trees):
                if let wider = try await second.widened(problem, draft, after: trees.last) {
                    problem = wider
                } else {
                    let compared = try await CompareOrders(rehearsal, ground: ground)(problem, draft)
                    return (try await plan(initial, draft, trees, compared), draft)
                }
            case .failed(let position, let verdict):
                let constraint = try await constraint(on: steps, at: position, verdict, draft, &reordered)
                constraint(&problem)
            }
        }
    }

    private func plan(
        _ problem: PlanProblem, _ draft: PlanDraft, _ trees: [ObjectID], _ compared: CompareOrders.Comparison
    ) async throws -> Plan {
        guard problem.wish.landsAll else {
            return Planner.plan(draft, trees: trees, comparison: compared.outcomes, clashes: compared.clashes)
        }
        let everything = LandEverything(rehearsal, merger: merger, ground: ground)
        let (steps, cost) = try await everything(problem, landing: draft.order)
        return Planner.landAllPlan(draft, steps: steps, cost: cost, comparison: compared.outcomes)
    }

    /// Finds what a failed step teaches: an order in which its smallest failing set merges, or that the set is a clash.
    private func constraint(
        on steps: [AssessedChangeSet], at position: Int, _ verdict: TrialMergeOutcome.Verdict, _ draft: PlanDraft,
        _ reordered: inout Set<Set<ChangeSetID>>
    ) async throws -> (inout PlanProblem) -> Void {
        let earlier = Array(steps[..<position])
        let members = try await rehearsal.smallestFailure(of: steps[position], after: earlier) + [steps[position]]
        let isNew = reordered.insert(Set(members.map(\.id))).inserted
        let search = try await OrderSearch(rehearsal).run(members) { draft.dependencies(of: $0).map(\.id) }
        if isNew, case .works(let order) = search {
            return { $0.precedences.append(Precedence(order: order)) }
        }
        let clash = clash(of: members, verdict, holdsInEveryOrder: search == .none)
        return { $0.clashes.append(clash) }
    }

    private func clash(of members: [AssessedChangeSet], _ verdict: TrialMergeOutcome.Verdict, holdsInEveryOrder: Bool)
        -> Clash
    {
        let ids = members.map(\.id)
        return switch verdict {
        case .conflicts(let found):
            Clash(
                members: ids, conflicts: ground.architecture.classify(found), holdsInEveryOrder: holdsInEveryOrder)
        case .unknown(let reason): Clash(members: ids, conflicts: [], unknownReason: reason)
        case .unrelated, .clean: Clash(members: ids, conflicts: [], unknownReason: "The merge could not be rehearsed.")
        }
    }
}
