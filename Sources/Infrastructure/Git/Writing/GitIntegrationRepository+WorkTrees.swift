package import Domain
import Files
import Foundation

extension GitIntegrationRepository {
    /// Checks a commit out into a new directory, as a work tree of its own.
    package func addWorkTree(at directory: String, of commit: ObjectID) throws {
        // All of it, also where the user's own work tree holds a part only.
        let run = try git([
            "-c", "core.sparseCheckout=false", "worktree", "add", "--quiet", "--detach", directory, commit.hex,
        ])
        try check(run, at: directory)
    }

    /// Removes such a directory, whatever is left of it: a crash can have left any part.
    package func removeWorkTree(at directory: String) throws {
        let run = try git(["worktree", "remove", "--force", "--force", directory])
        guard FileManager.default.fileExists(atPath: directory) else { return }
        do {
            try FileManager.default.removeItem(atPath: directory)
        } catch {
            throw GitError.file(path: directory, cause: "\(SystemCause.words(error)) (\(Self.lastLine(of: run)))")
        }
        // git did not know it or could not remove it: what it has noted goes now that the directory is gone.
        _ = try git(["worktree", "remove", "--force", "--force", directory])
    }
}
