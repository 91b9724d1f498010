import Foundation

/// A file that is held open, with what was written to it on the disk when `sync` returns.
package final class OpenFile: Sendable {
    /// What it is opened for.
    package enum Purpose: Hashable, Sendable {
        /// Reading what is there, or bringing it to the disk; a directory, too.
        case reading
        /// Writing it anew; it is made where there is none.
        case replacing
        /// Writing one that is not there yet.
        case creating
        /// Adding to its end; it is made where there is none.
        case appending
        /// Locking it, and writing who holds it; it is made where there is none.
        case locking

        var flags: Int32 {
            switch self {
            case .reading: O_RDONLY
            case .replacing: O_WRONLY | O_CREAT | O_TRUNC
            case .creating: O_WRONLY | O_CREAT | O_EXCL
            case .appending: O_WRONLY | O_CREAT | O_APPEND
            case .locking: O_RDWR | O_CREAT
            }
        }
    }

    private let descriptor: Int32
    /// Where it is.
    package let path: String

    /// Opens a file.
    ///
    /// - Parameter isPrivate: Whether one that is made is for the user alone, and no symbolic link is followed to it.
    package init(_ path: String, for purpose: Purpose, isPrivate: Bool = false) throws(FileError) {
        self.path = path
        descriptor = open(
            path, purpose.flags | O_CLOEXEC | (isPrivate ? O_NOFOLLOW : 0), isPrivate ? 0o600 : 0o666)
        if descriptor < 0 { throw FileError("open", path) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Writes bytes where the file stands.
    package func write(_ bytes: [UInt8]) throws(FileError) {
        guard Self.write(bytes, to: descriptor) else { throw FileError("write", path) }
    }

    /// Writes bytes to an open file or stream, whole; false where the system refuses that, with its reason in `errno`.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            done += count
        }
        return true
    }

    /// Returns when all that was written is on the disk.
    package func sync() throws(FileError) {
        #if canImport(Darwin)
            // On Darwin fsync leaves the bytes in the drive's cache.
            if fcntl(descriptor, F_FULLFSYNC) == 0 { return }
        #endif
        guard fsync(descriptor) == 0 else { throw FileError("sync", path) }
    }

    /// Cuts the file off.
    package func truncate(to size: Int) throws(FileError) {
        guard ftruncate(descriptor, off_t(size)) == 0 else { throw FileError("cut", path) }
    }

    /// Takes the file's lock alone, which the system frees however this process ends; false where another has it.
    package func lock() throws(FileError) -> Bool {
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
        guard errno == EWOULDBLOCK else { throw FileError("lock", path) }
        return false
    }

    /// Whether the file is still the one of its name.
    package var isInPlace: Bool {
        var (own, named) = (stat(), stat())
        return fstat(descriptor, &own) == 0 && stat(path, &named) == 0 && own.st_ino == named.st_ino
            && own.st_dev == named.st_dev
    }

    /// Takes the lock together with others. Who holds it alone is expected to hold it for a moment, and is waited for.
    package func shareLock() throws(FileError) {
        var code: Int32 = 0
        for _ in 0..<50 {
            if flock(descriptor, LOCK_SH | LOCK_NB) == 0 { return }
            code = errno
            guard code == EWOULDBLOCK else { break }
            usleep(5_000)
        }
        throw FileError("lock", path, code: code)
    }
}
