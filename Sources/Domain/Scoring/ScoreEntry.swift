/// One plan scored at one state of the base, as it is kept.
package struct ScoreEntry: Hashable, Sendable {
    /// The plan's digest.
    package let digest: String
    /// The base's commit then.
    package let base: ObjectID
    /// The counts.
    package let counts: ScoreCounts

    package init(digest: String, base: ObjectID, counts: ScoreCounts) {
        self.digest = digest
        self.base = base
        self.counts = counts
    }

    /// Returns the counts of several entries: of each plan the last one, for a later one counts what the earlier counted.
    package static func totals(_ entries: [ScoreEntry]) -> (plans: Int, counts: ScoreCounts) {
        let last = Dictionary(entries.map { ($0.digest, $0.counts) }) { _, later in later }
        return (last.count, last.values.reduce(ScoreCounts(), +))
    }
}
