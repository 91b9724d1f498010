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
}

/// The files at which a merge conflicts.
package enum ConflictedFiles: Sendable {
    /// Each conflicts by its lines; with the id of its three versions.
    case texts([(file: FileVersions, conflict: ObjectID)])
    /// This path conflicts in another way: one side deleted it, it is binary, or no plain file.
    case other(RepositoryPath)
    /// It could not be told, and why.
    case unknown(UnknownReason)
}
