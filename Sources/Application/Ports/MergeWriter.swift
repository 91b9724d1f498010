package import Domain

/// Writes a merge that was made in memory: as a patch, or as a new branch.
package protocol MergeWriter: Sendable {
    /// Returns what a tree changes against a commit, as git applies it; nothing is written to the repository.
    func patch(from commit: ObjectID, to tree: ObjectID) async throws -> [UInt8]

    /// Makes a branch that did not exist, at a new commit with the tree and the parents.
    ///
    /// - Returns: The commit.
    /// - Throws: where there is such a branch.
    func makeBranch(_ name: String, with tree: ObjectID, parents: [ObjectID], message: String) async throws -> ObjectID
}
