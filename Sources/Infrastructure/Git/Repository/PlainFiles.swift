import CGit2
import Files
import Foundation

/// The files of a git directory that are read when it is opened. Where a pipe or a device stands for one of them, whoever opens it
/// waits for ever, or reads without end.
enum PlainFiles {
    private static let names = [
        "HEAD", "config", "config.worktree", "commondir", "packed-refs", "shallow", "info/attributes", "info/grafts",
        "objects/info/alternates",
    ]

    /// Throws where one of them is no file that ends.
    static func check(repositoryFoundFrom path: String, ceilings: String?) throws(GitError) {
        var found = git_buf()
        defer { git_buf_dispose(&found) }
        // What can't be found is told by the one who opens it.
        guard git_repository_discover(&found, path, 0, ceilings) == 0, let start = found.ptr else { return }
        let directory = String(cString: start)
        try check(directory)
        guard let text = FileManager.default.contents(atPath: directory + "commondir") else { return }
        let common = String(decoding: text, as: UTF8.self).trimmingCharacters(in: .newlines)
        try check((common.hasPrefix("/") ? common : directory + common) + "/")
    }

    private static func check(_ directory: String) throws(GitError) {
        for name in names {
            guard let status = FileStatus(of: directory + name, followingLinks: true) else { continue }
            guard status.isFile || status.isDirectory else {
                throw .file(path: directory + name, cause: "It is a pipe or a device, not a plain file.")
            }
        }
    }
}
