import Domain
import Foundation
import TestSupport
import Testing

@Suite("What a stranger says") struct StrangerTests {
    private func plan(_ repository: TestRepository, _ arguments: String...) throws -> String {
        let file = repository.path + ".json"
        let outcome = try Shell.run(
            Binary.orchestrate,
            ["merge-plan", "-C", repository.path, "--format", "json", "--output", file, "--quiet", "--no-cache"]
                + arguments,
            environment: repository.environment)
        try #require(outcome.status <= 1, "\(outcome.errorText)")
        return file
    }

    private func apply(_ plan: String, _ repository: TestRepository, _ options: String...) throws -> Shell.Outcome {
        try Shell.run(
            Binary.orchestrate, ["apply", plan, "-C", repository.path, "--quiet"] + options,
            environment: repository.environment)
    }

    /// A repository whose pull request 9 has a check of its own, which must never run.
    private func prepared() throws -> (repository: TestRepository, alarm: String) {
        let repository = try TestRepository()
        let alarm = repository.path + ".ran"
        try repository.commit(on: "main", message: "Start", files: ["a": "a\n"])
        try repository.checkOut("main")
        try repository.request(1, files: ["b": "b\n"])
        try repository.request(
            9, files: [".orchestrate.yml": "version: 1\nvalidate: \"touch '\(alarm)'\"\n"])
        return (repository, alarm)
    }

    @Test(
        "in a plan file never makes a pull request's check run",
        arguments: ["commit", "reference", "branch", "history"])
    func foreignCheck(how: String) throws {
        let (repository, alarm) = try prepared()
        let head = try repository.resolve("refs/pull/9/head").hex
        var base = how == "reference" ? "refs/pull/9/head" : head
        if how == "branch" {
            try repository.branch("nine", from: "refs/pull/9/head")
            base = "nine"
        }
        if how == "history" {
            try repository.commit(
                on: "main", merging: ["refs/pull/9/head"], message: "Merge 9 without its check", files: ["c": "c\n"])
        }
        let plan = try plan(repository, "--base", base, "--heads", "refs/pull/1/head")
        let before = try repository.git("for-each-ref")
        let outcome = try apply(plan, repository)
        #expect(outcome.status == 65, "\(outcome.text)\(outcome.errorText)")
        #expect(outcome.errorText.contains("touch '\(alarm)'"), "\(outcome.errorText)")
        #expect(outcome.errorText.contains("--validate"))
        #expect(!FileManager.default.fileExists(atPath: alarm))
        #expect(try repository.git("for-each-ref") == before)
    }

    @Test("in a plan file is no base, unless a branch has it")
    func foreignBase() throws {
        let (repository, _) = try prepared()
        let plan = try plan(
            repository, "--base", try repository.resolve("refs/pull/9/head").hex, "--heads", "refs/pull/1/head")
        let outcome = try apply(plan, repository, "--validate", "true")
        #expect(outcome.status == 65)
        #expect(outcome.errorText.contains("is on no branch of this repository"), "\(outcome.errorText)")
        #expect(try repository.git("for-each-ref", "refs/heads") == repository.git("for-each-ref", "refs/heads/main"))
        try repository.branch("nine", from: "refs/pull/9/head")
        #expect(try apply(plan, repository, "--validate", "true").status == 0)
    }

    @Test("A configured check is shown before it runs, also by a quiet run")
    func shown() throws {
        let repository = try TestRepository()
        try repository.commit(
            on: "main", message: "Start", files: [".orchestrate.yml": "version: 1\nvalidate: test -e b\n", "a": "a\n"])
        try repository.checkOut("main")
        try repository.request(1, files: ["b": "b\n"])
        let plan = try plan(repository, "--base", "main", "--heads", "refs/pull/*/head")
        let outcome = try apply(plan, repository)
        #expect(outcome.status == 0, "\(outcome.errorText)")
        #expect(outcome.errorText.hasPrefix("Check, from the configuration at "))
        #expect(outcome.errorText.contains(": test -e b\n"))
    }

