import Foundation

/// The file of the memory and the lock that guards its removal.
final class CacheFile {
    private let path: String
    private let directory: CacheDirectory
    private let format: EntryFormat
    private let byteLimit: Int
    private let lock: FileLock
    private var table: EntryTable?

    /// Makes the directory and takes the lock; the file is not opened yet.
    init(directory: CacheDirectory, format: EntryFormat, byteLimit: Int) throws(CacheError) {
        try directory.prepare()
        lock = try FileLock(path: directory.path + "/memory.lock")
        try lock.share()
        path = directory.path + "/memory.sqlite"
        self.directory = directory
        self.format = format
        self.byteLimit = byteLimit
    }

    /// Returns what is in the file, and opens or makes it first.
    func entries() throws(CacheError) -> EntryTable {
        if let table { return table }
        try directory.check(path)
        let opened = try EntryTable(path: path, format: format, byteLimit: byteLimit)
        table = opened
        return opened
    }

    /// Removes the file; the next call of `entries` makes a new one.
    ///
    /// - Throws: `CacheError.inUse` when another run has it open.
    func startAfresh(because error: CacheError) throws(CacheError) {
        table = nil
        guard lock.seize() else { throw .inUse(path: path, cause: error.cause) }
        for suffix in ["", "-wal", "-shm", "-journal"] where unlink(path + suffix) != 0 && errno != ENOENT {
            throw .refused(errno, "remove the damaged file", path + suffix)
        }
        try lock.share()
    }
}
