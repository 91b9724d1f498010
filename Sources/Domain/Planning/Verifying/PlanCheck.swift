/// How much of a plan is still true.
package struct PlanCheck: Hashable, Sendable {
    /// The plan.
    package let document: PlanDocument
    /// Where the base stands now.
    package let base: Movement
    /// Where the heads stand now: those of the steps, then those of the held ones.
    package let heads: [HeadCheck]
    /// What merging the steps comes to now, in their order.
    package let steps: [StepCheck]
    /// What a plan would be made with otherwise now.
    package let pins: [PinChange]
    /// What a reader must know of how the check was made.
    package let notes: [RunNote]

    package init(
        document: PlanDocument, base: Movement, heads: [HeadCheck], steps: [StepCheck], pins: [PinChange],
        notes: [RunNote] = []
    ) {
        self.document = document
        self.base = base
        self.heads = heads
        self.steps = steps
        self.pins = pins
        self.notes = notes
    }

    /// What the check comes to.
    package enum Verdict: String, Sendable, CaseIterable {
        /// All is as the plan says.
        case holds
        /// Base and heads stand where they stood, but something else is not as it was, or could not be told.
        case differs
        /// The base or a head moved: the plan can't be carried out, a new one can be made.
        case moved
    }

    /// What the check comes to.
    package var verdict: Verdict {
        if base.isChange || heads.contains(where: \.movement.isChange) { return .moved }
        let isTold = base == .unmoved && heads.allSatisfy { $0.movement == .unmoved || $0.wasUnknown }
        return isTold && pins.isEmpty && steps.allSatisfy { $0.outcome == .holds } ? .holds : .differs
    }
}

/// Where a change set's head stands now.
package struct HeadCheck: Hashable, Sendable {
    /// The change set.
    package let id: ChangeSetID
    /// The pinned commit.
    package let commit: ObjectID
    /// Where the head stands now.
    package let movement: Movement
    /// Whether the pinned commit is still in the repository, so that what was planned can still be looked at.
    package let hasCommit: Bool

    package init(id: ChangeSetID, commit: ObjectID, movement: Movement, hasCommit: Bool) {
        self.id = id
        self.commit = commit
        self.movement = movement
        self.hasCommit = hasCommit
    }

    /// Whether the plan did not know its commit either.
    var wasUnknown: Bool { commit == .zero }
}

/// What merging a step comes to now, behind the earlier steps that merge.
package struct StepCheck: Hashable, Sendable {
    /// What becomes of a step.
    package enum Outcome: Hashable, Sendable {
        /// It does what the plan says: its head stands where it stood and merges, or asks for a person as planned.
        case holds
        /// Its head moved, and merges still.
        case mergesMoved
        /// It does not merge any more.
        case conflicts([Conflict])
        /// The base has it already.
        case merged
        /// Its merge leaves the base as it is, though the base lacks it.
        case changesNothing
        /// Its head is gone.
        case gone
        /// It merges, but to another tree than the plan's, though nothing before it moved.
        case otherTree(ObjectID)
        /// It could not be told, and why.
        case unknown(UnknownReason)

        /// The word of the reports.
        package var word: String {
            switch self {
            case .holds: "holds"
            case .mergesMoved: "moved"
            case .conflicts: "conflicts"
            case .merged: "merged"
            case .changesNothing: "changesNothing"
            case .gone: "gone"
            case .otherTree: "otherTree"
            case .unknown: "unknown"
            }
        }
    }

    /// The step's number in the plan.
    package let number: StepNumber
    /// The change set.
    package let id: ChangeSetID
    /// What becomes of it.
    package let outcome: Outcome
    /// Why it is not as planned, where a recorded resolution is the cause.
    package let mismatch: ReplayMismatch?

    package init(number: StepNumber, id: ChangeSetID, outcome: Outcome, mismatch: ReplayMismatch? = nil) {
        self.number = number
        self.id = id
        self.outcome = outcome
        self.mismatch = mismatch
    }

    /// The conflicts, if that is what becomes of it.
    package var conflicts: [Conflict] { if case .conflicts(let found) = outcome { found } else { [] } }
}
