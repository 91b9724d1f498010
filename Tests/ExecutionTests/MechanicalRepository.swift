import Foundation
import TestSupport

/// A repository in which branches clash in what nobody need judge: entries of a list, and imports; and one clashes with main.
final class MechanicalRepository {
    let repository: TestRepository
    let files: TemporaryDirectory
    var plan: String { files.path + "/plan.json" }
    var script: String { files.path + "/merge.sh" }
    var path: String { repository.path }

    init() throws {
        repository = try TestRepository()
        files = try TemporaryDirectory()
        func commit(_ branch: String, _ files: [String: String]) throws {
            try repository.commit(on: branch, from: branch == "main" ? nil : "start", message: branch, files: files)
        }
        try commit("main", ["requirements.txt": "a==1\nz==1\n", "app/x.py": Self.code("import os\n", "")])
        try repository.branch("start", from: "main")
        try commit("left", ["requirements.txt": "a==1\nb's==1\nz==1\n"])
        try commit("right", ["requirements.txt": "a==1\nc==100%\nz==1\n"])
        try commit("old", ["app/x.py": Self.code("import os\nimport sys\n", "sys.x()\n")])
        try commit("main", ["app/x.py": Self.code("import os\nimport re\n", "", "re.x()\n")])
        try repository.git("update-ref", "-d", "refs/heads/start")
        try repository.checkOut("main")
    }

    deinit { files.remove() }

    static func code(_ imports: String, _ first: String, _ last: String = "") -> String {
        "\(imports)\nos.x()\n\(first)\nx = 1\ny = 2\n\n\(last)\nz = 3\n"
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

    /// Makes a copy of the repository.
    func copy() throws -> String {
        let target = files.path + "/copy-\(UUID().uuidString)"
        try FileManager.default.copyItem(atPath: path, toPath: target)
        return target
    }

    /// Returns what git says in a copy.
    func git(_ arguments: String..., in directory: String) throws -> String {
        let outcome = try Shell.run("git", arguments, environment: repository.environment, directory: directory)
        guard outcome.status == 0 else { throw TestSupportError("git \(arguments): \(outcome.errorText)") }
        return outcome.text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
