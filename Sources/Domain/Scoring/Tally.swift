/// How often a prediction was right, and in which way it was wrong.
package struct Tally: Hashable, Sendable {
    /// Predicted, and it was there.
    package var truePositives = 0
    /// Predicted, and it was not there.
    package var falsePositives = 0
    /// Not predicted, and it was there.
    package var falseNegatives = 0
    /// Neither predicted nor there.
    package var trueNegatives = 0

    package init(truePositives: Int = 0, falsePositives: Int = 0, falseNegatives: Int = 0, trueNegatives: Int = 0) {
        self.truePositives = truePositives
        self.falsePositives = falsePositives
        self.falseNegatives = falseNegatives
        self.trueNegatives = trueNegatives
    }

    /// How many there are.
    package var count: Int { truePositives + falsePositives + falseNegatives + trueNegatives }
    /// Of what was predicted, how much was there; nil where nothing was predicted.
    package var precision: Share? { Share(truePositives, of: truePositives + falsePositives) }
    /// Of what was there, how much was predicted; nil where nothing was there.
    package var recall: Share? { Share(truePositives, of: truePositives + falseNegatives) }

    /// A part of a whole that is not empty.
    package struct Share: Hashable, Sendable {
        /// The part.
        package let part: Int
        /// The whole.
        package let whole: Int

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
