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
            isAsPinned ? "a person resolved it" : "the planned commit conflicts there, so that it was resolved before"
        case .changedByHand: "merged clean, and was changed by hand"
        case .unknown(let gap): "unknown: \(reason(gap.reason))"
        }
    }

    static func reason(_ reason: ScoredChangeSet.Reason) -> String {
        switch reason {
        case .notLanded: "not landed yet, as far as can be told"
        case .inBase: "in the base when the plan was made"
        case .headChanged: "has another head now, and the planned one is not on the base"
        case .cameAlong: "came with one that contains it, by the same merge"
        case .baseDiverged: "the plan's base is not on the line of the base now"
        case .unreadable: "something it takes to tell is missing"
        }
    }

    static func silence(_ silence: Prediction.Silence) -> String {
        switch silence {
        case .notJudged: "landed, and the plan could not judge it"
        case .resolvedBefore: "landed behind a part of it, whose conflict was resolved then"
        }
    }

    /// The heads of the table.
    static let verdicts = ["hit", "false alarm", "missed", "clean", "precision", "recall"]

    /// The verdict on one change set as the table has it; nil where it was clean and predicted so.
    static func verdict(_ set: ScoredChangeSet) -> String? {
        guard set.exclusion == nil, let isPredicted = set.prediction.isConflict else { return "in no count" }
        if case .conflict = set.outcome { return isPredicted ? "hit" : "missed" }
        return isPredicted ? "false alarm" : nil
    }
}
