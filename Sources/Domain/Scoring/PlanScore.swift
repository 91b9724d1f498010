/// How far the predictions of a plan came true.
public struct PlanScore: Hashable, Sendable {
    /// The plan.
    public let document: PlanDocument
    /// The base as it is now.
    public let baseNow: Base
    /// How many commits its first-parent line got since; nil where the plan's base is not on it.
    public let commits: Int?
    /// The change sets of the plan: those that landed in the order in which they did, then the others in the plan's.
    public let changeSets: [ScoredChangeSet]

    /// Makes a score.
    public init(document: PlanDocument, baseNow: Base, commits: Int?, changeSets: [ScoredChangeSet]) {
        self.document = document
        self.baseNow = baseNow
        self.commits = commits
        self.changeSets = changeSets
    }

    /// The counts.
    public var counts: ScoreCounts { ScoreCounts(changeSets) }
}

/// Predictions against outcomes, counted in change sets.
public struct ScoreCounts: Hashable, Sendable {
    /// Whether a person was needed at all.
    public var total = Tally()
    /// Whether a conflict of a kind was there, by the kind's name; `changedByHand` is never predicted.
    public var kinds: [String: Tally] = [:]
    /// What could not be scored, by reason.
    public var unscored: [String: Int] = [:]

    /// Makes counts of nothing.
    public init() {}

    init(_ changeSets: [ScoredChangeSet]) {
        for set in changeSets {
            if case .unscored(let reason) = set.outcome { unscored[reason.rawValue, default: 0] += 1 }
            guard let actual = set.actualKinds, let isPredicted = set.isConflictPredicted else { continue }
            total.add(predicted: isPredicted, actual: !actual.isEmpty)
            var predicted: Set<String> = []
            if case .conflict(let kinds) = set.prediction { predicted = Set(kinds.map(\.rawValue)) }
            for kind in predicted.union(actual) {
                kinds[kind, default: Tally()].add(predicted: predicted.contains(kind), actual: actual.contains(kind))
            }
        }
    }

    /// Adds up.
    public static func + (one: ScoreCounts, other: ScoreCounts) -> ScoreCounts {
        var sum = one
        sum.total = one.total + other.total
        sum.kinds.merge(other.kinds) { $0 + $1 }
        sum.unscored.merge(other.unscored) { $0 + $1 }
        return sum
    }
}

/// How often a prediction was right, and in which way it was wrong.
public struct Tally: Hashable, Sendable {
    /// Predicted, and it was there.
    public var truePositives = 0
    /// Predicted, and it was not there.
    public var falsePositives = 0
    /// Not predicted, and it was there.
    public var falseNegatives = 0
    /// Neither predicted nor there.
    public var trueNegatives = 0

    /// Makes a tally.
    public init(truePositives: Int = 0, falsePositives: Int = 0, falseNegatives: Int = 0, trueNegatives: Int = 0) {
        self.truePositives = truePositives
        self.falsePositives = falsePositives
        self.falseNegatives = falseNegatives
        self.trueNegatives = trueNegatives
    }

    /// Of what was predicted, how much was there; nil where nothing was predicted.
    public var precision: Share? { Share(truePositives, of: truePositives + falsePositives) }
    /// Of what was there, how much was predicted; nil where nothing was there.
    public var recall: Share? { Share(truePositives, of: truePositives + falseNegatives) }

    /// A part of a whole that is not empty.
    public struct Share: Hashable, Sendable {
        /// The part.
        public let part: Int
        /// The whole.
        public let whole: Int

        init?(_ part: Int, of whole: Int) {
            guard whole > 0 else { return nil }
            (self.part, self.whole) = (part, whole)
        }
    }

    mutating func add(predicted: Bool, actual: Bool) {
        switch (predicted, actual) {
        case (true, true): truePositives += 1
        case (true, false): falsePositives += 1
        case (false, true): falseNegatives += 1
        case (false, false): trueNegatives += 1
        }
    }

    static func + (one: Tally, other: Tally) -> Tally {
        Tally(
            truePositives: one.truePositives + other.truePositives,
            falsePositives: one.falsePositives + other.falsePositives,
            falseNegatives: one.falseNegatives + other.falseNegatives,
            trueNegatives: one.trueNegatives + other.trueNegatives)
    }
}

/// One plan scored at one state of the base, as it is kept.
public struct ScoreEntry: Hashable, Sendable {
    /// The plan's digest.
    public let digest: String
    /// The base's commit then.
    public let base: ObjectID
    /// The counts.
    public let counts: ScoreCounts

    /// Makes an entry.
    public init(digest: String, base: ObjectID, counts: ScoreCounts) {
        self.digest = digest
        self.base = base
        self.counts = counts
    }

    /// Returns the counts of several entries: of each plan the last one, for a later one counts what the earlier counted.
    public static func totals(_ entries: [ScoreEntry]) -> (plans: Int, counts: ScoreCounts) {
        let last = Dictionary(entries.map { ($0.digest, $0.counts) }) { _, later in later }
        return (last.count, last.values.reduce(ScoreCounts(), +))
    }
}
