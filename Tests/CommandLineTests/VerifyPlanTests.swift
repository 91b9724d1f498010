import Foundation
import TestSupport
import Testing

@Suite("verify-plan") struct VerifyPlanTests {
    /// A repository with two branches that merge, and the plan of them.
    private final class Planned {
        let repository: TestRepository
        let directory: TemporaryDirectory
        let tool: Tool
        var plan: String { "\(directory.path)/plan.json" }

        init(_ options: String...) throws {
            repository = try TestRepository.clashing()
            directory = try TemporaryDirectory()
            tool = try Tool()
            try repository.commit(on: "other", from: "main", message: "Other", files: ["app/other.py": "x\n"])
            try write(to: plan, options)
        }

        deinit { directory.remove() }

        func write(to path: String, _ options: [String] = []) throws {
            let heads = ["refs/heads/left", "refs/heads/other", "refs/heads/right"].flatMap { ["--heads", $0] }
            let arguments = ["merge-plan", "-C", repository.path, "--base", "main", "--format", "json", "--quiet"]
            let outcome = try Shell.run(
                Binary.orchestrate, arguments + heads + ["--output", path] + options,
                environment: repository.environment)
            #expect(outcome.status == 1, "\(outcome.errorText)")
        }

        func verify(_ more: String...) throws -> Shell.Outcome {
            let arguments = ["verify-plan", plan, "-C", repository.path, "--quiet"] + more
            return try Shell.run(Binary.orchestrate, arguments, environment: repository.environment)
        }

        /// Returns the document, checked against its schema.
        func document() throws -> JSONDocument {
            let document = try JSONDocument(parsing: verify("--format", "json").text)
            let file = PackageFolder.root().appending(path: "docs/schema/verify-plan-v1.json")
            let schema = JSONSchema(try JSONDocument(parsing: String(contentsOf: file, encoding: .utf8)))
            #expect(schema.problems(in: document) == [])
            return document
        }
    }

    @Test("says that nothing has changed, and writes nothing")
    func holds() throws {
        let planned = try Planned()
        let before = try planned.repository.git("count-objects", "-v")
        let outcome = try planned.verify()
        #expect(outcome.status == 0, "\(outcome.text)\(outcome.errorText)")
        #expect(outcome.words.contains("The plan holds"))
        #expect(outcome.words.contains("2 of 2 steps hold"))
        #expect(try planned.document()["verdict"]?.text == "holds")
        #expect(try planned.repository.git("count-objects", "-v") == before)
    }

    @Test("says that a plan is one of another repository, where none of its commits is here")
    func otherRepository() throws {
        let planned = try Planned()
        let other = try TestRepository()
        try other.commit(on: "main", message: "Another start", files: ["a": "a\n"])
        let outcome = try planned.tool("verify-plan", planned.plan, "-C", other.path, "--quiet")
        #expect(outcome.status == 65)
        #expect(outcome.errorText.contains("This is a plan of another repository"), "\(outcome.errorText)")
    }

    @Test("tells which step conflicts with a base that moved, and where, and merges the others")
    func baseConflicts() throws {
        let planned = try Planned()
        try planned.repository.commit(on: "main", message: "A", files: ["app/models.py": "one\nmine\nthree\n"])
        let document = try planned.document()
        #expect(document["steps"]?[0]?["id"]?.text == "left")
        #expect(document["steps"]?[0]?["state"]?.text == "conflicts")
        #expect(document["steps"]?[0]?["conflicts"]?[0]?["path"]?.text == "app/models.py")
        #expect(document["steps"]?[1]?["state"]?.text == "holds")
        #expect(try planned.verify().words.contains("left: conflicts now"))
    }

    @Test("tells that a head was pushed over, and that another is gone")
    func headsMoved() throws {
        let planned = try Planned()
        try planned.repository.commit(on: "left", from: "main", message: "Again", files: ["app/left.py": "x\n"])
        try planned.repository.git("update-ref", "-d", "refs/heads/other")
        let outcome = try planned.verify()
        #expect(outcome.status == 75)
        #expect(outcome.words.contains("diverged: 1 commit ahead, 1 behind"))
        #expect(outcome.words.contains("left: moved, and still merges"))
        #expect(outcome.words.contains("other: is gone"))
        let document = try planned.document()
        #expect(document["heads"]?[0]?["hasCommit"] == .bool(true))
        #expect(document["heads"]?[1]?["now"]?["state"]?.text == "gone")
    }

