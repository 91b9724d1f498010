/// What is different between two plans, and because of what.
///
/// Change sets are the same when they share a name: the id or another name of the commit.
package struct PlanComparison: Hashable, Sendable {
    /// The earlier plan.
    package let old: PlanDocument
    /// The later plan.
    package let new: PlanDocument
    /// What the plans were made with and is not the same.
    package let pins: [PinChange]
    /// The heads that were pinned to another commit, in the new plan's order.
    package let heads: [HeadChange]
    /// The change sets that land now and did not, land no more, or are held for another reason; those that only one plan
    /// knows; in the new plan's order, then those that are gone.
    package let outcomes: [OutcomeChange]
    /// The steps that stand elsewhere among those of both plans, as few as tell all, in the new plan's order.
    package let moves: [StepMove]
    /// The steps of both plans that end in another tree.
    package let trees: [TreeChange]
    /// The conflict sets that the old plan lacks.
    package let appearedConflictSets: [[ChangeSetID]]
    /// The conflict sets that the new plan lacks.
    package let vanishedConflictSets: [[ChangeSetID]]

    /// Compares two plans.
    package init(from old: PlanDocument, to new: PlanDocument) {
        let pairs = PlanPairing(old: old, new: new)
        let causes = ChangeCauses(pairs)
        self.old = old
        self.new = new
        pins = PinChange.between(old.plan.pins, new.plan.pins)
        heads = pairs.heads
        outcomes = OutcomeChange.all(pairs, causes)
        moves = StepMove.all(pairs, causes)
        trees = TreeChange.all(pairs)
        let (before, after) = (old.plan.conflictSets.map(pairs.renamed), new.plan.conflictSets)
        let (known, present) = (Set(before.map(Set.init)), Set(after.map(Set.init)))
        appearedConflictSets = after.filter { !known.contains(Set($0)) }
        vanishedConflictSets = before.filter { !present.contains(Set($0)) }
    }

    /// Whether the base is pinned to another commit, or is another branch.
    package var hasBaseMoved: Bool {
        old.base.commit != new.base.commit || old.base.reference != new.base.reference
    }

    /// Whether the plans do the same: the same commits in the same order and the same way, on the same base, and the same
    /// held for the same reasons. What they were made with may differ.
    package var isSame: Bool {
        let (before, after) = (old.plan, new.plan)
        return !hasBaseMoved && heads.isEmpty && outcomes.isEmpty && moves.isEmpty && trees.isEmpty
            && appearedConflictSets.isEmpty && vanishedConflictSets.isEmpty
            && before.steps.map(\.method) == after.steps.map(\.method) && before.predictedTree == after.predictedTree
    }
}

/// A change set of both plans that is pinned to another commit.
package struct HeadChange: Hashable, Sendable {
    /// The change set, by its new name.
    package let id: ChangeSetID
    /// The commit it was pinned to.
    package let old: ObjectID
    /// The commit it is pinned to.
    package let new: ObjectID
}

/// A step of both plans that ends in another tree, or is merged in another way.
package struct TreeChange: Hashable, Sendable {
    /// The change set, by its new name.
    package let id: ChangeSetID
    /// The tree it ended in, where it was known.
    package let old: ObjectID?
    /// The tree it ends in, where it is known.
    package let new: ObjectID?

    static func all(_ pairs: PlanPairing) -> [TreeChange] {
        pairs.new.plan.steps.compactMap { step in
            guard let before = pairs.oldStep(step.id), before.tree != step.tree else { return nil }
            return TreeChange(id: step.id, old: before.tree, new: step.tree)
        }
    }
}
