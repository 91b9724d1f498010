import Domain
import Foundation
import Testing

@Suite struct MergeScriptMethodTests {
    @Test("a squash is one commit with one parent, by the author of the first commit")
    func squash() throws {
        let repository = try ScriptRepository(method: .squash)
        for (name, value) in [("merge.ff", "only"), ("branch.main.mergeOptions", "--no-ff")] {
            try repository.git("config", name, value)
        }
        let outcome = try repository.run()
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try repository.id("HEAD^{tree}") == repository.trees[2])
        #expect(try repository.id("HEAD~3") == repository.base.commit.hex)
        #expect(try repository.git("log", "--format=%p", "main~3..main").split(separator: "\n").count == 3)
        #expect(try repository.git("log", "--merges", "--oneline", "main").isEmpty)
        #expect(
            try repository.git("log", "-1", "--format=%an %ae %at") == "Ada ada@example.invalid 981173106")
        #expect(try repository.git("log", "-1", "--format=%s") == "Change file2 (three)")
        #expect(try repository.git("log", "-1", "--format=%(trailers:key=Change-Set,valueonly)").hasPrefix("three"))
        #expect(try repository.isClean())
    }

    @Test("a rebase makes each commit anew, with its own author and message")
    func rebase() throws {
        let repository = try ScriptRepository(branches: ["one", "two"], method: .rebase)
        let outcome = try repository.run()
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try repository.id("HEAD^{tree}") == repository.trees[1])
        #expect(try repository.id("HEAD~4") == repository.base.commit.hex)
        let subjects = try repository.git("log", "--reverse", "--format=%an: %s", "HEAD~4..HEAD")
        #expect(
            subjects == "Ada: First of one\nRelease: Change file0\nAda: First of two\nRelease: Change file1")
        #expect(try repository.isClean())
    }

    @Test("a run goes on where the last one stopped, whatever the method", arguments: [MergeMethod.squash, .rebase])
    func resume(method: MergeMethod) throws {
        let repository = try ScriptRepository(method: method)
        let first = try repository.run(validating: #"test "$ORCHESTRATE_STEP" != 2"#)
        #expect(first.status == 1)
        #expect(try repository.id("HEAD^{tree}") == repository.trees[0])
        #expect(try repository.isClean())
        let second = try repository.run()
        #expect(second.status == 0, "\(second.errors)")
        #expect(second.output.contains("Steps 1 to 1 are done already."))
        #expect(try repository.id("HEAD^{tree}") == repository.trees[2])
        let head = try repository.id("HEAD")
        let third = try repository.run()
        #expect(third.output.hasPrefix("All 3 steps are done already"))
        #expect(try repository.id("HEAD") == head)
    }

    @Test("a step that conflicts here is put back", arguments: [MergeMethod.squash, .rebase])
    func conflict(method: MergeMethod) throws {
        let repository = try ScriptRepository(branches: ["one", "two"], method: method)
        // The same plan, pretending that the base is where it clashes with the second branch.
        try repository.git("checkout", "--quiet", "-b", "other", "main")
        try repository.folder.write("something else\n", to: "file1")
        try repository.git("commit", "--quiet", "--all", "--message=Clash")
        let base = Base(
            name: "other", reference: "refs/heads/other",
            commit: try #require(ObjectID(hex: try repository.id("HEAD"))), tree: repository.base.tree)
        let outcome = try repository.run(repository.script(base: base))
        #expect(outcome.status != 0)
        #expect(try repository.id("HEAD") == base.commit.hex)
        #expect(try repository.isClean())
        #expect(outcome.errors.contains("The work tree is as it was before step 1"))
        let folder = repository.folder.url.appending(path: ".git")
        for name in ["CHERRY_PICK_HEAD", "MERGE_MSG", "SQUASH_MSG", "sequencer"] {
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: name).path), "\(name)")
        }
    }

    @Test("a commit that does not apply is named and its step put back")
    func failedPick() throws {
        let repository = try ScriptRepository(branches: ["one"], method: .rebase)
        try repository.git("checkout", "--quiet", "-b", "other", "main")
        try repository.folder.write("something else\n", to: "file0")
        try repository.git("commit", "--quiet", "--all", "--message=Clash")
        let base = Base(
            name: "other", reference: "refs/heads/other",
            commit: try #require(ObjectID(hex: try repository.id("HEAD"))), tree: repository.base.tree)
        let outcome = try repository.run(repository.script(base: base))
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("(commit \(try repository.id("one~1")))"))
        #expect(outcome.errors.contains("file0"))
        #expect(try repository.id("HEAD") == base.commit.hex)
        #expect(try repository.isClean())
    }

    @Test("the scripts of the methods are clean under shellcheck", arguments: MergeMethod.allCases)
    func lint(method: MergeMethod) throws {
        let repository = try ScriptRepository(branches: ["one"], method: method)
        try repository.folder.write(repository.script(), to: "merge.sh")
        let checked = try repository.folder.run("shellcheck", ["--shell=sh", "--severity=style", "merge.sh"])
        #expect(checked.status == 0, "\(checked.output)\(checked.errors)")
    }
}
