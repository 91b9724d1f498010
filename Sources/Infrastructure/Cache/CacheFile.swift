import Files
import Foundation

/// The file of the cache and the lock that guards its removal.
final class CacheFile {
    private let path: String
    private let directory: CacheDirectory
    private let format: EntryFormat
    private let byteLimit: Int
    // Many runs share it while they use the file, and one holds it alone to remove that: SQLite's files can't be removed while
    // another process has them open, which could go on with one of the old and one of the new.
    private let lock: OpenFile
    private var table: EntryTable?

    /// Makes the directory and takes the lock; the file is not opened yet.
    init(directory: CacheDirectory, format: EntryFormat, byteLimit: Int) throws(CacheError) {
        try directory.prepare()
        lock = try CacheError.mapping { () throws(FileError) in
            let lock = try OpenFile(directory.path + "/cache.lock", for: .locking, isPrivate: true)
            try lock.shareLock()
            return lock
        }
        path = directory.path + "/cache.sqlite"
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
        guard try CacheError.mapping(lock.lock) else { throw .inUse(path: path, cause: error.cause) }
        try CacheError.mapping { () throws(FileError) in
            for suffix in ["", "-wal", "-shm", "-journal"] { try Disk.remove(path + suffix) }
            try lock.shareLock()
        }
    }
}
