package import Domain

/// Reads the files at which merges conflict, and makes the tree that comes of settling them. Nothing of it reaches the
/// repository.
package protocol ConflictReader: Sendable {
    /// Returns the files at which each of some merges conflicts, in the order of the requests.
    ///
    /// - Throws: when nothing can be read at all; what ails one merge is its outcome.
    func conflictedFiles(of requests: [TrialMerge]) async throws -> [ConflictedFiles]

    /// Returns what a merge that conflicts comes to with these contents at its conflicted paths: all of them, and as they
    /// conflicted when they were settled.
    ///
    /// - Throws: when nothing can be merged at all.
    func settle(_ request: TrialMerge, with contents: [RecordedResolution]) async throws -> Replay

    /// Returns the tree of a merge that conflicts, with these contents at some of its conflicted paths, and at the others what
    /// git leaves there.
    ///
    /// - Throws: when it can't be made.
    func tree(of request: TrialMerge, with contents: [RecordedResolution]) async throws -> ObjectID
}

/// The files at which a merge conflicts.
package enum ConflictedFiles: Sendable {
    /// Those that conflict by their lines, with the id of their three versions; and those that conflict in another way: one
    /// side deleted it, it is binary, or no plain file.
    case files([(file: FileVersions, conflict: ObjectID)], others: [RepositoryPath])
    /// It could not be told, and why.
    case unknown(UnknownReason)
}
