import Domain

/// Plans, merges the plan step by step in memory, and plans again with what that taught.
///
/// An order needs conflicts, and conflicts of three or more need an order. The circle is cut here: a plan made of pairs is
/// rehearsed; where a step fails, the smallest set of steps that it fails with is a new constraint; where all merge, those
/// that were held are tried once more behind them. Each round adds a constraint or uses up a try, so it ends.
struct RehearsePlan {
    private let rehearsal: Rehearsal
    private let merger: any TrialMerger<Conflict>
    private let base: Base
    private let effort: PlanEffort
    private let report: @Sendable (Stage) -> Void

    init(
        merger: any TrialMerger<Conflict>, base: Base, methods: MergeMethods, effort: PlanEffort,
        code: CodeGuard? = nil,
        report: @escaping @Sendable (Stage) -> Void
    ) {
        self.effort = effort
        rehearsal = Rehearsal(merger: merger, base: base, methods: methods, code: code)
        self.merger = merger
        self.base = base
        self.report = report
    }

    /// Returns the plan whose every step is known to merge.
    func callAsFunction(_ initial: PlanProblem) async throws -> (plan: Plan, draft: PlanDraft) {
        let adapted = try await MethodTrials(rehearsal)(initial)
        var problem = adapted.learning(try await PairOrders(merger: merger, base: base).lessons(adapted))
        var behind = TryBehind(rehearsal)
        problem = problem.learning(try await behind.lessons(problem))
        var effort = effort
        var second = RetryHeld(rehearsal)
        var reordered: Set<Set<ChangeSetID>> = []
        while true {
            let draft = Planner.draft(problem, effort: &effort)
            report(.rehearsing(steps: draft.order.count))
            let steps = problem.changeSets(draft.order)
            switch try await rehearsal.run(steps) {
            case .merged(let course):
                if let wider = try await second.widened(problem, draft, after: course.state) {
                    problem = wider
                } else if let wider = try await behind.widened(problem, draft, along: course) {
                    problem = wider
                } else {
                    let compared = try await CompareOrders(rehearsal)(problem, draft)
                    let open = behind.open(in: problem, landing: draft.order).count
                    return (try await plan(adapted, draft, course, compared, open), draft)
                }
            case .failed(let place, let landing):
                let lesson = try await lesson(of: steps, at: place, landing, draft, problem.constraints, &reordered)
                problem = problem.learning([LearnedConstraint(lesson, from: .rehearsal)])
            }
        }
    }

    private func plan(
        _ problem: PlanProblem, _ draft: PlanDraft, _ course: Rehearsal.Course, _ compared: CompareOrders.Comparison,
        _ open: Int
    ) async throws -> Plan {
        guard problem.constraints.landsAll else {
            let updates = try await TryUpdates(merger)(problem, draft, on: course.state, merging: compared.clashes)
            let restacks = try await TryRestacks(merger, methods: rehearsal.methods)(problem, draft, on: course.state)
            return Planner.plan(
                draft, trees: course.trees, picks: course.picks, resolutions: course.resolutions,
                comparison: compared.outcomes, clashes: compared.clashes, restacks: restacks,
                updates: updates, open: open)
        }
        let everything = LandEverything(
            Rehearsal(merger: merger, base: base, methods: rehearsal.methods), merger: merger, base: base)
        let (steps, cost) = try await everything(problem, landing: draft.order)
        return Planner.landAllPlan(draft, steps: steps, cost: cost, comparison: compared.outcomes)
    }

    /// Finds what a failed step teaches: an order in which its smallest failing set merges, or that the set is a clash.
    private func lesson(
        of steps: [AssessedChangeSet], at place: Int, _ landing: Landing, _ draft: PlanDraft,
        _ constraints: PlanConstraints, _ reordered: inout Set<Set<ChangeSetID>>
    ) async throws -> LearnedConstraint.Lesson {
        let earlier = Array(steps[..<place])
        let needed = draft.needed(by: [steps[place].id], whereConflicting: true)
        let culprits = try await rehearsal.smallestFailure(of: steps[place], after: earlier, needing: needed)
        let members =
            culprits.isEmpty
            ? earlier.filter { needed.contains($0.id) } + [steps[place]] : culprits + [steps[place]]
        let isNew = reordered.insert(Set(members.map(\.id))).inserted
        // Those that conflict with the base are tried behind what takes the conflict away.
        let company = draft.needed(by: members.map(\.id), whereConflicting: true).union(members.map(\.id))
        let early = draft.needed(by: constraints.first, whereConflicting: false)
        let search = try await OrderSearch(rehearsal).run(steps[...place].filter { company.contains($0.id) }) { id in
            // Those that the user wants first stay before all others but what they need.
            let wanted = early.contains(id) ? [] : constraints.first.filter { constraints.allow($0, before: id) }
            return draft.dependencies(of: id).map(\.id) + wanted
        }
        if isNew, case .works(let order) = search {
            return .order(Precedence(order: order))
        }
        return .clash(Clash(of: members.map(\.id), landing, holdsInEveryOrder: search == .none))
    }
}

extension Clash {
    init(of members: [ChangeSetID], _ landing: Landing, holdsInEveryOrder: Bool) {
        switch landing.verdict {
        case .conflicts(let found):
            self.init(
                members: members, conflicts: found, holdsInEveryOrder: holdsInEveryOrder, commit: landing.stop)
        case .broken(let found):
            self.init(members: members, conflicts: [], findings: found, holdsInEveryOrder: holdsInEveryOrder)
        case .unknown(let reason): self.init(members: members, conflicts: [], unknownReason: reason)
        case .unrelated, .clean:
            self.init(members: members, conflicts: [], unknownReason: .notTried)
        }
    }
}
