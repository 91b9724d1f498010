import Foundation
import TestSupport
import Testing

@Suite("Scenarios")
struct ScenarioTests {
    @Test("what comes out is what is recorded, byte by byte", arguments: try Scenario.all())
    func output(of scenario: Scenario) throws {
        let run = try ScenarioRun(scenario, in: scenario.repository())
        let recording = Recording(of: scenario)
        let differences = try recording.differences(from: run.files)
        if Recording.isOn { try recording.write(run.files) }
        for difference in differences { Issue.record("\(scenario.name)\n\(difference)") }
    }

    @Test("planning writes nothing into the repository", arguments: try Scenario.all())
    func untouched(by scenario: Scenario) throws {
        let repository = try scenario.repository()
        let before = try RepositoryState(of: repository)
        _ = try ScenarioRun(scenario, in: repository)
        #expect(try RepositoryState(of: repository) == before)
    }

    @Test("git, run by the script, comes to the tree that the plan promises", arguments: try Scenario.all())
    func script(of scenario: Scenario) throws {
        let repository = try scenario.repository()
        let run = try ScenarioRun(scenario, in: repository)
        guard let script = run.script else { return }
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let file = try directory.write(script, to: "merge.sh")
        let outcome = try Shell.run(
            "sh", [file.path], environment: repository.environment, directory: repository.path)
        #expect(outcome.status == 0, "\(outcome.text)\(outcome.errorText)")
        #expect(try repository.git("rev-parse", "HEAD^{tree}") == "\(run.predictedTree() ?? "none")\n")
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
