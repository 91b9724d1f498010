package import Domain

/// Tells where references stand now, against where they stood.
package protocol ReferenceReader: Sendable {
    /// Returns the commit that a full reference leads to now, nil where there is no such reference.
    ///
    /// - Throws: when what it leads to is no commit or can't be read.
    func commit(of reference: String) async throws -> ObjectID?

    /// Returns the full name of the branch that is checked out, nil where none is.
    func currentBranch() async -> String?

    /// Whether the repository has this commit.
    func has(commit: ObjectID) async -> Bool

    /// Returns how the new commit's history stands to the old one's; nil where part of it is missing.
    func distance(from old: ObjectID, to new: ObjectID) async -> CommitDistance?
}
