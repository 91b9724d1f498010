import Domain
import Foundation
import Reporting
import TestSupport
import Testing

/// Steps at which a person must resolve a conflict.
@Suite struct MergeScriptResolutionTests {
    private static let commands = [
        "one": "sed -i.old s/5/one/ shared; rm shared.old", "two": "sed -i.old s/5/two/ shared; rm shared.old",
    ]

    private func repository(_ method: MergeMethod = .merge) throws -> ScriptRepository {
        try ScriptRepository(commands: Self.commands, method: method, resolving: 2)
    }

    private func resolve(_ repository: ScriptRepository, as text: String = "one and two\n") throws {
        try repository.folder.write(text, to: "shared")
        try repository.git("add", "shared")
        try repository.git("commit", "--quiet", "--no-edit")
    }

    @Test(
        "a planned conflict stays in the work tree; when it is resolved the script goes on",
        arguments: [MergeMethod.merge, .squash])
    func resolved(method: MergeMethod) throws {
        let repository = try repository(method)
        let first = try repository.run()
        #expect(first.status == 1)
        #expect(first.errors.contains("Step 2, two, conflicts"))
        #expect(first.errors.contains("shared"))
        #expect(try repository.id("HEAD^{tree}") == repository.trees[0])
        #expect(try repository.git("diff", "--name-only", "--diff-filter=U") == "shared")
        let again = try repository.run()
        #expect(again.status == 1)
        #expect(again.errors.contains("shared"))
        try resolve(repository)
        #expect(try repository.git("log", "-1", "--format=%(trailers:key=Change-Set,valueonly)").hasPrefix("two"))
        let last = try repository.run(validating: #"echo "$ORCHESTRATE_STEP" >>../log"#)
        #expect(last.status == 0, "\(last.errors)")
        #expect(last.output.contains("Step 2 of 3 is resolved"))
        let log = repository.folder.url.deletingLastPathComponent().appending(path: "log")
        #expect(try String(contentsOf: log, encoding: .utf8) == "2\n3\n")
        #expect(try repository.git("show", "HEAD:shared") == "one and two")
        #expect(try repository.id("HEAD~3") == repository.base.commit.hex)
        #expect(try repository.run().output.hasPrefix("All 3 steps are done already"))
        #expect(try repository.git("for-each-ref", "refs/orchestrate").split(separator: "\n").count == 3)
    }

    @Test("a resolution with marks of the conflict in it is not accepted")
    func markers() throws {
        let repository = try repository()
        #expect(try repository.run().status == 1)
        try resolve(repository, as: "<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> two\n")
        let head = try repository.id("HEAD")
        let outcome = try repository.run()
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("conflict markers are left in:\n  shared\n"))
        #expect(try repository.id("HEAD") == head)
        try repository.folder.write("both\n", to: "shared")
        try repository.git("commit", "--quiet", "--all", "--amend", "--no-edit")
        let last = try repository.run()
        #expect(last.status == 0, "\(last.errors)")
    }

    @Test("a resolution that fails its validation is kept")
    func failedValidation() throws {
        let repository = try repository()
        #expect(try repository.run().status == 1)
        try resolve(repository)
        let head = try repository.id("HEAD")
        let outcome = try repository.run(validating: "test $ORCHESTRATE_STEP != 2")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("The resolution is kept."))
        #expect(try repository.id("HEAD") == head)
        #expect(try repository.run(nil, ["rollback", "1"]).status == 0)
        #expect(try repository.id("HEAD^{tree}") == repository.trees[0])
    }

    @Test("a commit on top that is not the step's own is no resolution", arguments: [MergeMethod.merge, .squash])
    func foreignCommit(method: MergeMethod) throws {
        let repository = try repository(method)
        #expect(try repository.run(nil, ["run", "1"]).status == 0)
        try repository.git("commit", "--quiet", "--allow-empty", "--message=Other")
        let outcome = try repository.run()
        #expect(outcome.status == 75)
    }

    @Test("a rebase onto a resolution is refused before it begins")
    func rebase() throws {
        let repository = try repository(.rebase)
        let outcome = try repository.run()
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("Make a new plan"))
        #expect(try repository.id("HEAD^{tree}") == repository.trees[0])
        #expect(try repository.isClean())
    }

    @Test("the script is clean under shellcheck")
    func lint() throws {
        let repository = try repository()
        try repository.folder.write(repository.script(), to: "merge.sh")
        let checked = try repository.folder.run("shellcheck", ["--shell=sh", "--severity=style", "merge.sh"])
        #expect(checked.status == 0, "\(checked.output)\(checked.errors)")
    }
}
