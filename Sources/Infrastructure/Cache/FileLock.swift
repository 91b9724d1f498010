import Foundation

/// A lock that many runs share while they use the memory, and that one holds alone to remove it.
///
/// SQLite's files can't be removed while another process has them open: it could go on with one of the old and one of the
/// new. The system frees the lock when a process ends, however it ends.
final class FileLock {
    private let descriptor: Int32
    private let path: String

    /// Opens the lock's file, and makes it where there is none.
    init(path: String) throws(CacheError) {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        self.path = path
        if descriptor < 0 { throw .refused(errno, "open", path) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Takes the lock together with others. Who holds it alone holds it for a moment, and that is waited for.
    func share() throws(CacheError) {
        var code: Int32 = 0
        for _ in 0..<50 {
            if flock(descriptor, LOCK_SH | LOCK_NB) == 0 { return }
            code = errno
            guard code == EWOULDBLOCK else { break }
            usleep(5_000)
        }
        throw .refused(code, "lock", path)
    }

    /// Takes the lock alone; false when others have it, too.
    func seize() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }
}
