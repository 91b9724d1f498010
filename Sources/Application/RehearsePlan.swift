import Domain

/// Plans, merges the plan step by step in memory, and plans again with what that taught.
///
/// An order needs conflicts, and conflicts of three or more need an order. The circle is cut here: a plan made of pairs is
/// rehearsed; where a step fails, the smallest set of steps that it fails with is a new constraint. Each round adds one, and
/// none twice, so it ends.
struct RehearsePlan {
    private let rehearsal: Rehearsal
    private let ground: Ground
    private let report: @Sendable (Stage) -> Void

    init(merger: any TrialMerger, ground: Ground, report: @escaping @Sendable (Stage) -> Void) {
        rehearsal = Rehearsal(merger: merger, base: ground.base)
        self.ground = ground
        self.report = report
    }

    /// Returns the plan whose every step is known to merge.
    func callAsFunction(_ initial: PlanProblem) async throws -> Plan {
        var problem = initial
        var reordered: Set<Set<ChangeSetID>> = []
        while true {
            let draft = Planner.draft(problem)
            report(.rehearsing(steps: draft.order.count))
            let steps = draft.order.compactMap { id in problem.changeSets.first { $0.id == id } }
            switch try await rehearsal.run(steps) {
            case .merged(let trees):
                let queue = try await firstInFirstOut(problem, draft)
                return Planner.plan(draft, trees: trees, firstInFirstOut: queue)
            case .failed(let position, let verdict):
                let earlier = Array(steps[..<position])
                let members =
                    try await rehearsal.smallestFailure(of: steps[position], after: earlier) + [steps[position]]
                let isNew = reordered.insert(Set(members.map(\.id))).inserted
                let search = try await OrderSearch(rehearsal).run(members) { draft.dependencies(of: $0).map(\.id) }
                if isNew, case .works(let order) = search {
                    problem.precedences.append(Precedence(order: order))
                } else {
                    problem.clashes.append(clash(of: members, verdict, holdsInEveryOrder: search == .none))
                }
            }
        }
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

    /// Returns how many land when a queue takes them in order of number and age, and skips what does not merge.
    private func firstInFirstOut(_ problem: PlanProblem, _ draft: PlanDraft) async throws -> Int {
        var state = rehearsal.start
        var landed: Set<ChangeSetID> = []
        for id in Planner.firstInFirstOutOrder(problem) {
            guard draft.dependencies(of: id).allSatisfy({ landed.contains($0.id) }),
                let next = problem.changeSets.first(where: { $0.id == id })
            else { continue }
            guard case .clean(let tree?) = try await rehearsal.merge(next, into: state).verdict else { continue }
            state = state.merging(next.changeSet.commit, into: tree)
            landed.insert(id)
        }
        return landed.count
    }
}
