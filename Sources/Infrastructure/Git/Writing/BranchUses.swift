import Application
import Domain
import Files
import Foundation

/// Finds the work tree that has a branch, by the files that git looks at before it moves one (`branch.c` and `worktree.c` of
/// git): be it checked out, rebased or bisected there, and be the work tree there or not.
struct BranchUses {
    /// The directory that all work trees share, with a `/` at its end.
    let commonDirectory: String
    /// Whether the repository itself has no work tree.
    let isBare: Bool
    /// The repository's own work tree.
    let workTree: String

    /// Returns what a branch is used for; nil where no work tree has it.
    func use(of reference: String) throws(GitError) -> BranchUse? {
        if !isBare, let purpose = purpose(of: reference, in: commonDirectory) {
            return BranchUse(workTree: workTree, purpose: purpose)
        }
        for name in try linked() {
            let directory = "\(commonDirectory)worktrees/\(name)/"
            guard let purpose = purpose(of: reference, in: directory) else { continue }
            let file = Self.line(of: directory + "gitdir") ?? ""
            let path = file.hasSuffix("/.git") ? String(file.dropLast("/.git".count)) : file
            return BranchUse(
                workTree: path, purpose: purpose, isThere: FileManager.default.fileExists(atPath: path),
                isLocked: FileManager.default.fileExists(atPath: directory + "locked"))
        }
        return nil
    }

    private func linked() throws(GitError) -> [String] {
        let folder = commonDirectory + "worktrees"
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            throw .file(path: folder, cause: SystemCause.words(error))
        }
    }

    private func purpose(of reference: String, in directory: String) -> BranchUse.Purpose? {
        if Self.head(in: directory) == reference { return .checkout }
        let rebased = [
            Self.line(of: directory + "rebase-merge/head-name"),
            FileManager.default.fileExists(atPath: directory + "rebase-apply/rebasing")
                ? Self.line(of: directory + "rebase-apply/head-name") : nil,
        ]
        // A rebase with --update-refs moves more than one branch at its end.
        if rebased.contains(reference) || Self.lines(of: directory + "rebase-merge/update-refs").contains(reference) {
            return .rebase
        }
        guard FileManager.default.fileExists(atPath: directory + "BISECT_LOG"),
            let start = Self.line(of: directory + "BISECT_START"), [start, "refs/heads/" + start].contains(reference)
        else { return nil }
        return .bisection
    }

    /// The branch that is checked out: HEAD is a symbolic reference, or a link to one's file as git once made it.
    private static func head(in directory: String) -> String? {
        var link = [CChar](repeating: 0, count: 1024)
        let count = readlink(directory + "HEAD", &link, link.count)
        if count > 0 { return String(decoding: link.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self) }
        guard let line = line(of: directory + "HEAD"), line.hasPrefix("ref:") else { return nil }
        return line.dropFirst("ref:".count).trimmingCharacters(in: .whitespaces)
    }

    private static func line(of path: String) -> String? { lines(of: path).first }

    private static func lines(of path: String) -> [String] {
        FileManager.default.contents(atPath: path)
            .map { String(decoding: $0, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init) } ?? []
    }
}
