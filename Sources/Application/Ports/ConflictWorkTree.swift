package import Domain

/// Lays merges that conflict out for persons, and takes what they made of them.
package protocol ConflictWorkTree: Sendable {
    /// Makes a work tree in which the merge stands as git leaves one that conflicts.
    func layOut(_ layout: ConflictLayout) async throws

    /// Returns how far the person is. What is resolved is staged, recorded where `git rerere` finds it again, and on the
    /// disk; nothing else in the work tree is touched.
    func examine(_ layout: ConflictLayout) async throws -> LayoutProgress
}
