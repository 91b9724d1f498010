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
