/// A step that stands elsewhere among the steps of both plans.
package struct StepMove: Hashable, Sendable {
    /// The change set, by its new name.
    package let id: ChangeSetID
    /// Its number in the old plan.
    package let old: StepNumber
    /// Its number in the new plan.
    package let new: StepNumber
    /// The layer it ranked by.
    package let oldLayer: String
    /// The layer it ranks by.
    package let newLayer: String
    /// What made the difference.
    package let causes: [ChangeCause]

    /// Returns the fewest steps that, moved, turn one order into the other: all but a longest run of steps that stand in
    /// the same order in both. So one step that is put in between moves nothing else.
    static func all(_ pairs: PlanPairing, _ causes: ChangeCauses) -> [StepMove] {
        let common = pairs.new.plan.steps.compactMap { step in
            pairs.oldStep(step.id).map { (old: $0, new: step) }
        }
        // Of runs as long, the one that moves those whose heads moved.
        let run = OrderKept(common.map { (place: $0.old.number.value, isPreferred: $0.old.commit == $0.new.commit) })
        let kept = Set(run.places)
        return common.filter { !kept.contains($0.old.number.value) }.map { old, new in
            let others = new.dependsOn.map(\.id) + pairs.renamed(old.dependsOn.map(\.id))
            return StepMove(
                id: new.id, old: old.number, new: new.number, oldLayer: old.layer, newLayer: new.layer,
                causes: causes.causes(of: new.id, among: others))
        }
    }
}
