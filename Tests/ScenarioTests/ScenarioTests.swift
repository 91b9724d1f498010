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
        if let script = run.script { try carryOut(script, in: repository, promised: run.predictedTree()) }
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
