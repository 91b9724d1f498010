import Foundation
import TestSupport
import Testing

@Suite("With --on-failure hold") struct HoldTests {
    /// A check that keeps the tree it saw, and fails where all of these pull requests are in.
    private static func check(_ trial: Trial, failsWith numbers: Int...) -> String {
        let tests = numbers.map { "test -e app/part\($0)/new.py" }.joined(separator: " && ")
        return "git rev-parse HEAD^{tree} >> \(trial.path)/seen; ! { \(tests); }"
    }

    private static func seen(_ trial: Trial) throws -> [Substring] {
        try String(contentsOfFile: trial.path + "/seen", encoding: .utf8).split(separator: "\n")
    }

    /// The parts that the branch has.
    private static func parts(_ trial: Trial) throws -> [Int] {
        try trial.git("ls-tree", "--name-only", trial.branch, "app/").split(separator: "\n")
            .compactMap { $0.hasPrefix("app/part") ? Int($0.dropFirst(8)) : nil }.sorted()
    }

    @Test("a change set that fails alone is held, and all others land")
    func alone() throws {
        let trial = try PlannedRepository(steps: 4).copy()
        let outcome = try trial.apply("--validate", Self.check(trial, failsWith: 2), "--on-failure", "hold")
        #expect(outcome.status == 1, "\(outcome.errorText)")
        #expect(outcome.text.contains("Held 1:\n  #2  fails the check alone\n"), "\(outcome.text)")
        #expect(try Self.parts(trial) == [1, 3, 4])
        #expect(try trial.git("for-each-ref", "refs/orchestrate").split(separator: "\n").count == 3)
        let seen = try Self.seen(trial)
        #expect(Set(seen).count == seen.count, "no tree is checked twice")
        let status = try trial.orchestrate("status", "--format", "json")
        #expect(try ApplyTests.schema().problems(in: try JSONDocument(parsing: status.text)) == [])
        #expect(try trial.apply().text.contains("#2  fails the check alone"))
        #expect(try trial.orchestrate("rollback").status == 0)
        #expect(try trial.git("for-each-ref", "refs/orchestrate", trial.branch) == "")
    }

    @Test("a failure that needs two or three together names them all, and the last of them is held")
    func together() throws {
        let planned = try PlannedRepository(steps: 6)
        for interval in ["step", "end"] {
            let two = try planned.copy()
            let outcome = try two.apply(
                "--validate", Self.check(two, failsWith: 2, 5), "--on-failure", "hold", "--each", interval)
            #expect(outcome.status == 1, "\(outcome.errorText)")
            #expect(outcome.text.contains("Held 1:\n  #5  fails the check together with #2\n"), "\(outcome.text)")
            #expect(try Self.parts(two) == [1, 2, 3, 4, 6])
            let three = try planned.copy()
            let other = try three.apply(
                "--validate", Self.check(three, failsWith: 1, 3, 4), "--on-failure", "hold", "--each", interval)
            #expect(other.text.contains("Held 1:\n  #4  fails the check together with #1, #3\n"), "\(other.text)")
            #expect(try Self.parts(three) == [1, 2, 3, 5, 6])
        }
    }

    @Test("one guilty of a wave of five is found in few checks")
    func wave() throws {
        let planned = try PlannedRepository(steps: 5, sharing: false)
        for culprit in 1...5 {
            let trial = try planned.copy()
            let outcome = try trial.apply(
                "--validate", Self.check(trial, failsWith: culprit), "--on-failure", "hold", "--each", "wave")
            #expect(outcome.text.contains("Held 1:\n  #\(culprit)  fails the check alone\n"), "\(outcome.text)")
            #expect(try Self.parts(trial) == (1...5).filter { $0 != culprit })
            let seen = try Self.seen(trial)
            // All, the base, two or three to bisect, the guilty alone, and all others.
            #expect(seen.count <= 7, "\(seen.count) checks for #\(culprit)")
            #expect(Set(seen).count == seen.count, "no tree is checked twice")
        }
    }

    @Test("those that need a guilty one are held too, and not called failed")
    func bystanders() throws {
        let trial = try PlannedRepository(steps: 5, stacked: [3: 2, 5: 3]).copy()
        let outcome = try trial.apply("--validate", Self.check(trial, failsWith: 2), "--on-failure", "hold")
        #expect(outcome.status == 1, "\(outcome.errorText)")
        #expect(outcome.text.contains("#2  fails the check alone"), "\(outcome.text)")
        #expect(outcome.text.contains("#3  did not fail, but needs #2"), "\(outcome.text)")
        #expect(outcome.text.contains("#5  did not fail, but needs #3"), "\(outcome.text)")
        #expect(try Self.parts(trial) == [1, 4])
    }

