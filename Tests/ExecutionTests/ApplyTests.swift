import Foundation
import TestSupport
import Testing

@Suite("Carrying a plan out") struct ApplyTests {
    @Test("ends in the planned tree, in commits that say what they are, and shows each step")
    func apply() throws {
        let planned = try PlannedRepository(steps: 3)
        let trial = try planned.copy()
        let outcome = try trial.apply()
        #expect(outcome.status == 0, "\(outcome.errorText)")
        #expect(try trial.git("rev-list", "--count", "main..\(trial.branch)") == "6\n")
        #expect(
            try trial.git("log", "-1", "--format=%B", trial.branch).hasPrefix(
                "Merge #3: Change 3\n\nStep 3 of 3 of a merge plan; layer: domain.\n\nPlan: sha256:\(planned.digest)"))
        #expect(try trial.git("log", "-1", "--format=%(trailers:key=Change-Set,valueonly)", trial.branch) == "#3\n\n")
        #expect(try trial.git("for-each-ref", "refs/orchestrate").split(separator: "\n").count == 3)
        let status = try trial.orchestrate("status", "--format", "json")
        let document = try JSONDocument(parsing: status.text)
        #expect(try Self.schema().problems(in: document) == [])
        #expect(try trial.apply().text == outcome.text)
    }

    static func schema(_ name: String = "status") throws -> JSONSchema {
        let file = PackageFolder.root().appending(path: "docs/schema/\(name)-v1.json")
        return JSONSchema(try JSONDocument(parsing: String(contentsOf: file, encoding: .utf8)))
    }

    @Test("goes back to a step, and on from there")
    func backToStep() throws {
        let trial = try PlannedRepository(steps: 3).copy()
        try trial.apply()
        let after = try trial.git("for-each-ref")
        #expect(try trial.orchestrate("rollback", "--to", "2").status == 0)
        #expect(try trial.git("for-each-ref", "refs/orchestrate").split(separator: "\n").count == 2)
        #expect(try trial.git("rev-list", "--count", "main..\(trial.branch)") == "4\n")
        #expect(try trial.orchestrate("rollback", "--to", "3").status == 64)
        #expect(try trial.orchestrate("resume").status == 0)
        #expect(try trial.git("for-each-ref") == after)
    }

    @Test("does not start when the base or a head moved, and says which")
    func moved() throws {
        let planned = try PlannedRepository(steps: 2)
        for (reference, name) in [("refs/heads/main", "main moved"), ("refs/pull/2/head", "(#2) moved")] {
            let trial = try planned.copy()
            try trial.git("update-ref", reference, "refs/pull/1/head")
            let before = try trial.references()
            let outcome = try trial.apply()
            #expect(outcome.status == 75)
            #expect(outcome.errorText.contains(name))
            #expect(try trial.references() == before)
        }
    }

    @Test("takes a head whose reference is gone, for its commit is still there")
    func gone() throws {
        let trial = try PlannedRepository(steps: 2).copy()
        try trial.git("update-ref", "-d", "refs/pull/1/head")
        #expect(try trial.apply().status == 0)
    }

    @Test("stops where a head or the base moves in the middle, and leaves what somebody else moved")
    func movedInTheMiddle() throws {
        let planned = try PlannedRepository(steps: 3)
        for (reference, name) in [("refs/heads/main", "main moved"), ("refs/pull/3/head", "(#3) moved")] {
            let trial = try planned.copy()
            let check = "test $ORCHESTRATE_STEP -ne 2 || git update-ref \(reference) refs/pull/1/head"
            let outcome = try trial.apply("--validate", check)
            #expect(outcome.status == 75, "\(outcome.errorText)")
            #expect(outcome.errorText.contains(name))
            #expect(try trial.orchestrate("resume").status == 75)
            #expect(try trial.orchestrate("rollback").status == 0)
            #expect(try trial.git("for-each-ref", "refs/heads/integration", "refs/orchestrate") == "")
        }
        let trial = try planned.copy()
        try trial.apply("--onto", "main")
        try trial.git("update-ref", "refs/heads/main", "refs/pull/1/head")
        #expect(try trial.orchestrate("rollback").status == 75)
        #expect(try trial.git("rev-parse", "main") == trial.git("rev-parse", "refs/pull/1/head"))
    }

    @Test("leaves a branch alone that is checked out, or was there before")
    func occupied() throws {
        let planned = try PlannedRepository(steps: 2)
        let trial = try planned.copy()
        try trial.git("worktree", "add", "--quiet", trial.path + "-tree", "main")
        let outcome = try trial.apply("--onto", "main")
        #expect(outcome.status == 65)
        #expect(outcome.errorText.contains("is checked out in"))
        #expect(try trial.apply("--branch", "main").status == 65)
        #expect(try trial.apply("--branch", "main/next").status == 64)
        #expect(try trial.apply("--branch", "next").status == 0)
    }

    @Test(
        "refuses what no branch can be called, with the name, and leaves nothing",
        arguments: ["a..b", "-x", "a b", "/x", "x.lock", "a\nb", "@{", "HEAD"])
    func unusableName(name: String) throws {
        let trial = try PlannedRepository(steps: 1).copy()
        let before = try trial.git("for-each-ref")
        let outcome = try trial.apply("--branch=\(name)")
        #expect(outcome.status == 64, "\(outcome.errorText)")
        let shown = "refs/heads/\(name.replacing("\n", with: " ")) is not a valid branch name"
        #expect(outcome.errorText.contains(shown), "\(outcome.errorText)")
        #expect(try trial.git("for-each-ref") == before)
    }

    @Test("needs to know who commits")
    func identity() throws {
        let trial = try PlannedRepository(steps: 2).copy()
        let outcome = try trial.apply(adding: [
            "GIT_CONFIG_GLOBAL": "/dev/null", "EMAIL": "", "HOME": "/nowhere", "GIT_COMMITTER_NAME": "",
        ])
        #expect(outcome.status == 65)
        #expect(outcome.errorText.contains("user.name"))
    }

    @Test("is done by one run at a time")
    func twoAtOnce() throws {
        let trial = try PlannedRepository(steps: 2).copy()
        let check = "\(try Binary.orchestrate) apply \(trial.plan) -C \(trial.path) --quiet; test $? -eq 75"
        let outcome = try trial.apply("--validate", check)
        #expect(outcome.status == 0, "\(outcome.text)")
    }

    @Test("says once that the repository's hooks are not run, and which", arguments: ["hooks", "/elsewhere"])
    func hooks(directory: String) throws {
        let trial = try PlannedRepository(steps: 2).copy()
        let folder = directory.hasPrefix("/") ? trial.path + directory : "\(trial.path)/\(directory)"
        if directory.hasPrefix("/") { try trial.git("config", "core.hooksPath", folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for name in ["pre-merge-commit", "commit-msg", "pre-push"] {
            let file = "\(folder)/\(name)"
            try Data("#!/bin/sh\ntouch '\(trial.path)/ran'; exit 1\n".utf8).write(to: URL(fileURLWithPath: file))
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
        }
        let outcome = try trial.orchestrate("apply", trial.plan, "--validate", "test $ORCHESTRATE_STEP = 1")
        #expect(
            outcome.errorText.contains("Hooks of this repository are not run: pre-merge-commit, commit-msg."),
            "\(outcome.errorText)")
        #expect(try !trial.orchestrate("resume").errorText.contains("Hooks"))
        #expect(!FileManager.default.fileExists(atPath: trial.path + "/ran"))
    }

    @Test("refuses a journal whose end is gone")
    func shortened() throws {
        let trial = try PlannedRepository(steps: 12).copy()
        try trial.apply()
        let after = try trial.git("for-each-ref")
        let text = try String(contentsOfFile: trial.journal, encoding: .utf8)
        let lines = text.split(separator: "\n")
        for count in 1..<lines.count {
            try (lines.prefix(count).joined(separator: "\n") + "\n").write(
                toFile: trial.journal, atomically: false, encoding: .utf8)
            let outcome = try trial.orchestrate("resume", "--quiet")
            // What only the branch need say may be gone: where it is.
            #expect([0, 65].contains(outcome.status), "\(count): \(outcome.errorText)")
            if outcome.status == 65 { #expect(outcome.errorText.contains("line \(count + 1): lines are missing here")) }
            #expect(try outcome.status == 65 || trial.orchestrate("rollback", "--to", "12", "--quiet").status == 0)
            #expect(try trial.git("for-each-ref") == after, "\(count)")
        }
    }
}
