import Foundation
import TestSupport
import Testing

@Suite("--record") struct RecordTests {
    private static func document(_ path: String) throws -> JSONDocument {
        let document = try JSONDocument(parsing: String(contentsOfFile: path, encoding: .utf8))
        let file = PackageFolder.root().appending(path: "docs/schema/record-v1.json")
        let schema = JSONSchema(try JSONDocument(parsing: String(contentsOf: file, encoding: .utf8)))
        #expect(schema.problems(in: document) == [])
        return document
    }

    @Test("of apply tells the commits that are there, and the checks that passed")
    func apply() throws {
        let trial = try PlannedRepository(steps: 2).copy()
        let path = trial.path + "/record.json"
        let outcome = try trial.apply("--validate", "true", "--timeout", "30", "--record", path)
        #expect(outcome.status == 0, "\(outcome.errorText)")
        let document = try Self.document(path)
        let tip = try trial.git("rev-parse", trial.branch).trimmingCharacters(in: .newlines)
        #expect(document["execution"]?["commit"]?.text == tip)
        #expect(document["execution"]?["phase"]?.text == "done")
        #expect(document["steps"]?[1]?["commit"]?.text == tip)
        #expect(document["steps"]?[1]?["state"]?.text == "landed")
        #expect(document["validations"]?[1]?["result"]?.text == "passed")
        #expect(document["validations"]?[1]?["timeout"] == .number(30))
    }

    @Test("of a run that a check stopped tells how it ended; resume writes it anew")
    func failure() throws {
        let trial = try PlannedRepository(steps: 2).copy()
        let path = trial.path + "/record.json"
        let outcome = try trial.apply(
            "--validate", "test $ORCHESTRATE_STEP != 2 -o -e \(trial.path)/fixed || exit 7", "--record", path)
        #expect(outcome.status == 1)
        var document = try Self.document(path)
        #expect(document["execution"]?["phase"]?.text == "failed")
        #expect(document["validations"]?[1]?["exitStatus"] == .number(7))
        #expect(document["steps"]?[1]?["state"]?.text == "failed")
        try "x".write(toFile: trial.path + "/fixed", atomically: false, encoding: .utf8)
        #expect(try trial.orchestrate("resume", "--quiet", "--record", path).status == 0)
        document = try Self.document(path)
        #expect(document["execution"]?["phase"]?.text == "done")
        #expect(document["validations"]?[1]?["result"]?.text == "failed")
        #expect(document["validations"]?[1]?["exitStatus"] == .null)
        #expect(document["validations"]?[2]?["result"]?.text == "passed")
    }

    @Test("of merge-plan is a page that tells no commits; what can't be written is said, and leaves no half file")
    func planned() throws {
        let trial = try PlannedRepository(steps: 2).copy()
        let plan = ["merge-plan", "--base", "main", "--heads", "refs/pull/*/head", "--quiet", "--no-cache", "-C"]
        func record(_ path: String) throws -> Shell.Outcome {
            try Shell.run(
                Binary.orchestrate, plan + [trial.path, "--record", path], environment: trial.environment)
        }
        let path = trial.path + "/record.md"
        #expect(try record(path).status == 0)
        let page = try String(contentsOfFile: path, encoding: .utf8)
        #expect(page.contains("Planned, not carried out: 2 steps, 0 held."))
        #expect(page.contains("| 2 | #2 | Change 2 |"))
        let before = try FileManager.default.contentsOfDirectory(atPath: trial.path).sorted()
        #expect(try record(trial.path + "/nowhere/record.md").status == 65)
        #expect(try FileManager.default.contentsOfDirectory(atPath: trial.path).sorted() == before)
    }
}
