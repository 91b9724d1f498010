import Foundation

/// The directory of this program in the user's cache directory.
struct CacheDirectory {
    /// Where it lies.
    let path: String

    /// Finds the place as the XDG Base Directory Specification says: a relative path counts as none.
    ///
    /// - Throws: `CacheError.noPlace`.
    init(environment: [String: String]) throws(CacheError) {
        func absolute(_ name: String) -> String? {
            environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
        }
        guard let caches = absolute("XDG_CACHE_HOME") ?? absolute("HOME").map({ $0 + "/.cache" }) else {
            throw .noPlace
        }
        path = caches + "/orchestrate"
    }

    /// Makes the directory, for the user alone, where there is none.
    ///
    /// - Throws: `CacheError`, also when somebody else could write in it.
    func prepare() throws(CacheError) {
        try Self.make(path)
        guard let status = FileStatus(of: path, followingLinks: true), status.isDirectory else {
            throw .untrusted(path: path, what: "is no directory")
        }
        try status.checkOwner(path)
    }

    /// Checks a file of the directory before SQLite opens it by its name; there may be none.
    func check(_ file: String) throws(CacheError) {
        guard let status = FileStatus(of: file, followingLinks: false) else { return }
        guard status.isFile else { throw .untrusted(path: file, what: "is no file") }
        try status.checkOwner(file)
    }

    private static func make(_ path: String) throws(CacheError) {
        if mkdir(path, 0o700) == 0 { return }
        let code = errno
        if code == EEXIST { return }
        guard code == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            throw .refused(code, "make the directory", path)
        }
        try make(String(path[..<slash]))
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .refused(errno, "make the directory", path) }
    }
}

extension CacheError {
    /// What a call of the system refused, by its `errno`.
    static func refused(_ code: Int32, _ operation: String, _ path: String) -> CacheError {
        .system(operation: operation, path: path, cause: String(cString: strerror(code)))
    }
}
