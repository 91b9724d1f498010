import Foundation

extension Disk {
    /// Directories of a tree that somebody still writes into are tried so often.
    private static let attempts = 20

    /// Removes a directory with all that is in it, also where it was made read-only, or a file; nothing where nothing is there.
    /// Links are removed, never followed, whoever puts them there meanwhile.
    package static func removeTree(_ path: String) throws(FileError) {
        guard let root = try OpenDirectory(at: path) else { return try remove(path) }
        for attempt in 1... {
            do throws(FileError) {
                try root.empty()
                guard rmdir(path) == 0 || errno == ENOENT else { throw FileError("remove", path) }
                return
            } catch {
                // What ends at this moment may have written something.
                guard error.code == ENOTEMPTY, attempt < attempts else { throw error }
                usleep(20_000)
            }
        }
    }
}

/// A directory that is held open: what its names mean does not change when somebody moves it.
private final class OpenDirectory {
    private let descriptor: Int32
    private let path: String
    /// How many directories were moved up here.
    private var moved = 0

    /// Opens a directory; nil where none is there.
    convenience init?(at path: String) throws(FileError) {
        try self.init(Array(path.utf8CString), in: AT_FDCWD, path: path)
    }

    /// Opens a directory in one that is open, and makes it the user's to change; nil for anything else.
    private init?(_ name: [CChar], in parent: Int32, path: String) throws(FileError) {
        self.path = path
        let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        var opened = openat(parent, name, flags)
        if opened < 0, errno == EACCES {
            fchmodat(parent, name, 0o700, AT_SYMLINK_NOFOLLOW)
            opened = openat(parent, name, flags)
        }
        descriptor = opened
        if opened < 0 {
            if [ENOENT, ENOTDIR, ELOOP].contains(errno) { return nil }
            throw FileError("open", path)
        }
        var status = stat()
        if fstat(opened, &status) == 0, status.st_mode & 0o700 != 0o700 { fchmod(opened, 0o700) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Removes all that is in it. However deep that is, two directories are open at a time: what lies deeper is moved up first.
    func empty() throws(FileError) {
        while true {
            let names = try names()
            if names.isEmpty { return }
            for name in names where try !removes(name) {
                guard let directory = try OpenDirectory(name, in: descriptor, path: path) else { continue }
                for inner in try directory.names() where try !directory.removes(inner) {
                    try directory.move(inner, upTo: self)
                }
                guard unlinkat(descriptor, name, AT_REMOVEDIR) == 0 || errno == ENOENT else {
                    throw FileError("remove", path)
                }
            }
        }
    }

    /// Removes a file or an empty directory; false for a directory that holds something.
    private func removes(_ name: [CChar]) throws(FileError) -> Bool {
        if unlinkat(descriptor, name, 0) == 0 || errno == ENOENT { return true }
        let code = errno
        // A directory is refused with EISDIR by Linux, and with EPERM elsewhere.
        guard [EISDIR, EPERM, EACCES].contains(code) else { throw FileError("remove", path, code: code) }
        if unlinkat(descriptor, name, AT_REMOVEDIR) == 0 { return true }
        var status = stat()
        let isDirectory =
            fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFDIR
        guard isDirectory else { throw FileError("remove", path, code: code) }
        return false
    }

    /// Moves a directory in here to another one, under a name that is free there.
    private func move(_ name: [CChar], upTo other: OpenDirectory) throws(FileError) {
        // Only who may write to a directory can give it another parent.
        _ = try OpenDirectory(name, in: descriptor, path: path)
        repeat {
            other.moved += 1
            let new = Array("orchestrate-removes-\(other.moved)".utf8CString)
            if renameat(descriptor, name, other.descriptor, new) == 0 { return }
        } while [EEXIST, ENOTEMPTY, ENOTDIR].contains(errno)
        throw FileError("remove", path)
    }

    private func names() throws(FileError) -> [[CChar]] {
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0, let stream = fdopendir(copy) else { throw FileError("read", path) }
        defer { closedir(stream) }
        var names: [[CChar]] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) { start in
                    Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1))
                }
            }
            if name != [46, 0], name != [46, 46, 0] { names.append(name) }
        }
        return names
    }
}
