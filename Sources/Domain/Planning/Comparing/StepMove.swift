/// A step that stands elsewhere among the steps of both plans.
package struct StepMove: Hashable, Sendable {
    /// The change set, by its new name.
    package let id: ChangeSetID
    /// Its place in the old plan, from 1.
    package let old: Int
    /// Its place in the new plan, from 1.
    package let new: Int
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
        let run = OrderKept(common.map { (place: $0.old.position, isPreferred: $0.old.commit == $0.new.commit) })
        let kept = Set(run.places)
        return common.filter { !kept.contains($0.old.position) }.map { old, new in
            let others = new.dependsOn.map(\.id) + pairs.renamed(old.dependsOn.map(\.id))
            return StepMove(
                id: new.id, old: old.position, new: new.position, oldLayer: old.layer, newLayer: new.layer,
                causes: causes.causes(of: new.id, among: others))
        }
    }
}
