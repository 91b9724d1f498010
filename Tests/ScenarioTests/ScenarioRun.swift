import Foundation
import TestSupport

/// What the tool makes of a scenario, in every format.
struct ScenarioRun {
    /// What came out, by the name of the file in which it is recorded; what is empty is left out. The script is recorded
    /// where the scenario's command asks for it, up to its functions: those are the same everywhere.
    let files: [String: [UInt8]]
    /// The merge script as written; nil when none was.
    let script: [UInt8]?

    private static let formats = [("markdown", "plan.md"), ("json", "plan.json"), ("text", "plan.txt")]

    /// Runs the tool, once a format and once for the script.
    init(_ scenario: Scenario, in repository: TestRepository) throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        // The command that a report ends with holds the path as it is given.
        try FileManager.default.createSymbolicLink(
            atPath: directory.path + "/repository", withDestinationPath: repository.path)
        var files: [String: [UInt8]] = [:]
        var codes: Set<Int32> = []
        func run(_ options: [String]) throws -> Shell.Outcome {
            try Shell.run(
                Binary.orchestrate, scenario.arguments + ["-C", "repository"] + options,
                environment: repository.environment, directory: directory.path)
        }
        for (format, file) in Self.formats {
            let outcome = try run(["--format", format])
            files[file] = Self.withoutPath(outcome.output, repository)
            files["messages.txt"] = Self.withoutPath(outcome.errors, repository)
            codes.insert(outcome.status)
        }
        let isScriptRecorded = scenario.arguments.contains("--script")
        if !isScriptRecorded { try codes.insert(run(["--script", "merge.sh"]).status) }
        script = FileManager.default.contents(atPath: directory.path + "/merge.sh").map { Array($0) }
        files["merge.sh"] = isScriptRecorded ? Self.withoutPath(Self.steps(of: script ?? []), repository) : []
        files["exit-code"] = Array((codes.sorted().map(String.init).joined(separator: " ") + "\n").utf8)
        self.files = files.filter { !$0.value.isEmpty }
    }

    /// The tree that the plan promises; nil where that hangs on how a person resolves a step.
    func predictedTree() throws -> String? {
        struct Promise: Decodable { let predictedTree: String? }
        return try files["plan.json"].flatMap { try JSONDecoder().decode(Promise.self, from: Data($0)).predictedTree }
    }

    /// Returns what comes before the functions, which `Fixtures/snapshots/merge-functions.sh` holds.
    private static func steps(of script: [UInt8]) -> [UInt8] {
        script.firstRange(of: Array("say() {".utf8)).map { Array(script[..<$0.lowerBound]) } ?? script
    }

    /// The repository lies somewhere else in every run.
    private static func withoutPath(_ bytes: [UInt8], _ repository: TestRepository) -> [UInt8] {
        Array(
            bytes.split(separator: Array(repository.path.utf8), omittingEmptySubsequences: false)
                .joined(separator: "REPOSITORY".utf8))
    }
}
