import Foundation

/// What the system says of a file.
struct FileStatus {
    private let status: stat

    /// Asks the system; nil when there is no such file.
    init?(of path: String, followingLinks: Bool) {
        var status = stat()
        guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
        self.status = status
    }

    /// Whether it is a plain file.
    var isFile: Bool { status.st_mode & S_IFMT == S_IFREG }

    /// Whether it is a directory.
    var isDirectory: Bool { status.st_mode & S_IFMT == S_IFDIR }

    /// Throws unless the user alone can change it.
    func checkOwner(_ path: String) throws(CacheError) {
        guard status.st_uid == geteuid() else { throw .untrusted(path: path, what: "belongs to another user") }
        guard status.st_mode & (S_IWGRP | S_IWOTH) == 0 else {
            throw .untrusted(path: path, what: "can be written by others, until you chmod go-w it")
        }
    }
}
