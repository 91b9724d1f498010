import Foundation

/// A file whose writes are on the disk when a call says so.
final class DurableFile: Sendable {
    private let descriptor: Int32
    let path: String

    /// Opens a file, and makes it where there is none.
    init(_ path: String, flags: Int32) throws(JournalError) {
        self.path = path
        descriptor = open(path, flags | O_CLOEXEC, 0o666)
        if descriptor < 0 { throw Self.refusal(path) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Writes bytes where the file stands.
    func write(_ bytes: [UInt8]) throws(JournalError) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Foundation.write(descriptor, buffer.baseAddress.map { $0 + done }, bytes.count - done)
            }
            guard count > 0 else { throw Self.refusal(path) }
            done += count
        }
    }

    /// Returns when all that was written is on the disk.
    func sync() throws(JournalError) {
        #if canImport(Darwin)
            if fcntl(descriptor, F_FULLFSYNC) == 0 { return }
        #endif
        guard fsync(descriptor) == 0 else { throw Self.refusal(path) }
    }

    /// Cuts the file off.
    func truncate(to size: Int) throws(JournalError) {
        guard ftruncate(descriptor, off_t(size)) == 0 else { throw Self.refusal(path) }
    }

    /// Takes the file's lock, which the system frees however this process ends; false where another has it.
    func lock() throws(JournalError) -> Bool {
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
        guard errno == EWOULDBLOCK else { throw Self.refusal(path) }
        return false
    }

    /// Makes a file's or directory's name last.
    static func syncDirectory(_ path: String) throws(JournalError) {
        try DurableFile(path, flags: O_RDONLY).sync()
    }

    /// Writes a file so that it is there whole or not at all.
    static func replace(_ path: String, with content: [UInt8]) throws(JournalError) {
        let new = try DurableFile(path + ".new", flags: O_WRONLY | O_CREAT | O_TRUNC)
        try new.write(content)
        try new.sync()
        guard rename(path + ".new", path) == 0 else { throw refusal(path) }
        try syncDirectory(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
    }

    /// Makes a directory beside others, where it is not there.
    static func makeDirectory(_ path: String) throws(JournalError) {
        if mkdir(path, 0o777) != 0 {
            guard errno == EEXIST else { throw refusal(path) }
        } else {
            try syncDirectory(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
        }
    }

    /// Returns a file's content, nil where there is none.
    static func content(of path: String) throws(JournalError) -> [UInt8]? {
        guard access(path, F_OK) == 0 else { return nil }
        do {
            return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw .file(path: path, cause: error.localizedDescription)
        }
    }

    private static func refusal(_ path: String) -> JournalError {
        let code = errno
        return .file(path: path, cause: String(cString: strerror(code)))
    }
}
