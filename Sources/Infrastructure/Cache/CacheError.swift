import CSQLite

/// Why the cache can't be used.
enum CacheError: Error, Hashable {
    /// The environment names no place for it.
    case noPlace
    /// It lies where somebody else could change it, or is no file.
    case untrusted(path: String, what: String)
    /// The system refused something.
    case system(operation: String, path: String, cause: String)
    /// The file does not hold what was put there.
    case damaged(path: String, cause: String)
    /// The file is damaged, and others use it, so that it can't be removed.
    case inUse(path: String, cause: String)
    /// SQLite could not read or write just now.
    case database(path: String, cause: String)

    /// Whether a new file would help.
    var isDamage: Bool {
        if case .damaged = self { true } else { false }
    }

    /// What SQLite or the system said.
    var cause: String {
        switch self {
        case .noPlace: ""
        case .untrusted(_, let cause), .system(_, _, let cause), .damaged(_, let cause), .inUse(_, let cause),
            .database(_, let cause):
            cause
        }
    }

    /// Tells damage from circumstances by SQLite's result code.
    ///
    /// SQLite says that a file can't be written when its header is damaged; where the file system forbids it, no new file
    /// can be made either, and that is said then.
    init(_ error: any Error, path: String) {
        guard let error = error as? SQLiteError else {
            self = .damaged(path: path, cause: "\(error)")
            return
        }
        let isCircumstance =
            switch error.code {
            case Self.shortRead: false
            case Self.moved: true
            default: Self.circumstances.contains(error.primaryCode)
            }
        self =
            isCircumstance
            ? .database(path: path, cause: error.message) : .damaged(path: path, cause: error.message)
    }

    // Extended codes, which Swift does not see in SQLite's header.
    private static let shortRead = SQLITE_IOERR | 2 << 8
    private static let moved = SQLITE_READONLY | 4 << 8

    private static let circumstances = [
        SQLITE_BUSY, SQLITE_LOCKED, SQLITE_FULL, SQLITE_PERM, SQLITE_AUTH, SQLITE_CANTOPEN, SQLITE_NOMEM, SQLITE_NOLFS,
        SQLITE_IOERR, SQLITE_INTERRUPT,
    ]
}

extension CacheError: CustomStringConvertible {
    /// One sentence: what happened, to what, and what to do next where that is known.
    var description: String {
        switch self {
        case .noPlace:
            "No cache: neither XDG_CACHE_HOME nor HOME is an absolute path."
        case .untrusted(let path, let what):
            "The cache \(path) is not used: it \(what)."
        case .system(let operation, let path, let cause):
            "The cache is not used: could not \(operation) \(path): \(cause)."
        case .damaged(let path, let cause):
            "The cache \(path) is damaged, and so is a new one (\(cause)). Delete it."
        case .inUse(let path, let cause):
            "The cache \(path) is damaged (\(cause)) and in use by another run. A later run will replace it."
        case .database(let path, let cause):
            "The cache \(path) can't be used now: \(cause)."
        }
    }
}
