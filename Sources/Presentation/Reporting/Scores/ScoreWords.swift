import Domain

/// The words of `orchestrate score`.
enum ScoreWords {
    static func landing(_ landing: RealLanding) -> String {
        switch (landing.evidence, landing.isAsPinned) {
        case (.ancestry, true): "by history"
        case (.ancestry, false): "by history, with later commits"
        case (.samePatch, _): "by the same change"
        case (.number, _): "by its number"
        }
    }

    static func prediction(_ prediction: Prediction) -> String {
        switch prediction {
        case .clean: "predicted clean"
        case .conflict(let kinds) where kinds.isEmpty: "predicted a conflict"
        case .conflict(let kinds): "predicted a conflict (\(kinds.map(\.rawValue).sorted().joined(separator: ", ")))"
        case .none: "nothing predicted"
        }
    }

    static func outcome(_ outcome: ScoredChangeSet.Outcome, of landing: RealLanding?) -> String {
        let isAsPinned = landing?.isAsPinned ?? true
        return switch outcome {
        case .clean: isAsPinned ? "merged clean" : "the planned commit merges clean there"
        case .conflict:
            isAsPinned ? "resolved by hand" : "the planned commit conflicts there, so it was resolved before it landed"
        case .changedByHand: "merged clean, then changed by hand"
        case .unknown(let gap): "unknown: \(reason(gap.reason))"
        }
    }

    static func reason(_ reason: ScoredChangeSet.Reason) -> String {
        switch reason {
        case .notLanded: "not known to have landed"
        case .inBase: "already in the base when the plan was made"
        case .headChanged: "the head has changed, and the planned commit is not on the base"
        case .cameAlong: "landed as part of a change set that contains it"
        case .baseDiverged: "the plan's base is not in the first-parent history of the base"
        case .unreadable: "an object that is needed is missing or can't be read"
        }
    }

    static func silence(_ silence: Prediction.Silence) -> String {
        switch silence {
        case .notJudged: "landed, but the plan predicts nothing for it"
        case .resolvedBefore: "a part of it landed before, and its conflict was resolved then"
        }
    }

    /// The heads of the table.
    static let verdicts = ["hit", "false alarm", "missed", "clean", "precision", "recall"]

    /// The verdict on one change set as the table has it; nil where it was clean and predicted so.
    static func verdict(_ set: ScoredChangeSet) -> String? {
        guard set.exclusion == nil, let isPredicted = set.prediction.isConflict else { return "not scored" }
        if case .conflict = set.outcome { return isPredicted ? "hit" : "missed" }
        return isPredicted ? "false alarm" : nil
    }
}
