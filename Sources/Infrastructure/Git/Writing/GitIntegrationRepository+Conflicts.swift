package import Domain
import Files
import Foundation

extension GitIntegrationRepository {
    /// The reference, of the work tree's own, that keeps what git's merge came to before anybody touched it.
    static let mergedReference = "refs/worktree/orchestrate/merged"

    /// Makes a work tree in which the merge stands as git leaves one that conflicts: git makes it.
    package func layOut(_ layout: ConflictLayout) throws {
        let directory = layout.directory
        try addWorkTree(at: directory, of: layout.tip)
        // Else `git worktree prune` forgets it, resolution and all, while its disk is not mounted.
        try check(
            git(["worktree", "lock", "--reason", "a merge waits in it for a person (orchestrate resume)", directory]),
            at: directory)
        try vouchForIndex(of: directory)
        var name = layout.head.hex
        if let reference = layout.reference, try repository.commit(at: reference) == layout.head { name = reference }
        let options = ["--quiet", "--no-ff", "--no-commit", "--no-edit", "--no-autostash", "--no-verify-signatures"]
        let run = try git(
            try cache(layout) + ["merge"] + options + ["-m", layout.message, name], in: directory)
        guard run.status <= 1, try hasMerge(in: directory) else { throw failure(of: run, at: directory) }
        let merged = try git(["rev-parse", "--verify", "--quiet", "AUTO_MERGE^{tree}"], in: directory)
        if merged.status == 0 {
            try check(
                git(["update-ref", Self.mergedReference, Self.firstLine(of: merged)], in: directory), at: directory)
        }
        try settleSubmodules(of: layout)
    }

    /// Has git believe that the files which it has just checked out are as it checked them out. Within the second in which it
    /// wrote the index it would look into them, take those for changed that its own conversion makes look so, and refuse to
    /// merge anything into them (git's racy-git documentation).
    private func vouchForIndex(of directory: String) throws {
        let index = try gitPath("index", in: directory)
        do {
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: 24 * 60 * 60)], ofItemAtPath: index)
        } catch {
            throw GitError.file(path: index, cause: SystemCause.words(error))
        }
    }

    /// The settings by which git fills in and records resolutions, unless the plan or the user wants none of that.
    func cache(_ layout: ConflictLayout) throws -> [String] {
        let isOff = try !layout.replays || repository.configuration(environment: settings.environment).turnsRerereOff
        return isOff ? ["-c", "rerere.enabled=false"] : ["-c", "rerere.enabled=true", "-c", "rerere.autoUpdate=true"]
    }

    /// Whether a merge is under way in a work tree.
    func hasMerge(in directory: String) throws -> Bool {
        if try git(["rev-parse", "--verify", "--quiet", "MERGE_HEAD"], in: directory).status == 0 { return true }
        let path = try gitPath("MERGE_HEAD", in: directory)
        guard try exists(path) else { return false }
        throw GitError.file(path: path, cause: "it can't be read")
    }

    /// Where git keeps something of a work tree's.
    func gitPath(_ name: String, in directory: String) throws -> String {
        let run = try git(["rev-parse", "--git-path", name], in: directory)
        try check(run, at: directory)
        let path = Self.firstLine(of: run)
        return path.hasPrefix("/") ? path : "\(directory)/\(path)"
    }

    /// Whether anything is at a path; an error where that can't be told.
    func exists(_ path: String) throws(GitError) -> Bool {
        var status = stat()
        guard lstat(path, &status) != 0 else { return true }
        guard errno == ENOENT || errno == ENOTDIR else {
            throw .file(path: path, cause: String(cString: strerror(errno)))
        }
        return false
    }
}
