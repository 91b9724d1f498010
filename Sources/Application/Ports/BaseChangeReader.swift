package import Domain

/// Finds the commits of a base that changed what change sets conflict with it about.
package protocol BaseChangeReader: Sendable {
    /// Returns the commits for each head, newest first: of each conflicting place the newest one that changed it since the
    /// head's history left the base's. Places of which that is not found, or only far back, have none.
    func changes(to files: [ObjectID: [ContestedFile]], in base: Base) async throws -> [ObjectID: [BaseChange]]
}
