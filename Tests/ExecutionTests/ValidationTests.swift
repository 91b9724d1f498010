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
        #expect(outcome.text.contains("orchestrate resume --skip"))
        #expect(outcome.text.contains("orchestrate resume --on-failure hold"))
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
            ("fills its log", "yes | head -c 60000000", 0, "done"),
            ("waits for what it has in the background", "sleep 0.1 & wait", 0, "done"),
            ("is a pipe", "timeout 20 sleep 100 | cat", 1, "timed out after 1 second"),
            ("hangs in a group of its own", "timeout 20 sleep 21", 1, "timed out after 1 second"),
            ("asks the terminal", "read -r answer </dev/tty || exit 0; exit 1", 0, "done"),
            ("stops itself", "kill -STOP $$", 1, "timed out after 1 second"),
            ("leaves what is read-only", "mkdir -p m/x; touch m/x/f; chmod -R a-w m", 0, "done"),
            (
                "leaves a deep tree", "p=$(printf 'd/%.0s' $(seq 900)); for i in 1 2; do mkdir -p $p; cd -P $p; done",
                0, "done"
            ),
        ])
    func misbehaving(_ what: String, _ check: String, _ status: Int32, _ words: String) throws {
        let trial = try PlannedRepository(steps: 2).copy()
        let outcome = try trial.apply("--validate", check, "--timeout", "1", "--each", "end")
        #expect(outcome.status == status, "\(what): \(outcome.text)\(outcome.errorText)")
        #expect(outcome.text.contains(words), "\(what): \(outcome.text)")
        #expect(
            try trial.git("worktree", "list", "--porcelain").split(separator: "\n").filter { $0.hasPrefix("worktree") }
                .count == 1)
        #expect(try trial.temporaryFiles() == [], "\(what)")
        for name in ["step-1", "step-2"] {
            let log = FileManager.default.contents(atPath: try trial.log(name)) ?? Data()
            #expect(log.count < 20_000_000, "\(what)")
        }
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

    @Test("that outlives its killed run is ended by what comes next", .timeLimit(.minutes(1)))
    func orphaned() throws {
        let trial = try PlannedRepository(steps: 2).copy()
        let beat = "while sleep 0.02; do echo x >> \(trial.path)/beat; done"
        let check = """
            test -e \(trial.path)/again && exit 0; touch \(trial.path)/again
            timeout 60 sh -c '\(beat)' & (\(beat)) & sleep 0.2; kill -KILL $PPID; sleep 60
            """
        #expect(try trial.apply("--validate", check).status == 9)
        #expect(try trial.orchestrate("resume").status == 0)
        #expect(try trial.temporaryFiles() == [])
        let count = FileManager.default.contents(atPath: trial.path + "/beat")?.count ?? 0
        usleep(200_000)
        #expect(count > 0)
        #expect(FileManager.default.contents(atPath: trial.path + "/beat")?.count == count)
    }

    @Test("runs in a directory that nobody else can look into or has made before")
    func privacy() throws {
        let trial = try PlannedRepository(steps: 1).copy()
        let note = trial.path + "/seen"
        for _ in 0..<2 {
            #expect(try trial.apply("--validate", "stat -c '%a %n' \"$PWD\" >> \(note)").status == 0)
            #expect(try trial.orchestrate("rollback").status == 0)
        }
        let lines = try String(contentsOfFile: note, encoding: .utf8).split(separator: "\n")
        #expect(Set(lines).count == 2)
        #expect(lines.allSatisfy { $0.hasPrefix("700 ") })
    }

    @Test("that the plan was carried out without runs on the result; one that passed there does not run again")
    func afterwards() throws {
        let trial = try PlannedRepository(steps: 2).copy()
        #expect(try trial.apply().status == 0)
        let failing = try trial.apply("--validate", "echo no; false")
        #expect(failing.status == 1)
        #expect(failing.text.contains("Step 2, #2: the check failed with exit status 1"))
        #expect(try trial.orchestrate("status").text.contains("the check failed"))
        let check = "echo ran >> \(trial.path)/ran"
        for _ in 0..<2 { #expect(try trial.apply("--validate", check).status == 0) }
        #expect(try String(contentsOfFile: trial.path + "/ran", encoding: .utf8) == "ran\n")
    }

    @Test("that fails can be got round by hand or by blame")
    func wayOut() throws {
        let planned = try PlannedRepository(steps: 3, sharing: false)
        for way in [["--skip"], ["--on-failure", "hold"]] {
            let trial = try planned.copy()
            #expect(try trial.apply("--validate", "! test -e app/part2").status == 1)
            let outcome = try Shell.run(
                Binary.orchestrate, ["resume", "-C", trial.path] + way, environment: trial.environment)
            #expect(outcome.status == 1, "\(outcome.text)\(outcome.errorText)")
            #expect(try trial.git("ls-tree", "--name-only", trial.branch + ":app").split(separator: "\n").count == 3)
        }
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
