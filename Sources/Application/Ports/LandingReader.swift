public import Domain

/// Reads what became part of a base.
public protocol LandingReader: Sendable {
    /// Returns the commits on the first-parent line of `new` behind `old`, oldest first; nil where `old` is not on it.
    func line(from old: ObjectID, to new: ObjectID) async throws -> [BaseCommit]?

    /// Returns what commits change, by commit; those that are missing, or have nothing of their own, are left out.
    func patches(of heads: [ObjectID], on base: ObjectID) async throws -> [ObjectID: HeadPatches]
}
