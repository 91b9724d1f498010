import Domain
import Foundation
import Reporting
import TestSupport
import Testing

/// What the script refuses to start on, and the surprises at which it stops.
@Suite struct MergeScriptRefusalTests {
    @Test("a base that moved is refused, whether it is checked out or not", arguments: [true, false])
    func movedBase(isCheckedOut: Bool) throws {
        let repository = try ScriptRepository()
        try repository.git("commit", "--quiet", "--allow-empty", "--message=Newer")
        if !isCheckedOut { try repository.git("checkout", "--quiet", "--detach", repository.base.commit.hex) }
        let moved = try repository.id("main")
        let outcome = try repository.run()
        #expect(outcome.status == 75)
        #expect(outcome.errors.contains(moved) && outcome.errors.contains(repository.base.commit.hex))
        #expect(outcome.errors.contains("make a new plan") || outcome.errors.contains("Make a new plan"))
        #expect(try repository.id("main") == moved)
    }

    @Test("a head that moved is refused, with the old and the new commit; one that is gone is not")
    func movedHead() throws {
        let repository = try ScriptRepository()
        let old = try repository.id("two")
        try repository.git("branch", "--force", "two", "main")
        let outcome = try repository.run()
        #expect(outcome.status == 75)
        #expect(outcome.errors.contains("two moved: the plan is for \(old)"))
        #expect(outcome.errors.contains(repository.base.commit.hex))
        try repository.git("tag", "kept", old)
        try repository.git("branch", "-D", "two")
        #expect(try repository.run().status == 0)
    }

    @Test("changes that are not committed are refused, staged or not", arguments: [true, false])
    func dirty(isStaged: Bool) throws {
        let repository = try ScriptRepository()
        try repository.folder.write("mine\n", to: "shared")
        if isStaged { try repository.git("add", "shared") }
        let outcome = try repository.run()
        #expect(outcome.status == 75)
        #expect(try String(contentsOf: repository.folder.url.appending(path: "shared"), encoding: .utf8) == "mine\n")
        #expect(try repository.id("HEAD") == repository.base.commit.hex)
    }

    @Test("a merge under way is refused")
    func underWay() throws {
        let repository = try ScriptRepository()
        try repository.git("merge", "--no-ff", "--no-commit", "one")
        let outcome = try repository.run()
        #expect(outcome.status == 75)
        #expect(outcome.errors.contains("MERGE_HEAD"))
    }

    @Test("a commit that is not in the clone is named")
    func missingCommit() throws {
        let repository = try ScriptRepository()
        let clone = repository.folder.url.deletingLastPathComponent().appending(path: "clone")
        try repository.git("clone", "--quiet", "--no-local", "--single-branch", repository.folder.url.path, clone.path)
        let outcome = try repository.run(
            in: clone,
            with: [
                "GIT_COMMITTER_NAME": "R", "GIT_COMMITTER_EMAIL": "r@x.invalid",
                "GIT_AUTHOR_NAME": "R", "GIT_AUTHOR_EMAIL": "r@x.invalid",
            ])
        #expect(outcome.status == 65)
        for step in repository.steps {
            #expect(outcome.errors.contains("commit \(step.commit.hex) is not in this clone"))
        }
    }

    @Test("a committer without a name is refused")
    func identity() throws {
        let repository = try ScriptRepository()
        try repository.git("config", "--unset", "user.name")
        try repository.git("config", "--unset", "user.email")
        try repository.git("config", "user.useConfigOnly", "true")
        let outcome = try repository.run()
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("user.name"))
    }

    @Test(
        "a git that is too old, or that says no version, is refused", arguments: ["2.37.9", "1.9.1", "2.x", "unknown"])
    func oldGit(version: String) throws {
        let repository = try ScriptRepository()
        let tools = repository.folder.url.deletingLastPathComponent().appending(path: "tools")
        try FileManager.default.createDirectory(at: tools, withIntermediateDirectories: true)
        let program = tools.appending(path: "git")
        try Data("#!/bin/sh\necho 'git version \(version)'\n".utf8).write(to: program)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
        let path = tools.path + ":" + (repository.folder.environment["PATH"] ?? "")
        let outcome = try repository.run(with: ["PATH": path])
        #expect(outcome.status == 69)
        #expect(outcome.errors.contains(version))
    }

    @Test("a folder that is no work tree is refused")
    func noWorkTree() throws {
        let repository = try ScriptRepository()
        #expect(try repository.run(in: repository.folder.url.deletingLastPathComponent()).status == 65)
    }

    @Test("a step that conflicts against the plan is put back")
    func conflict() throws {
        let repository = try ScriptRepository(branches: ["one", "two"])
        let other = try ScriptRepository.conflicting(with: repository)
        let outcome = try repository.run(other)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("Step 2, two, conflicts"))
        #expect(outcome.errors.contains("file0"))
        #expect(try repository.id("HEAD^{tree}") == repository.trees[0])
        #expect(try repository.isClean())
    }

    @Test("a step that ends in another tree is put back")
    func wrongTree() throws {
        let repository = try ScriptRepository()
        let outcome = try repository.run(repository.script(replacingTreeOf: 2, with: Samples.oid(5)))
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("planned: \(Samples.oid(5).hex)"))
        #expect(outcome.errors.contains("found:   \(repository.trees[1])"))
        #expect(outcome.errors.contains("git reset --hard \(repository.base.commit.hex)"))
        #expect(try repository.id("HEAD^{tree}") == repository.trees[0])
        #expect(try repository.isClean())
    }

    @Test("a signal during a step puts the step back", arguments: [("TERM", 143), ("INT", 130), ("HUP", 129)])
    func signal(name: String, status: Int32) throws {
        let repository = try ScriptRepository()
        let outcome = try repository.run(validating: "test $ORCHESTRATE_STEP = 1 || kill -\(name) $PPID")
        #expect(outcome.status == status)
        #expect(outcome.errors.contains("as it was before step 2"))
        #expect(try repository.id("HEAD^{tree}") == repository.trees[0])
        #expect(try repository.isClean())
        #expect(try repository.run().status == 0)
    }

    @Test("what a validation changes in tracked files is put back")
    func dirtyValidation() throws {
        let repository = try ScriptRepository()
        let outcome = try repository.run(validating: "echo changed >shared")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try repository.id("HEAD^{tree}") == repository.trees[2])
        #expect(try repository.isClean())
    }

    @Test("a validation that commits stops the run; one that changes the branch leaves that branch alone")
    func movingValidation() throws {
        let repository = try ScriptRepository()
        let committed = try repository.run(validating: "git commit --quiet --allow-empty --message=mine")
        #expect(committed.status == 1)
        #expect(try repository.id("HEAD") == repository.base.commit.hex)
        let switched = try repository.run(validating: "git checkout --quiet three")
        #expect(switched.status == 1)
        #expect(switched.errors.contains("nothing was put back"))
        #expect(try repository.id("three") == repository.steps[2].commit.hex)
    }
}

extension ScriptRepository {
    /// Returns a script for the repository whose second step changes the lines that the first one changes.
    static func conflicting(with repository: ScriptRepository) throws -> String {
        try repository.git("checkout", "--quiet", "two")
        try repository.folder.write("other\n", to: "file0")
        try repository.git("commit", "--quiet", "--all", "--message=Clash")
        let commit = try repository.id("two")
        try repository.git("checkout", "--quiet", "main")
        return repository.script().replacing(repository.steps[1].commit.hex, with: commit)
    }
}
