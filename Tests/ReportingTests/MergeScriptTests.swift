import Domain
import Foundation
import Reporting
import Testing

@Suite struct MergeScriptTests {
    @Test(
        "the script merges every step and ends in the predicted tree, on the branch or detached",
        arguments: [true, false])
    func happyPath(isDetached: Bool) throws {
        let repository = try ScriptRepository()
        if isDetached { try repository.git("checkout", "--quiet", "--detach", "main") }
        let outcome = try repository.run()
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try repository.id("HEAD^{tree}") == repository.trees[2])
        #expect(try repository.id("HEAD~3") == repository.base.commit.hex)
        #expect(try (repository.id("main") == repository.id("HEAD")) == !isDetached)
        #expect(outcome.output.contains("Done: HEAD is at tree \(repository.trees[2])"))
        #expect(try repository.isClean())
    }

    @Test("a merge commit says what it merges and for which plan")
    func message() throws {
        let repository = try ScriptRepository(branches: ["one"], titles: ["one": "# Let @ada expire #12"])
        try repository.git("config", "commit.cleanup", "strip")
        try repository.git("config", "core.commentChar", "S")
        #expect(try repository.run().status == 0)
        let expected = """
            Merge one: # Let @ada expire #12

            Step 1 of 1 of a merge plan; layer: domain.

            Plan: \(Samples.richPlan.digest)
            Change-Set: one
            """
        #expect(try repository.git("log", "-1", "--format=%B") == expected)
        #expect(try repository.git("log", "-1", "--format=%(trailers:key=Change-Set,valueonly)").hasPrefix("one"))
    }

    @Test("settings that change merges do not change the result")
    func settings() throws {
        let repository = try ScriptRepository()
        for (name, value) in [
            ("merge.ff", "only"), ("merge.renames", "false"), ("merge.log", "true"), ("commit.cleanup", "strip"),
            ("branch.main.mergeOptions", "--squash -X ours --no-such-option"), ("merge.autoStash", "true"),
            ("diff.algorithm", "minimal"), ("merge.conflictStyle", "diff3"), ("merge.default", "union"),
        ] { try repository.git("config", name, value) }
        let outcome = try repository.run()
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try repository.id("HEAD^{tree}") == repository.trees[2])
    }

    @Test(
        "renames are followed whatever the settings say",
        arguments: ["merge.renames", "diff.renames", "merge.renameLimit"])
    func renames(setting: String) throws {
        // The rename is not an exact one, so that the limit counts, too.
        let commands = [
            "one": "git mv shared moved; echo 11 >>moved", "two": "sed -i.old s/1/one/ shared; rm shared.old",
        ]
        let repository = try ScriptRepository(commands: commands)
        try repository.git("config", setting, setting == "merge.renameLimit" ? "1" : "false")
        let outcome = try repository.run()
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try repository.id("HEAD^{tree}") == repository.trees[2])
        #expect(try repository.git("show", "HEAD:moved").hasPrefix("one"))
    }

    @Test("a validation that fails puts the step back, and the next run goes on with it")
    func resume() throws {
        let repository = try ScriptRepository()
        let failing = #"test "$ORCHESTRATE_STEP $ORCHESTRATE_ID" != "2 two""#
        let first = try repository.run(validating: failing)
        #expect(first.status == 1)
        #expect(first.errors.contains("the validation failed with exit status 1"))
        #expect(try repository.id("HEAD^{tree}") == repository.trees[0])
        #expect(try repository.isClean())
        let second = try repository.run(validating: "test -f new0")
        #expect(second.status == 0, "\(second.errors)")
        #expect(second.output.contains("Steps 1 to 1 are done already."))
        #expect(!second.output.contains("Step 1 of 3"))
        #expect(try repository.id("HEAD^{tree}") == repository.trees[2])
        #expect(try repository.id("HEAD~3") == repository.base.commit.hex)
    }

    @Test("a run after the last step says that all is done and changes nothing")
    func twice() throws {
        let repository = try ScriptRepository()
        #expect(try repository.run().status == 0)
        let head = try repository.id("HEAD")
        let again = try repository.run()
        #expect(again.status == 0)
        #expect(again.output.hasPrefix("All 3 steps are done already"))
        #expect(try repository.id("HEAD") == head)
    }

    @Test("the script runs in a linked work tree and in a folder below the top")
    func linkedWorkTree() throws {
        let repository = try ScriptRepository()
        let linked = repository.folder.url.deletingLastPathComponent().appending(path: "linked tree")
        try repository.git("worktree", "add", "--quiet", "--detach", linked.path, "main")
        let below = linked.appending(path: "below")
        try FileManager.default.createDirectory(at: below, withIntermediateDirectories: true)
        let outcome = try repository.run(in: below)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let head = try repository.folder.run("git", ["rev-parse", "HEAD^{tree}"], in: linked)
        #expect(head.output == repository.trees[2] + "\n")
        #expect(try repository.id("main") == repository.base.commit.hex)
    }

    @Test("names and titles from outside never run and never break the script")
    func hostile() throws {
        let branches = [
            "h'$(touch${IFS}canary)`touch${IFS}canary`;touch${IFS}canary;#", "-\"$(touch${IFS}canary)\"",
            "b\u{202E}idi\u{200B}",
        ].map { "x/\($0)" }
        let titles = [
            branches[0]: "'; touch canary #$(touch canary)\nDepends-On: x",
            branches[1]: "$(touch canary)`touch canary`",
            branches[2]: "\u{1B}[31mred\\",
        ]
        let repository = try ScriptRepository(branches: branches, titles: titles)
        let base = Base(
            name: "ma'in\n$(touch canary)", reference: "refs/heads/'$(touch canary)", commit: repository.base.commit,
            tree: repository.base.tree)
        let outcome = try repository.run(repository.script(base: base), validating: "true")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try repository.id("HEAD^{tree}") == repository.trees[2])
        #expect(try !repository.folder.names().contains("canary"))
        #expect(!outcome.output.unicodeScalars.contains("\u{1B}"))
        #expect(!outcome.output.unicodeScalars.contains("\u{202E}"))
    }

    @Test("a plan without steps says so")
    func empty() throws {
        let outcome = try ScriptRepository().run(MergeScript.render(Samples.emptyPlan, of: Samples.empty))
        #expect(outcome.status == 0)
        #expect(outcome.output == "The plan has no steps: there is nothing to merge.\n")
    }

    @Test(
        "the scripts are clean under shellcheck and parse in dash",
        arguments: Sample.allCases)
    func lint(sample: Sample) throws {
        let folder = try ScratchFolder()
        try folder.write(MergeScript.render(sample.plan, of: sample.analysis), to: "merge.sh")
        let checked = try folder.run("shellcheck", ["--shell=sh", "--severity=style", "merge.sh"])
        #expect(checked.status == 0, "\(checked.output)\(checked.errors)")
        let parsed = try folder.run("dash", ["-n", "merge.sh"])
        #expect(parsed.status == 0, "\(parsed.errors)")
    }
}
