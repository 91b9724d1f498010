package import Application
package import Domain
import Files
import Foundation

extension GitIntegrationRepository {
    /// Returns the path of a directory that is not there yet, for a work tree. Nobody can guess it, so that nobody else can be
    /// there first.
    package static func workTreePath(for step: StepNumber?, of plan: Plan) -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
        var random = SystemRandomNumberGenerator()
        let end = String((0..<12).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] })
        return FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appendingPathComponent("\(nameStart(of: plan))\(step?.value ?? 0)-\(end)").path
    }

    /// How the names of a plan's work trees begin.
    private static func nameStart(of plan: Plan) -> String { "orchestrate-\(plan.digest.digestPrefix)-step-" }

    /// Checks a commit out into a new directory for the user alone, as a work tree of its own.
    package func addWorkTree(at directory: String, of commit: ObjectID) throws {
        try GitError.mapping { try Disk.makeNewDirectory(directory) }
        // All of it, also where the user's own work tree holds a part only.
        let run = try git([
            "-c", "core.sparseCheckout=false", "worktree", "add", "--quiet", "--detach", directory, commit.hex,
        ])
        try check(run, at: directory)
    }

    /// Removes such a directory, whatever is left of it, and what the repository knows of it: a crash can have left any part.
    ///
    /// Not by git, which removes nothing that was made read-only, and does not know of one that it had only begun.
    package func removeWorkTree(at directory: String) throws -> LeftWorkTree? {
        let name = (directory as NSString).lastPathComponent
        // The path comes from a file: a damaged one must not have anything else removed.
        guard name.hasPrefix(Self.nameStart(of: document.plan)), directory.hasPrefix("/") else { return nil }
        try GitError.mapping { try forgetWorkTree(at: directory, named: name) }
        do throws(FileError) {
            try Disk.removeTree(directory)
            return nil
        } catch {
            // Out of the way, for the next one may have its name.
            let aside = directory + "-left"
            let isMoved = rename(directory, aside) == 0
            return LeftWorkTree(directory: isMoved ? aside : directory, cause: error.cause)
        }
    }

    /// Removes what gitrepository-layout(5) calls `worktrees/<id>`; git gives it the name of the directory, or a longer one.
    private func forgetWorkTree(at directory: String, named name: String) throws {
        let linked = repository.commonDirectory + "worktrees"
        guard FileManager.default.fileExists(atPath: linked) else { return }
        for id in try FileManager.default.contentsOfDirectory(atPath: linked) where id.hasPrefix(name) {
            let place = String(decoding: try Disk.content(of: "\(linked)/\(id)/gitdir") ?? [], as: UTF8.self)
            // git writes down where it is only after it has made the entry.
            let isOwn = id == name || place.trimmingCharacters(in: .newlines) == directory + "/.git"
            if isOwn { try Disk.removeTree("\(linked)/\(id)") }
        }
        // As git leaves it: gone with the last of them.
        rmdir(linked)
    }
}
