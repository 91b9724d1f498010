import Foundation
import TestSupport

/// What the tool makes of a scenario, in every format.
struct ScenarioRun {
    /// What came out, by the name of the file in which it is recorded; what is empty is left out.
    let files: [String: [UInt8]]
    /// The merge script as written; nil when none was.
    let script: [UInt8]?

    /// Runs the tool, once a format.
    init(_ scenario: Scenario, in repository: TestRepository) throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        var files: [String: [UInt8]] = [:]
        var codes: Set<Int32> = []
        for (format, file) in [("text", "plan.txt"), ("json", "plan.json"), ("markdown", "plan.md")] {
            let outcome = try Shell.run(
                Binary.orchestrate,
                scenario.arguments + ["-C", repository.path, "--format", format, "--script", "merge.sh"],
                environment: repository.environment, directory: directory.path)
            files[file] = Self.withoutPath(outcome.output, repository)
            files["messages.txt"] = Self.withoutPath(outcome.errors, repository)
            codes.insert(outcome.status)
        }
        let script = URL(fileURLWithPath: directory.path).appendingPathComponent("merge.sh")
        if FileManager.default.fileExists(atPath: script.path) {
            self.script = try Array(Data(contentsOf: script))
        } else {
            self.script = nil
        }
        files["merge.sh"] = Self.withoutPath(self.script ?? [], repository)
        files["exit-code"] = Array((codes.map(String.init).sorted().joined(separator: " ") + "\n").utf8)
        self.files = files.filter { !$0.value.isEmpty }
    }

    /// The tree that the plan promises.
    func predictedTree() throws -> String? {
        struct Promise: Decodable { let predictedTree: String }
        return try files["plan.json"].map { try JSONDecoder().decode(Promise.self, from: Data($0)).predictedTree }
    }

    /// The repository lies somewhere else in every run.
    private static func withoutPath(_ bytes: [UInt8], _ repository: TestRepository) -> [UInt8] {
        Array(
            bytes.split(separator: Array(repository.path.utf8), omittingEmptySubsequences: false)
                .joined(separator: "REPOSITORY".utf8))
    }
}
