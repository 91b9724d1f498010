import Foundation
import Synchronization

/// Files and directories by their paths. Nothing is certain to be on the disk before a call that says so.
package enum Disk {
    /// Callers that wait for the disk at the same time: the file system writes what several wait for at once.
    private static let callers = 8

    /// Returns when all that was written to these files and directories is on the disk.
    package static func sync(_ paths: [String]) throws(FileError) {
        let failures = FailureList()
        let group = DispatchGroup()
        let share = (paths.count + callers - 1) / callers
        for start in stride(from: 0, to: paths.count, by: max(1, share)) {
            let part = paths[start..<min(start + share, paths.count)]
            // Not the cooperative pool: it has a thread a core, and these all wait.
            let thread = Thread {
                for path in part {
                    do throws(FileError) { try OpenFile(path, for: .reading).sync() } catch { failures.add(error) }
                }
                group.leave()
            }
            group.enter()
            thread.start()
        }
        group.wait()
        if let first = failures.first { throw first }
    }

    /// Writes a file anew.
    package static func write(_ content: [UInt8], to path: String) throws(FileError) {
        try OpenFile(path, for: .replacing).write(content)
    }

    /// Writes a file anew.
    package static func write(_ content: String, to path: String) throws(FileError) {
        try write(Array(content.utf8), to: path)
    }

    /// Adds to the end of a file, which is made where there is none.
    package static func append(_ content: String, to path: String) throws(FileError) {
        try OpenFile(path, for: .appending).write(Array(content.utf8))
    }

    /// Writes a file so that it is there whole or not at all; what stands at `staging` meanwhile is on the disk before.
    ///
    /// - Parameter isLasting: Whether the new name is on the disk, too, when the call returns.
    package static func replace(
        _ path: String, with content: [UInt8], staging: String? = nil, isLasting: Bool = true
    ) throws(FileError) {
        let new = staging ?? path + ".new"
        let file = try OpenFile(new, for: .replacing)
        try file.write(content)
        try file.sync()
        try rename(new, to: path)
        if isLasting { try sync(directory: parent(of: path)) }
    }

    /// Writes a file that a person names: beside it first, then in its place, so that a full disk leaves the old one. What is
    /// no plain file, and one in a directory that nobody may write to, is written where it stands.
    package static func replaceContent(of path: String, with content: [UInt8]) throws(FileError) {
        let place = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let old = FileStatus(of: place, followingLinks: true)
        if let old, !old.isFile { return try write(content, to: place) }
        let staging = "\(place).\(getpid()).new"
        let file: OpenFile
        do throws(FileError) {
            file = try OpenFile(staging, for: .creating)
        } catch {
            guard old != nil, [EACCES, EPERM, EROFS].contains(error.code) else { throw error }
            return try write(content, to: place)
        }
        do throws(FileError) {
            if let old { chmod(staging, old.permissions) }
            try file.write(content)
            try rename(staging, to: place)
        } catch {
            unlink(staging)
            throw error
        }
    }

    /// Gives a file another name; what had that name is gone.
    package static func rename(_ old: String, to new: String) throws(FileError) {
        guard Foundation.rename(old, new) == 0 else { throw FileError("rename", new) }
    }

    /// Removes a file, where there is one.
    ///
    /// - Parameter orWhatItStandsIn: Whether a file may stand where one of its directories is looked for.
    package static func remove(_ path: String, orWhatItStandsIn: Bool = false) throws(FileError) {
        guard unlink(path) == 0 || errno == ENOENT || orWhatItStandsIn && errno == ENOTDIR else {
            throw FileError("remove", path)
        }
    }

    /// Returns a file's content, nil where there is none.
    package static func content(of path: String) throws(FileError) -> [UInt8]? {
        guard access(path, F_OK) == 0 else { return nil }
        do {
            return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw FileError(operation: "read", path: path, cause: SystemCause.words(error))
        }
    }

    /// The directory that a path stands in.
    package static func parent(of path: String) -> String {
        String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    }

    static func sync(directory path: String) throws(FileError) { try OpenFile(path, for: .reading).sync() }
}

/// What several threads report.
private final class FailureList: Sendable {
    private let failures = Mutex<[FileError]>([])

    var first: FileError? { failures.withLock { $0.first } }

    func add(_ error: FileError) { failures.withLock { $0.append(error) } }
}
