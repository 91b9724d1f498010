/// What landing a change set brings and costs compared with leaving it out, as far as the plan tells.
package struct LandingTrade: Hashable, Sendable {
    /// Whether the plan lands it.
    package let isPlanned: Bool
    /// The steps that can't land without it, because they need it; of a held one those that would go for it, each with
    /// what needs it. In plan order.
    package let lost: [ChangeSetID]
    /// The held ones that nothing but it, and what needs it, stands in the way of; empty for a held one.
    package let freed: [ChangeSetID]
    /// Whether some of the freed ones clash with each other, so that not all of them would land.
    package let freedClash: Bool
    /// Of a held one: the steps it clashes with.
    package let rivals: [ChangeSetID]
    /// Of a held one: whether it is enough that one of the rivals goes.
    package let oneRivalIsEnough: Bool

    /// Weighs a change set; nil where neither is a question: it is merged already, waits, or doesn't merge into the base.
    package init?(of id: ChangeSetID, in plan: Plan, pairs: [PairVerdict]) {
        if plan.steps.contains(where: { $0.id == id }) {
            let lost = plan.dependants(of: [id])
            let gone = Set(lost + [id])
            let freed = plan.held.filter { $0.reason == .conflicts && gone.isSuperset(of: $0.with) }.map(\.id)
            self.init(isPlanned: true, lost: lost, freed: freed, rivals: [], oneRivalIsEnough: false, pairs: pairs)
        } else if let held = plan.held.first(where: { $0.id == id && $0.reason == .conflicts }) {
            let isJoint = plan.conflictSets.contains { $0.count > 2 && Set($0) == Set(held.with + [id]) }
            let lost = isJoint ? [] : plan.dependants(of: held.with)
            self.init(
                isPlanned: false, lost: lost, freed: [], rivals: held.with, oneRivalIsEnough: isJoint, pairs: pairs)
        } else {
            return nil
        }
    }

    private init(
        isPlanned: Bool, lost: [ChangeSetID], freed: [ChangeSetID], rivals: [ChangeSetID], oneRivalIsEnough: Bool,
        pairs: [PairVerdict]
    ) {
        self.isPlanned = isPlanned
        self.lost = lost
        self.freed = freed
        self.rivals = rivals
        self.oneRivalIsEnough = oneRivalIsEnough
        let set = Set(freed)
        freedClash = pairs.contains { set.contains($0.first) && set.contains($0.second) }
    }
}

extension Plan {
    /// Returns the steps that need one of some change sets, themselves or through others, without those; in plan order.
    func dependants(of ids: [ChangeSetID]) -> [ChangeSetID] {
        var reached = Set(ids)
        // What a step needs comes before it, so that one pass in plan order is enough.
        return steps.filter { step in
            guard !reached.contains(step.id), step.dependsOn.contains(where: { reached.contains($0.id) }) else {
                return false
            }
            reached.insert(step.id)
            return true
        }.map(\.id)
    }
}
