import CGit2
import Domain

/// One open repository. It belongs to one task: parallel work opens its own.
final class Repository {
    /// libgit2's handle, freed with this object.
    let handle: OpaquePointer
    /// The object database, borrowed from the handle's repository and freed with this object.
    let objects: OpaquePointer
    /// The objects that lie in files of their own.
    var looseObjects = LooseObjects()

    /// Opens the repository at a directory or above it: ordinary, bare, or a linked worktree. What git would not find or not work in
    /// when it is started in this environment is refused.
    convenience init(at path: String, environment: [String: String]) throws(GitError) {
        try self.init(path, flags: 0, environment: environment)
    }

    /// Opens a repository of our own, or once more one that was opened in an environment.
    convenience init(reopening path: String) throws(GitError) { try self.init(path, flags: 0, environment: nil) }

    /// Opens the repository whose git directory, or `.git` file, is at a path; only to read its objects.
    convenience init(exactlyAt path: String) throws(GitError) {
        try self.init(path, flags: GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue, environment: nil)
    }

    private init(_ path: String, flags: UInt32, environment: [String: String]?) throws(GitError) {
        handle = try Self.opened(path, flags, environment)
        var objects: OpaquePointer?
        let code = git_repository_odb(&objects, handle)
        guard code == 0, let objects else {
            git_repository_free(handle)
            try Library.check(code, "open the objects of", path)
            throw GitError.noRepository(path: path)
        }
        self.objects = objects
        keepTimes()
        for directory in try objectDirectories() { looseObjects.add(directory) }
    }

    private static func opened(
        _ path: String, _ flags: UInt32, _ environment: [String: String]?
    ) throws(GitError) -> OpaquePointer {
        Library.start()
        var opened: OpaquePointer?
        do {
            let ceilings = environment?["GIT_CEILING_DIRECTORIES"]
            if environment != nil { try PlainFiles.check(repositoryFoundFrom: path, ceilings: ceilings) }
            try Library.check(git_repository_open_ext(&opened, path, flags, ceilings), "open", path)
        } catch {
            throw explained(error, path: path)
        }
        guard let opened else { throw GitError.noRepository(path: path) }
        guard let environment else { return opened }
        do throws(GitError) {
            let place = RepositoryPlace(of: String(cString: git_repository_path(opened)), searchedFrom: path)
            try place.check(opened, environment: environment)
        } catch {
            git_repository_free(opened)
            throw error
        }
        return opened
    }

    deinit {
        git_odb_free(objects)
        git_repository_free(handle)
    }

    /// The directory with HEAD and the worktree's own files.
    var directory: String { String(cString: git_repository_path(handle)) }

    /// The directory with objects and references, shared by linked worktrees.
    var commonDirectory: String { String(cString: git_repository_commondir(handle)) }

    /// The root of the work tree, nil in a bare repository.
    var workTree: String? { git_repository_workdir(handle).map { String(cString: $0) } }

    private static func explained(_ error: GitError, path: String) -> GitError {
        guard case .call(_, _, let code, let message) = error else { return error }
        let isMissing = message.contains("could not find repository") || message.contains("failed to resolve path")
        if code == GIT_ENOTFOUND.rawValue, isMissing {
            return .noRepository(path: path)
        }
        if message.contains("unsupported extension") || message.contains("unsupported repository version") {
            return .unsupported(
                path: path, what: "\(message), and this libgit2 reads SHA-1 repositories with ordinary references only")
        }
        if message.contains("config file") || message.contains("boolean value") || message.contains("integer value") {
            return .configuration(path: path, cause: message)
        }
        return error
    }
}

extension Repository {
    /// Keeps libgit2 from renewing the times of files that hold an object which it is asked to write: they are the user's, and whoever
    /// only plans leaves them as they are.
    func keepTimes() {
        for place in 0..<git_odb_num_backends(objects) {
            var backend: UnsafeMutablePointer<git_odb_backend>?
            guard git_odb_get_backend(&backend, objects, place) == 0 else { continue }
            backend?.pointee.freshen = nil
        }
    }
}

extension ObjectID {
    /// Copies libgit2's identifier.
    init(_ raw: git_oid) {
        self = withUnsafeBytes(of: raw) { bytes in bytes.baseAddress.map(ObjectID.init(rawBytes:)) ?? .zero }
    }

    /// The same identifier for libgit2.
    var raw: git_oid {
        var result = git_oid()
        withUnsafeMutableBytes(of: &result) { $0.copyBytes(from: bytes) }
        return result
    }
}