    @Test("in the configuration of a repository of another owner runs nothing", .enabled(if: geteuid() == 0))
    func owner() throws {
        let (repository, alarm) = try prepared()
        let plan = try plan(repository, "--base", "main", "--heads", "refs/pull/1/head")
        let program = repository.path + "/.git/evil"
        try Data("#!/bin/sh\ntouch '\(alarm)'\ncat\n".utf8).write(to: URL(fileURLWithPath: program))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        for (key, value) in [("commit.gpgSign", "true"), ("gpg.program", program), ("core.fsmonitor", program)] {
            try repository.git("config", key, value)
        }
        try #require(try Shell.run("chown", ["-R", "12345:12345", repository.path]).status == 0)
        for arguments in [
            ["apply", plan], ["apply", plan, "--validate", "true"], ["merge-plan"], ["status"], ["layers"],
        ] {
            let outcome = try Shell.run(
                Binary.orchestrate, arguments + ["-C", repository.path], environment: repository.environment)
            #expect(outcome.status == 65, "\(arguments): \(outcome.text)")
            #expect(outcome.errorText.contains("dubious ownership"), "\(arguments): \(outcome.errorText)")
            #expect(outcome.errorText.contains("--add safe.directory \(repository.path)\n"))
        }
        #expect(!FileManager.default.fileExists(atPath: alarm))
    }

    /// A plan of three pull requests, of which the second lost a file that it brings after the plan was made.
    private func damaged() throws -> (trial: Trial, blob: String) {
        let trial = try PlannedRepository(steps: 3, sharing: false).copy()
        let blob = try trial.git("rev-parse", "refs/pull/2/head:app/part2/new.py").trimmingCharacters(in: .newlines)
        for pack in try FileManager.default.contentsOfDirectory(atPath: trial.path + "/objects/pack")
        where pack.hasSuffix(".pack") {
            let file = "\(trial.path)/objects/pack/\(pack)"
            try FileManager.default.moveItem(atPath: file, toPath: trial.path + "/aside")
            _ = try Shell.run(
                "git", ["-C", trial.path, "unpack-objects", "-q"], environment: trial.environment,
                input: Array(Data(contentsOf: URL(fileURLWithPath: trial.path + "/aside"))))
            try FileManager.default.removeItem(atPath: "\(file.dropLast(4))idx")
        }
        try FileManager.default.removeItem(atPath: "\(trial.path)/objects/\(blob.prefix(2))/\(blob.dropFirst(2))")
        return (trial, blob)
    }

    @Test("A file that is missing stops the run before anything is written, and names the step")
    func missing() throws {
        let (trial, blob) = try damaged()
        let before = try trial.references()
        let outcome = try trial.apply("--validate", "true")
        #expect(outcome.status == 65)
        #expect(outcome.errorText.contains("Step 2, #2") && outcome.errorText.contains(blob), "\(outcome.errorText)")
        #expect(try trial.references() == before)
    }

    @Test("and is held with --on-failure hold, while the others land")
    func held() throws {
        let (trial, blob) = try damaged()
        let outcome = try trial.apply("--validate", "true", "--on-failure", "hold")
        #expect(outcome.status == 1, "\(outcome.errorText)")
        #expect(outcome.text.contains("#2  can't be merged: Object \(blob)"), "\(outcome.text)")
        #expect(try trial.git("rev-list", "--count", "--first-parent", "main..\(trial.branch)") == "2\n")
        let status = try trial.orchestrate("status", "--format", "json")
        #expect(status.text.contains("\"unknown\"") && status.text.contains(blob))
        #expect(try ApplyTests.schema().problems(in: try JSONDocument(parsing: status.text)) == [])
        #expect(try trial.orchestrate("rollback").status == 0)
        #expect(try trial.git("for-each-ref", "refs/orchestrate", trial.branch) == "")
    }
}
