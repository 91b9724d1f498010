import Foundation

/// What the system says of a file.
package struct FileStatus: Sendable {
    private let mode: mode_t
    private let owner: uid_t

    /// Asks the system; nil when there is no such file.
    package init?(of path: String, followingLinks: Bool) {
        var status = stat()
        guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
        (mode, owner) = (status.st_mode, status.st_uid)
    }

    /// Who may do what with it.
    var permissions: mode_t { mode & 0o777 }

    /// Whether it is a plain file.
    package var isFile: Bool { mode & S_IFMT == S_IFREG }

    /// Whether it is a directory.
    package var isDirectory: Bool { mode & S_IFMT == S_IFDIR }

    /// Whether it belongs to the user.
    package var isOwn: Bool { owner == geteuid() }

    /// Whether others may write to it.
    package var isWritableByOthers: Bool { mode & (S_IWGRP | S_IWOTH) != 0 }
}
