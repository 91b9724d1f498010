import Foundation
import Synchronization

/// What must reach the disk, and the system's words when something can't.
enum Disk {
    /// Callers that wait for the disk at the same time: the file system writes what several wait for at once.
    private static let callers = 8

    /// Returns when all that was written to these files and directories is on the disk.
    static func sync(_ paths: [String]) throws(GitError) {
        let failures = FailureList()
        let group = DispatchGroup()
        let share = (paths.count + callers - 1) / callers
        for start in stride(from: 0, to: paths.count, by: max(1, share)) {
            let part = paths[start..<min(start + share, paths.count)]
            // Not the cooperative pool: it has a thread a core, and these all wait.
            let thread = Thread {
                for path in part { if let error = syncOne(path) { failures.add(error) } }
                group.leave()
            }
            group.enter()
            thread.start()
        }
        group.wait()
        if let first = failures.first { throw first }
    }

    private static func syncOne(_ path: String) -> GitError? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return refusal(path) }
        defer { close(descriptor) }
        #if canImport(Darwin)
            // On Darwin fsync leaves the bytes in the drive's cache.
            if fcntl(descriptor, F_FULLFSYNC) == 0 { return nil }
        #endif
        return fsync(descriptor) == 0 ? nil : refusal(path)
    }

    /// Returns the error of the call before.
    static func refusal(_ path: String) -> GitError {
        let code = errno
        return .file(path: path, cause: String(cString: strerror(code)))
    }

    /// Makes a directory with those above it, below one that is there.
    static func makeDirectories(_ path: String) throws(GitError) {
        var missing: [String] = []
        var here = path
        while !here.isEmpty, access(here, F_OK) != 0 {
            missing.append(here)
            here = String(here[..<(here.lastIndex(of: "/") ?? here.startIndex)])
        }
        for directory in missing.reversed() {
            guard mkdir(directory, 0o777) == 0 || errno == EEXIST else { throw refusal(directory) }
        }
        if !missing.isEmpty { try sync([here] + missing) }
    }

    /// Writes a file anew.
    static func write(_ content: String, to path: String) throws(GitError) { try write(Array(content.utf8), to: path) }

    /// Writes a file anew.
    static func write(_ content: [UInt8], to path: String) throws(GitError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw refusal(path) }
        defer { close(descriptor) }
        try write(content, to: descriptor, path)
    }

    /// Adds to the end of a file, which is made where there is none.
    static func append(_ content: String, to path: String) throws(GitError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw refusal(path) }
        defer { close(descriptor) }
        try write(Array(content.utf8), to: descriptor, path)
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(GitError) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Foundation.write(descriptor, buffer.baseAddress.map { $0 + done }, bytes.count - done)
            }
            guard count > 0 else { throw refusal(path) }
            done += count
        }
    }
}

/// What several threads report.
private final class FailureList: Sendable {
    private let failures = Mutex<[GitError]>([])

    var first: GitError? { failures.withLock { $0.first } }

    func add(_ error: GitError) { failures.withLock { $0.append(error) } }
}
