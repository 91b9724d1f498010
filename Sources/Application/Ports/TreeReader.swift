package import Domain

/// Reads the files of a commit.
package protocol TreeReader: Sendable {
    /// Returns the paths of all files of a tree, sorted.
    func paths(in tree: ObjectID) async throws -> [RepositoryPath]

    /// Returns the names that stand in some directories of a tree, of those that it has.
    func names(in directories: [RepositoryPath], of tree: ObjectID) async throws -> [RepositoryPath: Set<[UInt8]>]

    /// Returns a file's content, nil where the tree has no such file.
    func content(of path: RepositoryPath, in tree: ObjectID) async throws -> [UInt8]?
}
