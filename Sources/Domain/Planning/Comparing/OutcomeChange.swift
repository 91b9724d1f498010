/// A change set that fares otherwise in the new plan.
package struct OutcomeChange: Hashable, Sendable {
    /// What a plan does with a change set.
    package enum Outcome: Hashable, Sendable {
        /// It lands, as this step.
        case lands(PlanStep)
        /// It is held.
        case held(HeldChangeSet)
        /// The plan does not know it.
        case absent
    }

    /// The change set, by its new name where it has one.
    package let id: ChangeSetID
    /// What the old plan does with it; its ids are the new plan's.
    package let old: Outcome
    /// What the new plan does with it.
    package let new: Outcome
    /// What made the difference; nothing for one that only one plan knows.
    package let causes: [ChangeCause]

    /// What kind of change it is.
    package enum Kind: String, Sendable, CaseIterable {
        case landsNow, heldNow, heldOtherwise, inBaseNow, appeared, gone
    }

    /// What kind of change it is.
    package var kind: Kind {
        switch (old, new) {
        case (.absent, _): .appeared
        case (_, .absent): .gone
        case (_, .lands): .landsNow
        case (_, .held(let held)) where held.reason == .merged: .inBaseNow
        case (.lands, .held): .heldNow
        case (.held, .held): .heldOtherwise
        }
    }

    static func all(_ pairs: PlanPairing, _ causes: ChangeCauses) -> [OutcomeChange] {
        (pairs.new.heads.map(\.id) + pairs.gone).compactMap { change(of: $0, pairs, causes) }
    }

    private static func change(of id: ChangeSetID, _ pairs: PlanPairing, _ causes: ChangeCauses) -> OutcomeChange? {
        let old = pairs.oldStep(id).map(Outcome.lands) ?? pairs.oldHeld(id).map { .held($0.renamed(pairs)) } ?? .absent
        let new = pairs.newStep(id).map(Outcome.lands) ?? pairs.newHeld(id).map(Outcome.held) ?? .absent
        switch (old, new) {
        case (.lands, .lands): return nil
        case (.held(let before), .held(let after))
        where before.reason == after.reason && Set(before.with) == Set(after.with):
            return nil
        case (.absent, _), (_, .absent): return OutcomeChange(id: id, old: old, new: new, causes: [])
        default: break
        }
        // What held it before has no say where the base alone does now.
        let others = new.concernsBase ? [] : new.others + old.others
        let found = causes.causes(
            of: id, among: others, concernsBase: new.concernsBase || old.concernsBase, waits: new.waits)
        return OutcomeChange(id: id, old: old, new: new, causes: found)
    }
}

extension OutcomeChange.Outcome {
    private var reason: HeldChangeSet.Reason? { if case .held(let held) = self { held.reason } else { nil } }

    /// Whether it is held for how it stands to the base, and for nothing else.
    fileprivate var concernsBase: Bool {
        switch reason {
        case .conflictsWithBase, .merged, .changesNothing, .unrelated: true
        case .conflicts, .dependencyHeld, .dependencyCycle, .finding, .excluded, .superseded, .notReady, .unknown, nil:
            false
        }
    }

    /// Whether it is held for what becomes of others.
    fileprivate var waits: Bool { reason == .dependencyHeld }

    /// Those that the change set is held for, or builds on.
    fileprivate var others: [ChangeSetID] {
        switch self {
        case .lands(let step): step.dependsOn.map(\.id)
        case .held(let held): held.with
        case .absent: []
        }
    }
}

extension HeldChangeSet {
    /// Returns it with the new plan's names.
    fileprivate func renamed(_ pairs: PlanPairing) -> HeldChangeSet {
        HeldChangeSet(
            id: pairs.renamed(id), commit: commit, method: method, reason: reason, with: pairs.renamed(with),
            conflicts: conflicts,
            advice: advice)
    }
}
