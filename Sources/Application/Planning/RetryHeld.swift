import Domain

/// Tries those that a rehearsed plan holds once more: in the company of the others a pair's conflict may be gone.
///
/// That happens where a third change set makes the lines of two others tell apart. A pair's verdict stays what it is; the
/// plan lands what git lands.
struct RetryHeld {
    private let rehearsal: Rehearsal
    private var tried: Set<HeldAttempt> = []
    private var merged: Set<ChangeSetID> = []
    private var isQueueTried = false

    init(_ rehearsal: Rehearsal) { self.rehearsal = rehearsal }

    /// Returns a problem that lets more land than the draft does, nil where nothing more was found.
    mutating func widened(_ problem: PlanProblem, _ draft: PlanDraft, after state: MergedState) async throws
        -> PlanProblem?
    {
        let landed = Set(draft.order)
        let held = draft.heldBack.filter { id in
            !tried.contains(HeldAttempt(id: id, landed: draft.order))
                && draft.dependencies(of: id).allSatisfy { landed.contains($0.id) }
        }
        let changeSets = problem.changeSets(held)
        for (changeSet, outcome) in zip(changeSets, try await rehearsal.merge(changeSets, into: state)) {
            tried.insert(HeldAttempt(id: changeSet.id, landed: draft.order))
            guard case .clean = outcome.verdict else { continue }
            // Where that did not lead to a plan that lands it, another order was to blame: this one is kept whole.
            let isNew = merged.insert(changeSet.id).inserted
            let order = (isNew ? Array(draft.order.suffix(1)) : draft.order) + [changeSet.id]
            return problem.learning([
                LearnedConstraint(.together(draft.order + [changeSet.id]), from: .heldMerged),
                LearnedConstraint(.order(Precedence(order: order)), from: .heldMerged),
            ])
        }
        guard !isQueueTried, !problem.constraints.changesTheChoice else { return nil }
        isQueueTried = true
        let queued = problem.changeSets(Planner.queueOrder(problem, by: .firstInFirstOut))
        let queue = try await rehearsal.queue(queued, needing: draft).landed
        guard queue.count > draft.order.count else { return nil }
        return problem.learning(LearnedConstraint.merging(queue, from: .queue))
    }
}
