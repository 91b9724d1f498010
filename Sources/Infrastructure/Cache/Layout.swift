import CSQLite
import Foundation

/// The tables of the file, and what SQLite must be told about it.
enum Layout {
    /// Goes up with every change of the tables or of the stored form of an entry: other files are started afresh.
    private static let version = 1
    /// `orch` in ASCII.
    private static let application = 0x6F72_6368

    private static let pageSize = 4096

    /// `place` counts the bytes of the generation up to the entry, so that the last one tells its size.
    private static let youngTable =
        "CREATE TABLE young (place INTEGER PRIMARY KEY, name INTEGER NOT NULL UNIQUE, entry BLOB NOT NULL)"

    /// Opens a file, and makes what is not there yet.
    static func open(_ path: String) throws -> Database {
        let database = try Database(path: path, patience: 2_000)
        // Nothing is synced: what a power failure leaves behind is told by the checksums.
        try database.execute(
            """
            PRAGMA synchronous = OFF; PRAGMA cell_size_check = ON; PRAGMA secure_delete = OFF;
            PRAGMA cache_size = -16000; PRAGMA page_size = \(pageSize)
            """)
        if try isNew(database) { try make(database) }
        return database
    }

    /// Makes the young generation the old one.
    static func age(_ database: Database) throws {
        try database.execute("DROP TABLE old; ALTER TABLE young RENAME TO old; \(youngTable)")
    }

    /// Returns how many bytes of the file are in use.
    static func usedBytes(_ database: Database) throws -> Int {
        let pages = try database.number("PRAGMA page_count") ?? 0
        let free = try database.number("PRAGMA freelist_count") ?? 0
        return (pages - free) * pageSize
    }

    /// Estimates how much of the file an entry of so many bytes takes, by SQLite's file format: a share of a table's page,
    /// a chain of pages for what doesn't fit into one, and a line in the index. Right where the entries are alike.
    static func size(ofEntry count: Int) -> Int {
        let row = count + 14
        let beginning = 489 + (row - 489) % 4092
        let inTable = row <= 4061 ? row : beginning <= 4061 ? beginning : 489
        let chain = (row - inTable + 4091) / 4092 * pageSize
        let indexLine = 24
        return 4112 / max(1, 4050 / (inTable + 11)) + chain + indexLine
    }

    /// Whether the file is empty.
    ///
    /// - Throws: when it is another program's or another version's.
    private static func isNew(_ database: Database) throws -> Bool {
        let application = try database.number("PRAGMA application_id")
        let version = try database.number("PRAGMA user_version")
        if application == 0, version == 0 { return true }
        guard application == Self.application, version == Self.version else {
            throw SQLiteError(code: SQLITE_NOTADB, message: "it has another layout")
        }
        return false
    }

    /// Makes the tables, unless another run was faster.
    private static func make(_ database: Database) throws {
        try setJournal(database)
        try database.transaction(.immediate) {
            if try isNew(database) {
                try database.execute(
                    """
                    \(youngTable); \(youngTable.replacing("young", with: "old"));
                    PRAGMA application_id = \(application); PRAGMA user_version = \(version)
                    """)
            }
        }
    }

    /// Lets readers and a writer work at the same time. The setting stays with the file.
    ///
    /// The change needs the file for itself, and SQLite does not wait for that: another run may be making it, too.
    private static func setJournal(_ database: Database) throws {
        let change = "PRAGMA journal_mode = WAL"
        for _ in 0..<100 {
            do {
                return try database.execute(change)
            } catch {
                guard error.primaryCode == SQLITE_BUSY else { throw error }
                usleep(10_000)
            }
        }
        try database.execute(change)
    }
}
