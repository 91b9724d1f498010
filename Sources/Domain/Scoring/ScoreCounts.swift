/// Predictions against outcomes, counted in change sets.
package struct ScoreCounts: Hashable, Sendable {
    /// The row of merges that were changed by hand though they were clean: no plan predicts them.
    package static let changedByHand = "changedByHand"

    /// Whether there was a conflict at all.
    package var total = Tally()
    /// Whether there was a conflict of a kind, by the kind's name, and `changedByHand`.
    package var kinds: [String: Tally] = [:]
    /// What is in no tally, by reason.
    package var excluded: [String: Int] = [:]
    /// Among what is in no tally, the real conflicts.
    package var uncountedConflicts = 0
    /// Among the missed conflicts, those at a path that a commit changed which the plan could not know.
    package var missedBeside = 0
    /// Among the false alarms, those of change sets that stand on commits of the base which the plan's base lacks.
    package var falseAlarmsAhead = 0

    /// Makes counts of nothing.
    package init() {}

    init(_ changeSets: [ScoredChangeSet]) {
        for set in changeSets {
            if let reason = set.exclusion { excluded[reason, default: 0] += 1 }
            if set.isUncountedConflict { uncountedConflicts += 1 }
            count(set)
        }
        completeKinds()
    }

    private mutating func count(_ set: ScoredChangeSet) {
        guard let actual = set.actualKinds, let isPredicted = set.prediction.isConflict else { return }
        total.add(predicted: isPredicted, actual: !actual.isEmpty)
        if case .conflict(_, let beside) = set.outcome, !isPredicted, !beside.isEmpty { missedBeside += 1 }
        if isPredicted, actual.isEmpty, set.newerBase > 0 { falseAlarmsAhead += 1 }
        var predicted: Set<String> = []
        if case .conflict(let kinds) = set.prediction { predicted = Set(kinds.map(\.rawValue)) }
        for kind in predicted.union(actual) {
            kinds[kind, default: Tally()].add(predicted: predicted.contains(kind), actual: actual.contains(kind))
        }
        if set.outcome == .changedByHand { kinds[Self.changedByHand, default: Tally()].falseNegatives += 1 }
    }

    /// What is scored and has nothing to do with a kind is a true negative of it.
    private mutating func completeKinds() {
        for (kind, tally) in kinds {
            kinds[kind]?.trueNegatives =
                total.count - tally.truePositives - tally.falsePositives - tally.falseNegatives
        }
    }

    /// Adds up.
    package static func + (one: ScoreCounts, other: ScoreCounts) -> ScoreCounts {
        var sum = one
        sum.total = one.total + other.total
        sum.kinds.merge(other.kinds) { $0 + $1 }
        sum.excluded.merge(other.excluded) { $0 + $1 }
        sum.uncountedConflicts += other.uncountedConflicts
        sum.missedBeside += other.missedBeside
        sum.falseAlarmsAhead += other.falseAlarmsAhead
        sum.completeKinds()
        return sum
    }
}
