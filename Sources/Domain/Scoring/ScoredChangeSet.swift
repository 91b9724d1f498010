/// A change set of a plan against what became of it.
public struct ScoredChangeSet: Hashable, Sendable {
    /// What people call it.
    public let id: ChangeSetID
    /// How it landed; nil where it did not, as far as can be told.
    public let landing: RealLanding?
    /// What the plan says of it.
    public let prediction: Prediction
    /// What became of it.
    public let outcome: Outcome

    /// What became of a change set.
    public enum Outcome: Hashable, Sendable {
        /// It merged by itself.
        case clean
        /// A person resolved these conflicts.
        case conflict([MergeConflict])
        /// It merges by itself, and yet another tree came out: somebody changed the merge by hand.
        case changedByHand
        /// It can't be scored.
        case unscored(Reason)
    }

    /// Why a change set can't be scored.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// It has not landed, as far as can be told.
        case notLanded
        /// It landed or stands with another head than the plan's.
        case headChanged
        /// It came along with another merge.
        case cameAlong
        /// What it clashes with has not landed before it.
        case otherFirst
        /// The plan says nothing of it, or it was in the base already.
        case noPrediction
        /// It clashed with something that the plan did not know.
        case outsideChange
        /// The plan's base is not on the first-parent line of the base.
        case baseDiverged
        /// Its merge could not be done again.
        case unknown
    }

    /// Makes a score.
    public init(id: ChangeSetID, landing: RealLanding?, prediction: Prediction, outcome: Outcome) {
        self.id = id
        self.landing = landing
        self.prediction = prediction
        self.outcome = outcome
    }

    /// Whether the plan said that a person would be needed; nil where it did not say.
    public var isConflictPredicted: Bool? {
        switch prediction {
        case .clean: false
        case .conflict: true
        case .otherFirst, .none: nil
        }
    }

    /// The kinds of what became of it, by name; nil where it can't be scored.
    var actualKinds: Set<String>? {
        switch outcome {
        case .clean: []
        case .conflict(let conflicts): Set(conflicts.map(\.kind.rawValue))
        case .changedByHand: ["changedByHand"]
        case .unscored: nil
        }
    }
}