    @Test("nobody is blamed when the base fails already; resume asks again", arguments: ["step", "end"])
    func base(interval: String) throws {
        let trial = try PlannedRepository(steps: 3).copy()
        let outcome = try trial.apply(
            "--validate", "test -e \(trial.path)/fixed", "--on-failure", "hold", "--each", interval)
        #expect(outcome.status == 1)
        #expect(
            outcome.text.contains("The base already fails the check, so no change set is to blame."), "\(outcome.text)")
        let status = try trial.orchestrate("status", "--format", "json").text
        #expect(status.contains("\"baselineFails\": true"), "\(status)")
        #expect(!status.contains("\"state\": \"failed\""))
        try Data().write(to: URL(fileURLWithPath: trial.path + "/fixed"))
        #expect(try trial.orchestrate("resume").status == 0)
        #expect(try Self.parts(trial) == [1, 2, 3])
    }

    @Test("a run that is killed in any of its checks ends like one that was not", arguments: ["step", "end"])
    func killed(interval: String) throws {
        let planned = try PlannedRepository(steps: 5, stacked: [4: 3])
        let options = ["--on-failure", "hold", "--each", interval]
        let whole = try planned.copy()
        let run = try whole.applying(options + ["--validate", Self.check(whole, failsWith: 1, 3)])
        #expect(run.text.contains("#3  fails the check together with #1"), "\(run.text)")
        let (after, count) = (try whole.git("for-each-ref"), try Self.seen(whole).count)
        for point in 1...count {
            let trial = try planned.copy()
            let check = Self.check(trial, failsWith: 1, 3)
            let killing =
                "if [ ! -e \(trial.path)/killed ] && [ $(cat \(trial.path)/seen | wc -l) = \(point - 1) ]; then "
                + "touch \(trial.path)/killed; kill -KILL $PPID $$; fi; \(check)"
            try Data().write(to: URL(fileURLWithPath: trial.path + "/seen"))
            #expect(try trial.applying(options + ["--validate", killing]).status == 9)
            let resumed = try trial.orchestrate("resume", "--quiet")
            #expect(resumed.status == 1, "killed in check \(point): \(resumed.errorText)")
            #expect(try trial.git("for-each-ref") == after, "killed in check \(point)")
            #expect(try Self.seen(trial).count == count, "killed in check \(point)")
            #expect(try trial.git("worktree", "list").split(separator: "\n").count == 1)
        }
    }

    @Test(
        "whatever the moment of a crash, resume holds the same and ends in the same commit, and rollback undoes it",
        .enabled(if: FaultInjector.isPossible, "LD_PRELOAD is Linux's, and a C compiler is needed."),
        arguments: ["step", "end"])
    func crashed(interval: String) throws {
        let planned = try PlannedRepository(steps: 5, stacked: [4: 3])
        let injector = try FaultInjector()
        let options = ["--on-failure", "hold", "--each", interval, "--validate", "! { ls app/part1 && ls app/part3; }"]
        let whole = try planned.copy()
        let before = try whole.references()
        let actions = try injector.count { variables in
            let status = try whole.applying(options, adding: variables).status
            #expect(status == 1)
        }
        let after = try whole.git("for-each-ref")
        for point in injector.points(upTo: actions, about: 16) {
            let trial = try planned.copy()
            let killed = try trial.applying(options, adding: injector.killing(at: point))
            // Runs with many checks differ by an action or two, so that one may end before the last of them.
            let hasEnded = killed.status == 1 && point > actions - 3
            #expect(killed.status == 9 || hasEnded, "at \(point) of \(actions): \(killed.errorText)")
            let outcome = try trial.applying(options)
            #expect(outcome.status == 1, "killed at \(point): \(outcome.errorText)")
            #expect(outcome.text.contains("#3  fails the check together with #1"), "killed at \(point)")
            #expect(try trial.git("for-each-ref") == after, "killed at \(point)")
            #expect(try trial.leftovers() == [], "killed at \(point)")
            #expect(try trial.orchestrate("rollback").status == 0)
            #expect(try trial.references() == before, "killed at \(point)")
        }
    }
}

@Suite("With --retries") struct RetryTests {
    @Test(
        "a check that passes when it is run again is reported as flaky, with a fresh work tree each time",
        arguments: ["exit 1", "sleep 60"])
    func flaky(_ failing: String) throws {
        let trial = try PlannedRepository(steps: 3).copy()
        let check =
            "test ! -e dirt || exit 1; touch dirt; test $ORCHESTRATE_STEP != 2 -o -e \(trial.path)/again "
            + "|| { touch \(trial.path)/again; \(failing); }"
        let outcome = try trial.apply("--validate", check, "--retries", "2", "--timeout", "1")
        #expect(outcome.status == 0, "\(outcome.text)\(outcome.errorText)")
        #expect(outcome.text.contains("Flaky: the check of #2 failed, then passed on attempt 2."), "\(outcome.text)")
        #expect(!outcome.text.contains("#1") && !outcome.text.contains("#3"))
        let status = try trial.orchestrate("status", "--format", "json").text
        #expect(try ApplyTests.schema().problems(in: try JSONDocument(parsing: status)) == [])
        #expect(status.contains("\"attempts\": 2"))
    }

    @Test("a check that fails each time has failed, after so many attempts")
    func usedUp() throws {
        let trial = try PlannedRepository(steps: 2).copy()
        let outcome = try trial.apply("--validate", "echo >> \(trial.path)/seen; exit 1", "--retries", "2")
        #expect(outcome.status == 1)
        #expect(outcome.text.contains("step-1-attempt-3.log"), "\(outcome.text)")
        #expect(try String(contentsOfFile: trial.path + "/seen", encoding: .utf8) == "\n\n\n")
    }
}
