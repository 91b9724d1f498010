/// A change set of a plan against what became of it.
package struct ScoredChangeSet: Hashable, Sendable {
    /// What people call it.
    package let id: ChangeSetID
    /// How it landed; nil where it did not, as far as can be told.
    package let landing: RealLanding?
    /// What the plan says of it.
    package let prediction: Prediction
    /// What became of it.
    package let outcome: Outcome
    /// How many commits of the base since the plan it stands on: the plan was made on a base older than the change set.
    package let newerBase: Int

    /// What became of a change set.
    package enum Outcome: Hashable, Sendable {
        /// The pinned commit merges by itself into what the base was right before.
        case clean
        /// It does not: a person resolved these conflicts, there or beforehand. With the commits that changed the same
        /// paths before and were no part of the plan, oldest first.
        case conflict([MergeConflict], beside: [ObjectID])
        /// It merges by itself, and yet another tree came out: somebody changed the merge by hand.
        case changedByHand
        /// It can't be told.
        case unknown(Gap)
    }

    /// Why an outcome can't be told.
    package struct Gap: Hashable, Sendable {
        /// The reason.
        package let reason: Reason
        /// What more there is to say of this very change set; nil where the reason says it all.
        package let detail: Detail?

        /// What more there is to say.
        package enum Detail: Hashable, Sendable {
            /// It may have landed as this commit, which changes the same files, but whose content is missing.
            case candidate(ObjectID)
            /// It came with this one.
            case with(ChangeSetID)
            /// Why it could not be told.
            case why(UnknownReason)
        }

        package init(_ reason: Reason, detail: Detail? = nil) {
            self.reason = reason
            self.detail = detail
        }
    }

    /// Kinds of gaps, in the order of reports.
    package enum Reason: String, Hashable, Sendable, CaseIterable {
        /// It has not landed, as far as can be told.
        case notLanded
        /// It was in the base when the plan was made.
        case inBase
        /// It has another head now, and the plan's is not found on the base.
        case headChanged
        /// It came with a change set that contains it and is scored itself: there was one merge, and not two.
        case cameAlong
        /// The plan's base is not on the first-parent line of the base.
        case baseDiverged
        /// Something that it takes to tell is missing, or its merge could not be done again.
        case unreadable
    }

    package init(id: ChangeSetID, landing: RealLanding?, prediction: Prediction, outcome: Outcome, newerBase: Int = 0) {
        self.id = id
        self.landing = landing
        self.prediction = prediction
        self.outcome = outcome
        self.newerBase = newerBase
    }

    /// Why it is in no count; nil where it is: an outcome that can't be told comes before a prediction that is none.
    package var exclusion: String? {
        if case .unknown(let gap) = outcome { return gap.reason.rawValue }
        if case .none(let silence) = prediction { return silence.rawValue }
        return nil
    }

    /// Whether it really conflicted, and no count says so, for the plan predicts nothing of it.
    package var isUncountedConflict: Bool {
        guard case .none = prediction, case .conflict = outcome else { return false }
        return true
    }

    /// The kinds of conflicts that it really had; nil where that can't be told.
    var actualKinds: Set<String>? {
        switch outcome {
        case .clean, .changedByHand: []
        case .conflict(let conflicts, _): Set(conflicts.map(\.kind.rawValue))
        case .unknown: nil
        }
    }
}
