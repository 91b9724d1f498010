package import Domain

/// Keeps the scores of plans; nothing is ever changed in it.
package protocol ScoreHistory: Sendable {
    /// Returns all entries, the oldest first, after adding one where there is none of that plan at that base.
    func adding(_ entry: ScoreEntry) throws -> [ScoreEntry]
}
