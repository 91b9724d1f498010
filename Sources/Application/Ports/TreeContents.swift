package import Domain

/// Reads trees, be they the repository's or made by a merge in memory, by their plain files.
package protocol TreeContents: Sendable {
    /// Returns the tree of a commit.
    func tree(ofCommit commit: ObjectID) async throws -> ObjectID

    /// Returns the blobs of all plain files of a tree.
    func files(of tree: ObjectID) async throws -> [RepositoryPath: ObjectID]

    /// Returns the plain files of a second tree that differ from the first one's, by their blobs; nil for one that it lacks.
    func changes(from first: ObjectID, to second: ObjectID) async throws -> [RepositoryPath: ObjectID?]

    /// Returns the bytes of a file.
    func content(of blob: ObjectID) async throws -> [UInt8]
}
