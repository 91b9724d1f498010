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

    /// Opens the repository at a directory or above it: ordinary, bare, or a linked worktree.
    convenience init(at path: String) throws(GitError) { try self.init(path, flags: 0) }

    /// Opens the repository whose git directory, or `.git` file, is at a path.
    convenience init(exactlyAt path: String) throws(GitError) {
        try self.init(path, flags: GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue)
    }

    private init(_ path: String, flags: UInt32) throws(GitError) {
        Library.start()
        var handle: OpaquePointer?
        do {
            try Library.check(git_repository_open_ext(&handle, path, flags, nil), "open", path)
        } catch {
            throw Self.explained(error, path: path)
        }
        guard let handle else { throw GitError.noRepository(path: path) }
        self.handle = handle
        var objects: OpaquePointer?
        let code = git_repository_odb(&objects, handle)
        guard code == 0, let objects else {
            git_repository_free(handle)
            try Library.check(code, "open the objects of", path)
            throw GitError.noRepository(path: path)
        }
        self.objects = objects
        for directory in try objectDirectories() { looseObjects.add(directory) }
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
