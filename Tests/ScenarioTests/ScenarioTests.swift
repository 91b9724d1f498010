import Foundation
import TestSupport
import Testing

@Suite("Scenarios")
struct ScenarioTests {
    @Test(
        "planning says what is recorded, writes nothing, and its script makes the tree that it promised",
        arguments: try Scenario.all())
    func plan(of scenario: Scenario) throws {
        let repository = try scenario.repository()
        let before = try RepositoryState(of: repository)
        let run = try ScenarioRun(scenario, in: repository)
        #expect(try RepositoryState(of: repository) == before)
        try compare(run, with: Recording(of: scenario))
        try apply(run, in: repository)
        // Where a person must resolve a step the script can't go to the end alone.
        let tree = try run.predictedTree()
        if let script = run.script, run.files["plan.json"] == nil || tree != nil {
            try carryOut(script, in: repository, promised: tree)
        }
    }

    /// Applies the plan in a copy of the repository: it must end in the tree that was promised, as the script does.
    private func apply(_ run: ScenarioRun, in repository: TestRepository) throws {
        guard let plan = run.files["plan.json"], let tree = try run.predictedTree() else { return }
        let directory = try TemporaryDirectory(inMemory: true)
        defer { directory.remove() }
        let copy = directory.path + "/copy"
        try FileManager.default.copyItem(atPath: repository.path, toPath: copy)
        let file = try directory.write(plan, to: "plan.json")
        let outcome = try Shell.run(
            Binary.orchestrate, ["apply", file.path, "-C", copy, "--branch", "applied", "--quiet"],
            environment: repository.environment)
        // A plan without steps has nothing to carry out, and one whose configuration has a check runs that.
        if outcome.errorText.contains("The plan has no steps") { return }
        #expect(outcome.status == 0, "\(outcome.text)\(outcome.errorText)")
        let made = try Shell.run(
            "git", ["-C", copy, "rev-parse", "applied^{tree}"], environment: repository.environment)
        #expect(made.text == "\(tree)\n")
    }

    private func compare(_ run: ScenarioRun, with recording: Recording) throws {
        let differences = try recording.differences(from: run.files)
        guard !differences.isEmpty else { return }
        if Recording.isOn { try recording.write(run.files) }
        let advice = Recording.isOn ? "Recorded; read the difference." : "If it shall be so, run `make record`."
        Issue.record("\(advice)\n\(differences.joined(separator: "\n"))")
    }

    /// Runs the script with real git in the scenario's own repository, which is not needed afterwards.
    private func carryOut(_ script: [UInt8], in repository: TestRepository, promised tree: String?) throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let file = try directory.write(script, to: "merge.sh")
        let outcome = try Shell.run(
            "sh", [file.path], environment: repository.environment, directory: repository.path)
        #expect(outcome.status == 0, "\(outcome.text)\(outcome.errorText)")
        #expect(try repository.git("rev-parse", "HEAD^{tree}") == "\(tree ?? "none")\n")
    }

    @Test("every scenario has a title of its own and says what it shows")
    func titles() throws {
        let texts = try Scenario.all().map {
            try String(contentsOf: $0.folder.appendingPathComponent("scenario.txt"), encoding: .utf8)
        }
        #expect(Set(texts.compactMap { $0.split(separator: "\n").first }).count == texts.count)
        #expect(texts.allSatisfy { $0.components(separatedBy: "\n\n").count >= 3 })
    }
}
