import Files

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
        try CacheError.mapping { () throws(FileError) in
            try Disk.makeDirectories(path, isPrivate: true, isLasting: false)
        }
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
}

extension FileStatus {
    /// Throws unless the user alone can change the file.
    fileprivate func checkOwner(_ path: String) throws(CacheError) {
        guard isOwn else { throw .untrusted(path: path, what: "belongs to another user") }
        guard !isWritableByOthers else {
            throw .untrusted(path: path, what: "can be written by others, until you chmod go-w it")
        }
    }
}
