package import Domain

/// Resolves conflicts as people resolved them before, by what `git rerere` recorded. Nothing of it reaches the repository.
package protocol ResolutionReplayer: Sendable {
    /// Returns what becomes of each of some merges that conflict, in the order of the requests.
    ///
    /// - Throws: when nothing can be replayed at all; what ails one merge is its outcome.
    func replay(_ requests: [TrialMerge]) async throws -> [Replay]
}
