import Domain

/// Carries out a plan's order and the orders of queues without a plan, each by trial merges, and counts what they come to.
struct CompareOrders {
    private let rehearsal: Rehearsal

    init(_ rehearsal: Rehearsal) { self.rehearsal = rehearsal }

    /// What the orders come to, and where those that the plan holds clash with its result.
    struct Comparison {
        let outcomes: [OrderOutcome]
        /// The conflicts of each held change set that could be merged behind the plan's last step by way of trial.
        let clashes: [ChangeSetID: [Conflict]]
    }

    /// Returns the outcomes, the plan's first.
    func callAsFunction(_ problem: PlanProblem, _ draft: PlanDraft) async throws -> Comparison {
        var outcomes: [OrderOutcome] = []
        var clashes: [ChangeSetID: [Conflict]] = [:]
        for order in OrderOutcome.Order.allCases {
            let ids = order == .plan ? draft.order : Planner.queueOrder(problem, by: order)
            let queue = try await rehearsal.queue(problem.changeSets(ids), needing: draft)
            let measured = try await measure(order, queue, problem, draft)
            outcomes.append(measured.outcome)
            if order == .plan { clashes = measured.clashes }
        }
        return Comparison(outcomes: outcomes, clashes: clashes)
    }

    private func measure(
        _ order: OrderOutcome.Order, _ queue: Rehearsal.Queue, _ problem: PlanProblem, _ draft: PlanDraft
    ) async throws -> (outcome: OrderOutcome, clashes: [ChangeSetID: [Conflict]]) {
        let landed = Set(queue.landed)
        let held = problem.changeSets.filter { !landed.contains($0.id) && !$0.isIdle }
        let clashing = held.filter { changeSet in
            changeSet.verdict.isMergeable
                && draft.dependencies(of: changeSet.id).allSatisfy { landed.contains($0.id) }
        }
        var (clashes, unmeasured): ([ChangeSetID: [Conflict]], Int) = ([:], 0)
        for (changeSet, outcome) in zip(clashing, try await rehearsal.merge(clashing, into: queue.state)) {
            switch outcome.verdict {
            case .clean: clashes[changeSet.id] = []
            case .conflicts(let found): clashes[changeSet.id] = found
            case .broken: break
            case .unknown, .unrelated: unmeasured += 1
            }
        }
        let files = clashes.values.reduce(0) { $0 + ConflictWork($1).manualFiles }
        let outcome = OrderOutcome(
            order: order, landed: queue.landed, held: held.count, filesByHand: files, unmeasured: unmeasured)
        return (outcome, clashes)
    }
}

extension BaseVerdict {
    /// Whether a merge of it can be tried: it is clean on the base, or conflicts with it.
    fileprivate var isMergeable: Bool {
        switch self {
        case .clean, .conflicts: true
        case .merged, .changesNothing, .unrelated, .unknown: false
        }
    }
}
