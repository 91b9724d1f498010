package import Domain

/// What can go wrong with a repository.
package enum GitError: Error, Hashable, Sendable {
    /// There is no repository at the path, or above it.
    case noRepository(path: String)
    /// The repository belongs to somebody else, and the user did not say that it is safe.
    case dubiousOwnership(path: String)
    /// The repository is bare and not named by itself, and the user wants it to be.
    case bareRepository(path: String)
    /// The repository uses a format that libgit2 cannot read.
    case unsupported(path: String, what: String)
    /// A configuration file of git, the repository's or another one that counts there, can't be read.
    case configuration(path: String, cause: String)
    /// A setting of git's configuration is none of the values that it can have.
    case setting(key: String, value: String)
    /// The repository has no commit yet, or its current branch has none.
    case noCommit(path: String)
    /// An object that should be there is not, or cannot be read.
    case missingObject(ObjectID, cause: String)
    /// The head of a pull request was not fetched.
    case missingHead(of: String, ObjectID)
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
    /// A tree has what git checks out nowhere or calls an error; the path is the root's where it is empty.
    case refusedEntry(path: RepositoryPath, TreeFault)
    /// A commit has no signature, and the user's configuration wants one of all that is merged.
    case unsigned(ObjectID)
    /// git does not accept a commit's signature, and the user's configuration wants a good one of all that is merged.
    case untrusted(ObjectID, cause: String)
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
        case .dubiousOwnership(let path):
            "Detected dubious ownership in repository at '\(path)': it belongs to another user, and its configuration can name programs "
                + "to be run. To add an exception for this directory, call: git config --global --add safe.directory "
                + Self.shellWord(path)
        case .bareRepository(let path):
            "Cannot use bare repository '\(path)' (safe.bareRepository is 'explicit'). To name it: GIT_DIR=\(Self.shellWord(path))"
        case .unsupported(let path, let what):
            "The repository at \(path) can't be read: \(what)."
        case .configuration(let path, let cause):
            "The configuration of the repository at \(path) can't be read: \(cause). Look for it: git config --list --show-origin."
        case .setting(let key, let value):
            "Bad value '\(value)' for \(key). Look for it: git config --show-origin --get-all \(key)"
        case .noCommit(let path):
            "The repository at \(path) has no commit on its current branch. Name a base that has one."
        case .missingObject(let id, let cause):
            "Object \(id) is missing or unreadable (\(cause)). Fetch it: git fetch, or git fetch --refetch in a partial clone."
        case .missingHead(let request, let id):
            "The head \(id.short) of \(request) is not in this clone: fetch it first."
        case .wrongType(let id, let expected, let found):
            "Object \(id) is a \(found), not a \(expected)."
        case .malformed(let id, let what):
            "Object \(id) is malformed: \(what). Check the repository: git fsck."
        case .refusedEntry(let path, let fault):
            "Its tree is refused by git at \(path.bytes.isEmpty ? "its root" : "'\(path.text)'") (git fsck: \(fault.rawValue))."
        case .unsigned(let commit):
            "Commit \(commit) has no signature, and merge.verifySignatures wants one."
        case .untrusted(let commit, let cause):
            "Commit \(commit) has no good signature, and merge.verifySignatures wants one (git says: \(cause))."
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

    /// A path as a word of a shell's command.
    private static func shellWord(_ path: String) -> String {
        let isPlain = path.utf8.allSatisfy {
            48...57 ~= $0 || 65...90 ~= $0 || 97...122 ~= $0 || [45, 46, 47, 95, 43, 64].contains($0)
        }
        return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
    }
}
