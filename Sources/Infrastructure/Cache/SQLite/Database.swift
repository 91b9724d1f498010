import CSQLite

/// An open SQLite file, used by one task at a time.
final class Database {
    private let connection: OpaquePointer
    private var statements: [String: Statement] = [:]

    /// Opens a file, and makes it where there is none.
    ///
    /// - Parameter patience: For how many milliseconds another's lock is waited for.
    init(path: String, patience: Int32) throws(SQLiteError) {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
        let code = sqlite3_open_v2(path, &opened, flags, nil)
        guard let opened, code == SQLITE_OK else {
            let error = SQLiteError(code, of: opened)
            sqlite3_close(opened)
            throw error
        }
        connection = opened
        sqlite3_busy_timeout(connection, patience)
    }

    // The statements are freed after this; `close` would refuse to go before them.
    deinit { sqlite3_close_v2(connection) }

    /// Runs one or many statements without arguments, and drops what they return.
    func execute(_ sql: String) throws(SQLiteError) {
        let code = sqlite3_exec(connection, sql, nil, nil, nil)
        if code != SQLITE_OK { throw SQLiteError(code, of: connection) }
    }

    /// Returns the number that a statement gives in its first row; nil where it gives none.
    func number(_ sql: String) throws -> Int? {
        var number: Int64?
        try statement(sql).run { number = $0.number(0) }
        return number.map { Int($0) }
    }

    /// Returns the compiled form of a statement, which is kept.
    func statement(_ sql: String) throws(SQLiteError) -> Statement {
        if let known = statements[sql] { return known }
        let statement = try Statement(sql, on: connection)
        statements[sql] = statement
        return statement
    }

    /// Does work within one transaction, all of it or nothing.
    func transaction<Result>(_ kind: TransactionKind, _ work: () throws -> Result) throws -> Result {
        try execute("BEGIN \(kind.rawValue)")
        do {
            let result = try work()
            try execute("COMMIT")
            return result
        } catch {
            // Some failures have ended it. One that can't even be rolled back is an error of the next transaction.
            if sqlite3_get_autocommit(connection) == 0 { sqlite3_exec(connection, "ROLLBACK", nil, nil, nil) }
            throw error
        }
    }
}

/// When a transaction takes its locks.
enum TransactionKind: String {
    /// With the first statement that needs them.
    case deferred = "DEFERRED"
    /// At once, the one for writing.
    case immediate = "IMMEDIATE"
}
