import Foundation
import TestSupport
import Testing

@Suite("A run that is refused") struct RefusedRunTests {
    private func files(_ trial: Trial) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: trial.path).filter { !$0.hasPrefix("objects") }.sorted()
    }

    @Test("leaves nothing, and says that a plan is another repository's")
    func otherRepository() throws {
        let other = try PlannedRepository(planning: []) { repository in
            try repository.commit(on: "main", message: "Other", files: ["other.txt": "other\n"])
            try repository.request(1, files: ["more.txt": "more\n"])
        }
        let trial = try PlannedRepository(steps: 2).copy()
        let before = try files(trial)
        let outcome = try trial.orchestrate("apply", other.plan)
        #expect(outcome.status == 65)
        #expect(outcome.errorText.contains("a plan of another repository: its commits are not here"))
        #expect(try files(trial) == before)
        #expect(try trial.orchestrate("status").text == "No plan has been applied in this repository.\n")
    }

    @Test("leaves nothing, whatever it is refused for")
    func nothing() throws {
        let planned = try PlannedRepository(steps: 2)
        let refusals: [(options: [String], statuses: [Int32])] = [
            (["--branch", "main"], [65, 75]), (["--onto", "nowhere"], [65, 75]), (["--branch", "a..b"], [64]),
            (["--onto", "pr-1"], [65, 75]),
        ]
        for (options, statuses) in refusals {
            let trial = try planned.copy()
            let before = try files(trial)
            #expect(try statuses.contains(trial.applying(options).status), "\(options)")
            #expect(try files(trial) == before, "\(options)")
        }
        let trial = try planned.copy()
        try trial.git("update-ref", "refs/heads/main", "refs/pull/1/head")
        let before = try files(trial)
        #expect(try trial.apply().status == 75)
        #expect(try files(trial) == before)
    }

    @Test("does not change how the plan is carried out")
    func policy() throws {
        let trial = try PlannedRepository(steps: 3).copy()
        try trial.apply("--validate", "test $ORCHESTRATE_STEP -lt 2")
        let journal = try String(contentsOfFile: trial.journal, encoding: .utf8)
        try trial.git("update-ref", trial.branch, "refs/pull/3/head")
        let outcome = try trial.apply("--validate", "true", "--on-failure", "hold")
        #expect(outcome.status == 75)
        #expect(outcome.errorText.contains("orchestrate rollback --quit"))
        #expect(try String(contentsOfFile: trial.journal, encoding: .utf8) == journal)
        #expect(try trial.orchestrate("rollback").errorText.contains("orchestrate rollback --quit"))
        #expect(try String(contentsOfFile: trial.journal, encoding: .utf8) == journal)
        let closed = try trial.orchestrate("rollback", "--quit")
        #expect(closed.status == 0)
        #expect(closed.text.contains("closed; integration/"))
        #expect(try trial.git("rev-parse", trial.branch) == trial.git("rev-parse", "refs/pull/3/head"))
        #expect(try trial.git("for-each-ref", "refs/orchestrate") == "")
        #expect(try trial.orchestrate("status").text.split(separator: "\n").count == 1)
    }

    @Test("of rollback keeps the work tree in which a person resolves a merge")
    func paused() throws {
        let planned = try PlannedRepository { repository in
            try repository.commit(on: "main", message: "Start", files: ["a.txt": "a\n"])
            for number in 1...2 { try repository.request(number, files: ["a.txt": "by \(number)\n"]) }
        }
        let trial = try planned.copy()
        #expect(try trial.apply("--pause-on-conflict").status == 1)
        let desk = try Desk(trial)
        try desk.resolve("a.txt", as: "by both\n")
        try trial.git("worktree", "add", "--quiet", trial.path + "-tree", String(trial.branch.dropFirst(11)))
        #expect(try trial.orchestrate("rollback").status == 65)
        #expect(try desk.text("a.txt") == "by both\n")
        try trial.git("worktree", "remove", trial.path + "-tree")
        #expect(try trial.orchestrate("resume").status == 0)
        #expect(try trial.git("show", trial.branch + ":a.txt") == "by both\n")
    }
}
