package import Domain

/// Reads what became part of a base.
package protocol LandingReader: Sendable {
    /// Returns the commits on the first-parent line of `new` behind `old`, oldest first; nil where `old` is not on it.
    func line(from old: ObjectID, to new: ObjectID) async throws -> [BaseCommit]?

    /// Returns what can be told of heads, by commit: their commits against the base of the plan, and what they change against
    /// the place at which they left the base as it is now. What is missing is said there, and is no error.
    func readings(
        of heads: [ObjectID], planned: ObjectID, now: ObjectID
    ) async throws -> [ObjectID: HeadReading]
}
