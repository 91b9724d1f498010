import Foundation
import TestSupport

/// A repository with a work tree in which two branches clash, and one clashes with main, and somebody resolved both with
/// `git rerere` on.
final class RecordedRepository {
    let repository: TestRepository
    let files: TemporaryDirectory
    /// Where plans are written.
    var plan: String { files.path + "/plan.json" }
    /// Where scripts are written.
    var script: String { files.path + "/merge.sh" }
    var path: String { repository.path }
    var cache: String { path + "/.git/rr-cache" }

    /// Makes the repository, and records.
    ///
    /// - Parameter hasUnresolved: whether there is a branch, too, of which nobody resolved what it clashes in.
    init(hasUnresolved: Bool = false) throws {
        repository = try TestRepository()
        files = try TemporaryDirectory()
        let lines = (1...12).map { "line \($0)\n" }
        func text(_ changes: [Int: String]) -> String {
            lines.enumerated().map { changes[$0.offset + 1].map { $0 + "\n" } ?? $0.element }.joined()
        }
        func commit(_ branch: String, _ message: String, _ changes: [Int: String]) throws {
            try repository.commit(
                on: branch, from: branch == "main" ? nil : "start", message: message,
                files: ["app/models.py": text(changes)])
        }
        try commit("main", "Start", [:])
        try repository.branch("start", from: "main")
        try commit("left", "Left", [3: "left"])
        try commit("right", "Right", [3: "right"])
        try commit("old", "Old", [9: "old"])
        if hasUnresolved { try commit("unresolved", "Unresolved", [3: "unresolved"]) }
        try commit("main", "Base goes on", [9: "base"])
        try repository.git("update-ref", "-d", "refs/heads/start")
        try repository.checkOut("main")
        try record(merging: "right", into: "left", as: text([3: "left and right"]))
        try record(merging: "old", into: "main", as: text([9: "base, not old"]))
        try repository.checkOut("main")
    }

    deinit { files.remove() }

    /// Merges in the work tree with rerere on and resolves what conflicts; no branch moves.
    func record(merging theirs: String, into ours: String, as text: String) throws {
        try repository.git("checkout", "--quiet", "--force", "--detach", ours)
        _ = try repository.outcome(ofGit: ["-c", "rerere.enabled=true", "merge", theirs])
        try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/app/models.py"))
        try repository.git("add", "--all")
        try repository.git("-c", "rerere.enabled=true", "commit", "--quiet", "-m", "Resolved")
    }

    /// Runs the tool.
    @discardableResult
    func orchestrate(_ arguments: String..., in directory: String? = nil) throws -> Shell.Outcome {
        try Shell.run(
            Binary.orchestrate, arguments + ["-C", directory ?? path], environment: repository.environment,
            directory: files.path)
    }

    /// Plans all three branches, and returns what merge-plan wrote as JSON.
    @discardableResult
    func makePlan(_ options: String...) throws -> JSONDocument {
        let outcome = try Shell.run(
            Binary.orchestrate,
            [
                "merge-plan", "-C", path, "--base", "main", "--heads", "refs/heads/*", "--exclude", "main", "--quiet",
                "--no-cache", "--format", "json", "--output", plan, "--script", script,
            ] + options, environment: repository.environment)
        guard outcome.status < 2 else { throw TestSupportError("merge-plan: \(outcome.errorText)") }
        return try JSONDocument(parsing: String(decoding: Data(contentsOf: URL(fileURLWithPath: plan)), as: UTF8.self))
    }

    /// Makes a copy of the repository with all that is recorded.
    func copy() throws -> String {
        let target = files.path + "/copy-\(UUID().uuidString)"
        try FileManager.default.copyItem(atPath: path, toPath: target)
        return target
    }

    /// Makes a copy in which nothing is recorded.
    func bareOfRecords() throws -> String {
        let target = try copy()
        try FileManager.default.removeItem(atPath: target + "/.git/rr-cache")
        return target
    }

    /// Runs the script in a copy.
    func runScript(in directory: String) throws -> Shell.Outcome {
        try Shell.run("sh", [script], environment: repository.environment, directory: directory)
    }

    /// Returns what git says in a copy.
    func git(_ arguments: String..., in directory: String) throws -> String {
        let outcome = try Shell.run("git", arguments, environment: repository.environment, directory: directory)
        guard outcome.status == 0 else { throw TestSupportError("git \(arguments): \(outcome.errorText)") }
        return outcome.text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

extension Shell.Outcome {
    /// What was written, as words: lines may be wrapped anywhere.
    var words: String { text.split { $0 == " " || $0 == "\n" }.joined(separator: " ") }
}

extension JSONDocument {
    /// How many values an array has; nil for anything else.
    var count: Int? { if case .array(let values) = self { values.count } else { nil } }
}