    @Test("tells when the pinned commit is not there any more")
    func pruned() throws {
        let planned = try Planned()
        try planned.repository.commit(on: "left", from: "main", message: "Again", files: ["app/left.py": "x\n"])
        try planned.repository.git("reflog", "expire", "--expire=now", "--all")
        try planned.repository.git("repack", "-adq")
        try planned.repository.git("prune", "--expire=now")
        let outcome = try planned.verify()
        #expect(outcome.status == 75)
        #expect(outcome.words.contains("the planned commit is no longer here"))
        #expect(outcome.words.contains("how far is not known"))
    }

    @Test("needs a person when only the configuration is another")
    func configuration() throws {
        let planned = try Planned()
        let file = "\(planned.directory.path)/other.yml"
        try planned.directory.write(
            Array("version: 1\nlayers:\n  - name: all\n    paths: [\"**\"]\n".utf8), to: "other.yml")
        let outcome = try planned.verify("--config", file)
        #expect(outcome.status == 1, "\(outcome.errorText)")
        #expect(outcome.words.contains("configuration: preset "))
        #expect(outcome.words.contains("2 of 2 steps hold"))
    }

    @Test("heeds merge attributes as they were for the plan")
    func attributes() throws {
        let planned = try Planned("--attributes", "forge")
        #expect(try planned.verify().status == 0)
        let local = try Planned()
        #expect(try local.verify("--attributes", "forge").status == 1)
    }

    @Test("refuses a plan that was changed, and names the file")
    func changed() throws {
        let planned = try Planned()
        let text = try String(contentsOfFile: planned.plan, encoding: .utf8)
        let commit = try "\(planned.repository.resolve("right"))"
        let left = try "\(planned.repository.resolve("left"))"
        try planned.directory.write(Array(text.replacing(left, with: commit).utf8), to: "plan.json")
        let outcome = try planned.verify()
        #expect(outcome.status == 65)
        #expect(outcome.errorText.contains("plan.json: digest is not that of the plan: the plan was changed"))
    }

    @Test("diff-plan tells what a forced push and a new commit on the base did")
    func diff() throws {
        let planned = try Planned()
        try planned.repository.commit(on: "left", from: "main", message: "Again", files: ["app/left.py": "x\n"])
        let later = "\(planned.directory.path)/later.json"
        let heads = ["refs/heads/left", "refs/heads/other", "refs/heads/right"].flatMap { ["--heads", $0] }
        let arguments = ["merge-plan", "-C", planned.repository.path, "--base", "main", "--format", "json", "--quiet"]
        _ = try Shell.run(
            Binary.orchestrate, arguments + heads + ["--output", later], environment: planned.repository.environment)
        let outcome = try planned.tool("diff-plan", planned.plan, later)
        #expect(outcome.status == 0, "\(outcome.errorText)")
        #expect(outcome.words.contains("right: lands as step 1: the head of left moved to"))
        #expect(outcome.words.contains("(before: it clashed with left in app/models.py)"))
        #expect(outcome.words.contains("left: from step 1 to step 3 (domain, now application): its head moved to"))
        #expect(outcome.words.contains("left and right no longer clash"))
        #expect(try planned.tool("diff-plan", planned.plan, later, "--exit-code").status == 1)
        #expect(try planned.tool("diff-plan", planned.plan, planned.plan, "--exit-code").status == 0)
        #expect(try planned.tool("diff-plan", "-", "-").status == 64)
        #expect(try planned.tool("diff-plan", planned.plan, "/nowhere.json").status == 65)
        let piped = try planned.tool(
            "diff-plan", "-", planned.plan, "--format", "json", input: String(contentsOfFile: later, encoding: .utf8))
        #expect(try JSONDocument(parsing: piped.text)["same"] == .bool(false))
    }
}

extension Shell.Outcome {
    /// The text with its lines joined again, as words.
    fileprivate var words: String { text.split { $0 == " " || $0 == "\n" }.joined(separator: " ") }
}
