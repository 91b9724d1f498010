import Foundation
import TestSupport
import Testing

/// A repository with a work tree, in which a plan is carried out by its merge script and by `apply`, while other people work
/// there, too.
final class PlanCourse {
    let repository: TestRepository
    let branch: String
    private let files: TemporaryDirectory
    private let base: String
    private var pushes = 0

    /// Makes the repository, its plan and the plan's script.
    init(steps: Int) throws {
        repository = try TestRepository()
        files = try TemporaryDirectory()
        try repository.commit(on: "main", message: "Start", files: ["README.md": "Shop\n"])
        for number in 1...steps { try repository.request(number, files: ["part\(number).txt": "\(number)\n"]) }
        try repository.checkOut("main")
        base = try repository.git("rev-parse", "main").trimmed
        let planned = try Shell.run(
            Binary.orchestrate,
            [
                "merge-plan", "-C", repository.path, "--base", "main", "--heads", "refs/pull/*/head", "--no-cache",
                "--quiet", "--format", "json", "--output", files.path + "/plan.json", "--script",
                files.path + "/merge.sh",
            ], environment: repository.environment)
        guard planned.status == 0 else { throw TestSupportError("merge-plan: \(planned.errorText)") }
        struct Named: Decodable { let digest: String }
        let content = try Data(contentsOf: URL(fileURLWithPath: files.path + "/plan.json"))
        let digest = try JSONDecoder().decode(Named.self, from: content).digest.dropFirst(7).prefix(12)
        branch = "refs/heads/integration/\(digest)"
    }

    deinit { files.remove() }

    /// The file whose being there makes the check fail.
    var flag: String { files.path + "/failing" }

    /// Runs the tool; `PLAN` stands for the plan's file.
    func orchestrate(_ words: [String]) throws -> Shell.Outcome {
        try Shell.run(
            Binary.orchestrate,
            words.map { $0 == "PLAN" ? files.path + "/plan.json" : $0 } + ["-C", repository.path, "--quiet"],
            environment: environment, directory: repository.path)
    }

    /// Runs the merge script.
    func script(_ words: [String]) throws -> Shell.Outcome {
        try Shell.run(
            "sh", [files.path + "/merge.sh"] + words, environment: environment, directory: repository.path)
    }

    private var environment: [String: String] {
        repository.environment.merging(["TMPDIR": files.path]) { _, new in new }
    }

    /// Goes to a branch or a commit; nothing happens where git refuses.
    func go(to place: String) throws {
        _ = try repository.outcome(ofGit: ["reset", "--quiet", "--hard"])
        _ = try repository.outcome(
            ofGit: place == "base" ? ["switch", "--quiet", "--detach", base] : ["switch", "--quiet", place])
    }

    /// Somebody pushes onto a branch, where it is.
    func push(to reference: String) throws {
        _ = try repository.outcome(ofGit: ["switch", "--quiet", "--detach"])
        guard try repository.outcome(ofGit: ["rev-parse", "--verify", "--quiet", reference]).status == 0 else { return }
        pushes += 1
        let commit = try repository.git("commit-tree", "-p", reference, "-m", "More \(pushes)", reference + "^{tree}")
        try repository.git("update-ref", reference, commit.trimmed)
    }

    /// Deletes what git does not need and the remote does not have, and then what nothing names.
    func prune() throws {
        for name in try repository.git(
            "for-each-ref", "--format=%(refname)", "refs/orchestrate", "refs/heads/integration"
        )
        .split(separator: "\n") {
            if try repository.git("worktree", "list", "--porcelain").contains("branch \(name)\n") { continue }
            try repository.git("update-ref", "-d", String(name))
        }
        try repository.git("reflog", "expire", "--expire=now", "--all")
        try repository.git("gc", "--quiet", "--prune=now")
    }

    /// All that a refused run must leave as it is: references, work trees, what is checked out and the journal.
    func snapshot() throws -> [String: String] {
        var found = [
            "references": try repository.git("for-each-ref"), "trees": try repository.git("worktree", "list"),
            "status": try repository.git("status", "--porcelain", "--branch"),
            "head": try repository.git("rev-parse", "HEAD"),
        ]
        let folder = repository.path + "/.git/orchestrate"
        // Where no run left anything there is no such directory.
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? ["none"]
        for name in names where !name.hasSuffix("/lock") && !name.hasSuffix("/lock-file") {
            let content = FileManager.default.contents(atPath: "\(folder)/\(name)")
            found[name] = content.map { String(decoding: $0, as: UTF8.self) } ?? ""
        }
        return found
    }

    /// Returns what git complains of.
    func complaints() throws -> String {
        let outcome = try repository.outcome(ofGit: ["fsck", "--connectivity-only", "--no-dangling"])
        return outcome.status == 0 ? "" : outcome.text + outcome.errorText
    }

    /// How far the plan is.
    func phase() throws -> String {
        struct Answer: Decodable { let plans: [RunReport] }
        let outcome = try Shell.run(
            Binary.orchestrate, ["status", "--format", "json", "-C", repository.path], environment: environment)
        return try JSONDecoder().decode(Answer.self, from: Data(outcome.text.utf8)).plans.first?.phase ?? "idle"
    }
}
