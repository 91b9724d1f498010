package import Domain

/// What can go wrong with a repository.
package enum GitError: Error, Hashable, Sendable {
    /// There is no repository at the path, or above it.
    case noRepository(path: String)
    /// The repository uses a format that libgit2 cannot read.
    case unsupported(path: String, what: String)
    /// A configuration file of git, the repository's or another one that counts there, can't be read.
    case configuration(path: String, cause: String)
    /// The repository has no commit yet, or its current branch has none.
    case noCommit(path: String)
    /// An object that should be there is not, or cannot be read.
    case missingObject(ObjectID, cause: String)
    /// An object is of another type than was asked for.
    case wrongType(ObjectID, expected: String, found: String)
    /// An object's bytes are not what git's format says.
    case malformed(ObjectID, what: String)
    /// A directory lies deeper than directories are read.
    case tooDeep(ObjectID, limit: Int)
    /// A reference can't be read; the cause is to follow "it".
    case damagedReference(String, cause: String)
    /// A revision leads nowhere.
    case unknownRevision(String)
    /// A call of libgit2 failed.
    case call(operation: String, subject: String, code: Int32, message: String)
    /// A program that is needed failed, or its words could not be understood.
    case program(name: String, cause: String)
    /// A merge driver of the user's configuration decides a file of a merge, the one at the path where that is known.
    case mergeDriver(name: String, path: RepositoryPath?)
    /// A filter of git's configuration needs a program that is not installed; the setting that names it.
    case missingFilter(name: String, setting: String, program: String)
    /// git does not know who makes commits here.
    case noIdentity(cause: String)
    /// A commit could not be signed.
    case signing(cause: String)
    /// A file that is needed for the run could not be made or read.
    case file(path: String, cause: String)
}

extension GitError: CustomStringConvertible {
    /// One sentence: what happened, to what, and what to do next where that is known.
    package var description: String {
        switch self {
        case .noRepository(let path):
            "Not a git repository (or any of the parent directories): \(path)"
        case .unsupported(let path, let what):
            "The repository at \(path) can't be read: \(what)."
        case .configuration(let path, let cause):
            "The configuration of the repository at \(path) can't be read: \(cause). Look for it: git config --list --show-origin."
        case .noCommit(let path):
            "The repository at \(path) has no commit on its current branch. Name a base that has one."
        case .missingObject(let id, let cause):
            "Object \(id) is missing or unreadable (\(cause)). Fetch it: git fetch, or git fetch --refetch in a partial clone."
        case .wrongType(let id, let expected, let found):
            "Object \(id) is a \(found), not a \(expected)."
        case .malformed(let id, let what):
            "Object \(id) is malformed: \(what). Check the repository: git fsck."
        case .tooDeep(let id, let limit):
            "Directory \(id) lies more than \(limit) directories deep, which is deeper than this program reads."
        case .damagedReference(let name, let cause):
            "The reference \(name) is damaged: \(cause). Fetch it again, or delete its file."
        case .unknownRevision(let revision):
            "Unknown revision '\(revision)'. Check the spelling, or fetch it first."
        case .call(let operation, let subject, let code, let message):
            "Could not \(operation) \(subject): \(message) (libgit2 code \(code))."
        case .program(let name, let cause):
            "\(name) failed: \(cause)."
        case .mergeDriver(let name, let path):
            "The merge driver '\(name)' decides \(path?.text ?? "a file of this merge"), and no driver is run here. "
                + "Merge it by hand, or ignore merge drivers with the attributes of a forge."
        case .missingFilter(let name, let setting, let program):
            "The filter '\(name)' needs \(program), which is not installed (\(setting)). "
                + "Install it, or take the filter out of git's configuration."
        case .noIdentity(let cause):
            "git does not know who commits: \(cause). Set user.name and user.email: git config --global user.name 'Your Name'."
        case .signing(let cause):
            "git could not sign a commit: \(cause). Check user.signingKey and gpg.format, or turn commit.gpgSign off."
        case .file(let path, let cause):
            "\(path): \(cause)"
        }
    }
}
