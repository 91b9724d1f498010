import CSQLite

/// A compiled statement of a database.
final class Statement {
    /// A value that takes the place of a question mark.
    enum Argument {
        case number(Int64)
        case text(String)
        case bytes([UInt8])
    }

    private let connection: OpaquePointer
    private let handle: OpaquePointer

    /// Compiles a statement for many runs.
    init(_ sql: String, on connection: OpaquePointer) throws(SQLiteError) {
        var compiled: OpaquePointer?
        let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &compiled, nil)
        guard let compiled, code == SQLITE_OK else { throw SQLiteError(code, of: connection) }
        self.connection = connection
        handle = compiled
    }

    deinit { sqlite3_finalize(handle) }

    /// Runs the statement, and hands over each row, which is valid for that call alone.
    func run(_ arguments: [Argument] = [], row: (Row) throws -> Void = { _ in }) throws {
        // A statement that is not reset holds its locks.
        defer {
            sqlite3_reset(handle)
            sqlite3_clear_bindings(handle)
        }
        for (index, argument) in arguments.enumerated() { try bind(argument, at: Int32(index + 1)) }
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW: try row(Row(handle: handle))
            case SQLITE_DONE: return
            case let code: throw SQLiteError(code, of: connection)
            }
        }
    }

    private func bind(_ argument: Argument, at index: Int32) throws(SQLiteError) {
        let code =
            switch argument {
            case .number(let number): sqlite3_bind_int64(handle, index, number)
            case .text(let text): orchestrate_sqlite3_bind_text(handle, index, text)
            case .bytes(let bytes): orchestrate_sqlite3_bind_bytes(handle, index, bytes, Int32(bytes.count))
            }
        if code != SQLITE_OK { throw SQLiteError(code, of: connection) }
    }
}

/// A row of a statement's result.
struct Row {
    fileprivate let handle: OpaquePointer

    /// Returns the number in a column; nil for anything else, which a damaged file may hold there.
    func number(_ column: Int32) -> Int64? {
        sqlite3_column_type(handle, column) == SQLITE_INTEGER ? sqlite3_column_int64(handle, column) : nil
    }

    /// Returns the bytes in a column, which last as long as the row.
    func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_blob(handle, column)
        return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, column)))
    }
}
