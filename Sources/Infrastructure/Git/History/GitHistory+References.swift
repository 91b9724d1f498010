import Application
package import Domain

extension GitHistory: ReferenceReader {
    /// Returns the commit that a full reference leads to now, nil where there is no such reference.
    package func commit(of reference: String) throws -> ObjectID? {
        try repository.target(ofReference: reference).map { target throws(GitError) in
            try repository.commit(behind: target)
        }
    }

    /// Returns the full name of the branch that is checked out, nil where none is.
    package func currentBranch() -> String? { repository.symbolicTarget(of: "HEAD") }

    /// Whether the repository has this commit.
    package func has(commit: ObjectID) -> Bool {
        guard repository.has(commit) else { return false }
        do throws(GitError) { return try repository.type(of: commit) == .commit } catch { return false }
    }

    /// Returns how the new commit's history stands to the old one's; nil where part of it is missing.
    package func distance(from old: ObjectID, to new: ObjectID) -> CommitDistance? {
        repository.distance(from: old, to: new)
    }
}
