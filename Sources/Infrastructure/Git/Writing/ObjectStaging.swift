import CGit2
import Domain
import Files
import Foundation

/// New objects in a directory of their own, which nobody reads before all of them are on the disk: git's own way with
/// objects that come in bulk (`tmp_objdir` in its sources). `git prune` removes the directory where a crash left it.
final class ObjectStaging {
    private let objects: String
    private let directory: String
    private var handle: OpaquePointer?
    private var staged: [ObjectID] = []
    private var known: Set<ObjectID> = []

    /// Makes one for a repository's directory of objects. Who has the name's lock has the directory for itself.
    init(objects: String, name: String) {
        self.objects = objects
        directory = objects + "/tmp_objdir-orchestrate-" + name
    }

    deinit { git_odb_free(handle) }

    /// Where git is to write what goes along.
    func path() throws(GitError) -> String {
        _ = try opened()
        return directory
    }

    /// Whether an object is staged.
    func has(_ id: ObjectID) -> Bool { known.contains(id) }

    /// Writes an object, after those that it names.
    @discardableResult
    func write(_ content: [UInt8], _ type: ObjectType) throws(GitError) -> ObjectID {
        var raw = git_oid()
        let handle = try opened()
        let code = content.withUnsafeBytes { git_odb_write(&raw, handle, $0.baseAddress, $0.count, type.raw) }
        do throws(GitError) {
            try Library.check(code, "write a \(type.word) to", directory)
        } catch {
            guard case .call(_, _, _, let message) = error else { throw error }
            throw .file(path: directory, cause: message)
        }
        add(ObjectID(raw))
        return ObjectID(raw)
    }

    /// Takes in an object that another program wrote to the directory.
    func add(_ id: ObjectID) { if known.insert(id).inserted { staged.append(id) } }

    /// Brings all to the disk, and then to where objects are looked for.
    func publish() throws(FileError) {
        guard !staged.isEmpty else { return }
        let files = staged.map { file($0, in: directory) }
        try Disk.sync(files)
        var changed: Set<String> = []
        for id in staged {
            let target = file(id, in: objects)
            let parent = Disk.parent(of: target)
            if !changed.contains(parent), try makeFan(parent) { changed.insert(objects) }
            try Disk.rename(file(id, in: directory), to: target)
            changed.insert(parent)
        }
        try Disk.sync(changed.sorted())
        staged = []
        try discard()
    }

    /// Removes what a crash left, or what is staged.
    func discard() throws(FileError) {
        git_odb_free(handle)
        (handle, staged, known) = (nil, [], [])
        guard access(directory, F_OK) == 0 else { return }
        do {
            try FileManager.default.removeItem(atPath: directory)
        } catch {
            throw FileError(operation: "remove", path: directory, cause: SystemCause.words(error))
        }
    }

    private func opened() throws(GitError) -> OpaquePointer {
        if let handle { return handle }
        do throws(FileError) {
            try discard()
            guard try Disk.makeDirectory(directory) else {
                throw FileError("make the directory", directory, code: EEXIST)
            }
        } catch {
            throw GitError(error)
        }
        var new: OpaquePointer?
        try Library.check(git_odb_open(&new, directory), "open", directory)
        guard let new else { throw .file(path: directory, cause: "no object database") }
        handle = new
        return new
    }

    /// Makes a directory beside those that are there, as open to others as they are; false where it is there.
    private func makeFan(_ path: String) throws(FileError) -> Bool {
        guard try Disk.makeDirectory(path) else { return false }
        var status = stat()
        if stat(objects, &status) == 0 { chmod(path, status.st_mode & 0o7777) }
        return true
    }

    private func file(_ id: ObjectID, in directory: String) -> String {
        "\(directory)/\(id.hex.prefix(2))/\(id.hex.dropFirst(2))"
    }
}
