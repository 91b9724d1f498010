import Foundation
import TestSupport
import Testing

@Suite("A check") struct ValidationTests {
    @Test("runs in the result of each step, each wave or the end, and the branch shows only what passed")
    func intervals() throws {
        let planned = try PlannedRepository(steps: 3)
        for (interval, count) in [("step", 3), ("end", 1)] {
            let trial = try planned.copy()
            let log = trial.path + "/checked"
            let check = "ls app/part$ORCHESTRATE_STEP/new.py && echo $ORCHESTRATE_ID >> \(log)"
            let outcome = try trial.apply("--validate", check, "--each", interval)
            #expect(outcome.status == 0, "\(outcome.text)\(outcome.errorText)")
            let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
            #expect(lines.count == count)
            #expect(lines.last == "#3")
        }
    }

    @Test("that fails stops the run behind the steps that passed; resume tries again")
    func failure() throws {
        let trial = try PlannedRepository(steps: 3).copy()
        let outcome = try trial.apply(
            "--validate", "echo 'all \u{1B}[31mred'; test -e \(trial.path)/fixed -o $ORCHESTRATE_STEP -lt 2")
        #expect(outcome.status == 1)
        #expect(outcome.text.contains("Step 2, #2: the check failed with exit status 1"))
        #expect(outcome.text.contains("  | all \\u{1b}[31mred"))
        #expect(try trial.git("rev-list", "--count", "main..\(trial.branch)") == "2\n")
        #expect(try trial.orchestrate("resume").status == 1)
        try Data().write(to: URL(fileURLWithPath: trial.path + "/fixed"))
        #expect(try trial.orchestrate("resume").status == 0)
    }

    @Test(
        "that misbehaves is survived", .timeLimit(.minutes(1)),
        arguments: [
            ("hangs", "trap '' TERM; sleep 60 & wait; sleep 60", 1, "timed out after 1 second"),
            ("writes into its tree", "rm -rf * .git; echo x > README.md", 0, "done"),
            ("commits and moves its HEAD", "git commit -q --allow-empty -m x; git checkout -q main", 0, "done"),
            ("kills its group", "kill -KILL 0", 1, "killed by signal 9"),
            ("leaves processes behind", "sleep 60 & exit 0", 0, "done"),
            ("fills its log", "yes | head -c 5000000", 0, "done"),
        ])
    func misbehaving(_ what: String, _ check: String, _ status: Int32, _ words: String) throws {
        let trial = try PlannedRepository(steps: 2).copy()
        let outcome = try trial.apply("--validate", check, "--timeout", "1", "--each", "end")
        #expect(outcome.status == status, "\(what): \(outcome.text)\(outcome.errorText)")
        #expect(outcome.text.contains(words), "\(what): \(outcome.text)")
        #expect(
            try trial.git("worktree", "list", "--porcelain").split(separator: "\n").filter { $0.hasPrefix("worktree") }
                .count == 1)
        if status == 0 { #expect(try trial.git("rev-list", "--count", "main..\(trial.branch)") == "4\n") }
    }

    @Test("whose run it kills is gone on with by resume, and its work tree is removed")
    func killsParent() throws {
        let trial = try PlannedRepository(steps: 2).copy()
        let check = "test -e \(trial.path)/again || { touch \(trial.path)/again; kill -KILL $PPID; sleep 60; }"
        #expect(try trial.apply("--validate", check).status == 9)
        #expect(try trial.git("worktree", "list").split(separator: "\n").count == 2)
        #expect(try trial.orchestrate("resume").status == 0)
        #expect(try trial.git("worktree", "list").split(separator: "\n").count == 1)
    }

    @Test("comes from the configuration of the base where none is given")
    func configured() throws {
        let repository = try TestRepository()
        try repository.commit(
            on: "main", message: "Start", files: [".orchestrate.yml": "version: 1\nvalidate: exit 3\n", "a": "1\n"])
        try repository.commit(
            on: "one", from: "main", message: "One", files: [".orchestrate.yml": "version: 1\nvalidate: exit 4\n"])
        try repository.checkOut("main")
        let plan = repository.path + ".json"
        let environment = repository.environment
        _ = try Shell.run(
            Binary.orchestrate,
            ["merge-plan", "-C", repository.path, "--base", "main", "one", "--format", "json", "--output", plan],
            environment: environment)
        let outcome = try Shell.run(
            Binary.orchestrate, ["apply", plan, "-C", repository.path], environment: environment)
        #expect(outcome.status == 1)
        #expect(outcome.text.contains("exit status 3"), "\(outcome.text)\(outcome.errorText)")
    }
}
