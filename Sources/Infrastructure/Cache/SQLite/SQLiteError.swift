import CSQLite

/// What SQLite refused.
struct SQLiteError: Error {
    /// The extended result code.
    let code: Int32
    /// What SQLite says of it.
    let message: String

    /// The code without its extension.
    var primaryCode: Int32 { code & 0xFF }
}

extension SQLiteError {
    /// Reads what a connection says of its last call; the code alone tells where there is no connection.
    init(_ code: Int32, of connection: OpaquePointer?) {
        let extended = connection.map(sqlite3_extended_errcode) ?? code
        let text = connection.flatMap(sqlite3_errmsg) ?? sqlite3_errstr(code)
        self.init(code: extended, message: text.map { String(cString: $0) } ?? "error \(code)")
    }
}
