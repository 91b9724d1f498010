import Foundation
import GRDB

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
    static func open(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(2)
        // A transaction that can't even be rolled back is an error of the next one, not the end of the program.
        configuration.allowsUnsafeTransactions = true
        // Nothing is synced: what a power failure leaves behind is told by the checksums.
        configuration.prepareDatabase { database in
            try database.execute(
                sql: """
                    PRAGMA synchronous = OFF; PRAGMA cell_size_check = ON; PRAGMA secure_delete = OFF;
                    PRAGMA cache_size = -16000; PRAGMA page_size = \(pageSize)
                    """)
        }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.inDatabase { database in
            if try isNew(database) { try make(database) }
        }
        return queue
    }

    /// Makes the young generation the old one.
    static func age(_ database: Database) throws {
        try database.execute(sql: "DROP TABLE old; ALTER TABLE young RENAME TO old; \(youngTable)")
    }

    /// Returns how many bytes of the file are in use.
    static func usedBytes(_ database: Database) throws -> Int {
        let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
        let free = try Int.fetchOne(database, sql: "PRAGMA freelist_count") ?? 0
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
        let application = try Int.fetchOne(database, sql: "PRAGMA application_id")
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version")
        if application == 0, version == 0 { return true }
        guard application == Self.application, version == Self.version else {
            throw DatabaseError(resultCode: .SQLITE_NOTADB, message: "it has another layout")
        }
        return false
    }

    /// Makes the tables, unless another run was faster.
    private static func make(_ database: Database) throws {
        try setJournal(database)
        try database.inTransaction(.immediate) {
            if try isNew(database) {
                try database.execute(
                    sql: """
                        \(youngTable); \(youngTable.replacing("young", with: "old"));
                        PRAGMA application_id = \(application); PRAGMA user_version = \(version)
                        """)
            }
            return .commit
        }
    }

    /// Lets readers and a writer work at the same time. The setting stays with the file.
    ///
    /// The change needs the file for itself, and SQLite does not wait for that: another run may be making it, too.
    private static func setJournal(_ database: Database) throws {
        var attempts = 100
        while true {
            do {
                try database.execute(sql: "PRAGMA journal_mode = WAL")
                return
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && attempts > 0 {
                attempts -= 1
                usleep(10_000)
            }
        }
    }
}
