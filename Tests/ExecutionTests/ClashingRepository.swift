import Foundation
import TestSupport

/// A repository with a work tree whose branches clash, to be planned with or without what settles that.
class ClashingRepository {
    let repository: TestRepository
    let files: TemporaryDirectory
    /// Where plans are written.
    var plan: String { files.path + "/plan.json" }
    /// Where scripts are written.
    var script: String { files.path + "/merge.sh" }
    var path: String { repository.path }

    init() throws {
        repository = try TestRepository()
        files = try TemporaryDirectory()
    }

    deinit { files.remove() }

    /// Runs the tool.
    @discardableResult
    func orchestrate(_ arguments: String..., in directory: String? = nil) throws -> Shell.Outcome {
        try Shell.run(
            Binary.orchestrate, arguments + ["-C", directory ?? path], environment: repository.environment,
            directory: files.path)
    }

    /// Plans all branches but main, and returns what merge-plan wrote as JSON.
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
