import Domain
import Foundation
import Reporting
import Testing

/// What the script does besides: waves, step references, going back, telling how far it is.
@Suite struct MergeScriptWaveTests {
    private let log = #"echo "$ORCHESTRATE_STEP" >>../log"#

    private func logged(_ repository: ScriptRepository) throws -> String {
        try String(
            contentsOf: repository.folder.url.deletingLastPathComponent().appending(path: "log"), encoding: .utf8)
    }

    private func reference(_ step: Int) -> String {
        "refs/orchestrate/\(Samples.richPlan.digest.digestPrefix)/script/step-\(step)"
    }

    @Test(
        "the validation runs after each step, each wave or the end",
        arguments: [("step", "1\n2\n3\n"), ("wave", "2\n3\n"), ("end", "3\n")])
    func waves(interval: String, expected: String) throws {
        let repository = try ScriptRepository(waves: [1, 1, 2])
        let outcome = try repository.run(validating: log, with: ["VALIDATE_EACH": interval])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try logged(repository) == expected)
        #expect(try repository.id("HEAD^{tree}") == repository.trees[2])
    }

    @Test("a wave that fails is put back as a whole, with its step references")
    func failedWave() throws {
        let repository = try ScriptRepository(waves: [1, 2, 2])
        let first = try repository.run(
            validating: "test $ORCHESTRATE_STEP != 3", with: ["VALIDATE_EACH": "wave"])
        #expect(first.status == 1)
        #expect(first.errors.contains("as it was before step 2"))
        #expect(try repository.id("HEAD^{tree}") == repository.trees[0])
        #expect(try repository.git("for-each-ref", "--format=%(refname)", "refs/orchestrate") == reference(1))
        #expect(try repository.run().status == 0)
    }

    @Test("each step's commit is kept by a reference")
    func references() throws {
        let repository = try ScriptRepository()
        #expect(try repository.run().status == 0)
        for step in 1...3 { #expect(try repository.id(reference(step)) == repository.id("HEAD~\(3 - step)")) }
    }

    @Test("a rollback goes back to the state after a step or to the base, and the next run goes on", arguments: [0, 2])
    func rollback(step: Int) throws {
        let repository = try ScriptRepository()
        #expect(try repository.run().status == 0)
        let head = try repository.id("HEAD")
        let outcome = try repository.run(nil, ["rollback"] + (step == 0 ? [] : ["\(step)"]))
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains(head))
        #expect(try repository.id("main") == repository.git("rev-parse", "\(head)~\(3 - step)"))
        let kept = try repository.git("for-each-ref", "--format=%(refname)", "refs/orchestrate")
        #expect(kept.split(separator: "\n").count == step)
        #expect(try repository.run(nil, ["resume"]).status == 0)
        #expect(try repository.id("HEAD^{tree}") == repository.trees[2])
    }

    @Test("a rollback is refused where something else would be lost")
    func refusedRollback() throws {
        let repository = try ScriptRepository()
        #expect(try repository.run().status == 0)
        try repository.folder.write("mine\n", to: "shared")
        #expect(try repository.run(nil, ["rollback"]).status == 75)
        try repository.git("commit", "--quiet", "--all", "--message=Mine")
        let head = try repository.id("HEAD")
        #expect(try repository.run(nil, ["rollback"]).status == 75)
        #expect(try repository.id("HEAD") == head)
    }

    @Test("the step references of apply are left alone")
    func foreignReferences() throws {
        let repository = try ScriptRepository()
        let own = reference(1).replacing("/script/", with: "/")
        try repository.git("update-ref", own, repository.base.commit.hex)
        #expect(try repository.run().status == 0)
        #expect(try repository.run(nil, ["rollback"]).status == 0)
        #expect(try repository.id(own) == repository.base.commit.hex)
        #expect(try repository.git("for-each-ref", "refs/orchestrate").split(separator: "\n").count == 1)
    }

    @Test("the status says how far it is, and a run can end at a step")
    func status() throws {
        let repository = try ScriptRepository()
        #expect(try repository.run(nil, ["run", "2"]).status == 0)
        #expect(try repository.id("HEAD^{tree}") == repository.trees[1])
        let outcome = try repository.run(nil, ["status"])
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("2 of 3 steps are done"))
        #expect(outcome.output.contains("Next is step 3: Merge three"))
    }

    @Test(
        "wrong arguments are refused",
        arguments: [
            ["undo"], ["rollback", "x"], ["rollback", "4"], ["rollback", "99999999999999999999"], ["status", "1"],
        ]
    )
    func arguments(given: [String]) throws {
        let repository = try ScriptRepository()
        #expect(try repository.run(nil, given).status == 64)
        #expect(try repository.run(with: ["VALIDATE_EACH": "day"]).status == 64)
        #expect(try repository.id("HEAD") == repository.base.commit.hex)
    }
}
