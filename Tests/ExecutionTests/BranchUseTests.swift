import Foundation
import TestSupport
import Testing

@Suite("A branch that a work tree has") struct BranchUseTests {
    /// What somebody does in a work tree of their own, and what the refusal says.
    private static let uses: [(commands: [[String]], says: String)] = [
        ([["switch", "--quiet", "next"]], "is checked out in"),
        ([["switch", "--quiet", "next"], ["bisect", "start"]], "is checked out in"),
        (
            [["switch", "--quiet", "next"], ["bisect", "start"], ["switch", "--quiet", "--detach"]],
            "is being bisected in"
        ),
        ([["rebase", "--quiet", "--exec", "false", "main~1", "next"]], "is being rebased in"),
        (
            [
                ["switch", "--quiet", "--create", "above", "next"],
                ["commit", "--quiet", "--allow-empty", "-m", "Above"],
                ["rebase", "--quiet", "--update-refs", "--exec", "false", "main~1", "above"],
            ], "is being rebased in"
        ),
    ]

    private func planned() throws -> (planned: PlannedRepository, trial: Trial) {
        let planned = try PlannedRepository { repository in
            try repository.commit(on: "main", message: "Start", files: ["a.txt": "a\n"])
            try repository.commit(on: "main", message: "More", files: ["b.txt": "b\n"])
            try repository.request(1, files: ["c.txt": "c\n"])
            try repository.branch("next", from: "main")
        }
        let trial = try planned.copy()
        try trial.git("worktree", "add", "--quiet", "--detach", trial.path + "-tree", "main")
        return (planned, trial)
    }

    private func run(_ arguments: [String], of trial: Trial) throws {
        _ = try Shell.run("git", ["-C", trial.path + "-tree"] + arguments, environment: trial.environment)
    }

    @Test("is not moved, as git would not move it", arguments: uses.indices)
    func held(_ place: Int) throws {
        let (_, trial) = try planned()
        for command in Self.uses[place].commands { try run(command, of: trial) }
        #expect(try Shell.run("git", ["-C", trial.path, "branch", "-f", "next", "main~1"]).status != 0)
        let before = try trial.references()
        let outcome = try trial.apply("--onto", "next")
        #expect(outcome.status == 65)
        #expect(outcome.errorText.contains(Self.uses[place].says), "\(outcome.errorText)")
        #expect(try trial.references() == before)
        #expect(!FileManager.default.fileExists(atPath: trial.path + "/orchestrate"))
    }

    @Test("is not moved though the work tree is on a disk that is not there", arguments: [true, false])
    func unmounted(isLocked: Bool) throws {
        let (_, trial) = try planned()
        try run(["switch", "--quiet", "next"], of: trial)
        if isLocked { try trial.git("worktree", "lock", trial.path + "-tree") }
        try FileManager.default.moveItem(atPath: trial.path + "-tree", toPath: trial.path + "-hidden")
        let outcome = try trial.apply("--onto", "next")
        #expect(outcome.status == 65)
        #expect(outcome.errorText.contains("which is not there now"), "\(outcome.errorText)")
        #expect(outcome.errorText.contains("git worktree unlock") == isLocked)
        if isLocked { try trial.git("worktree", "unlock", trial.path + "-tree") }
        try trial.git("worktree", "prune")
        #expect(try trial.apply("--onto", "next").status == 0)
    }

    @Test("is not moved back, either: the plan stays as it was")
    func rollback() throws {
        let (_, trial) = try planned()
        #expect(try trial.apply("--onto", "next").status == 0)
        try run(["switch", "--quiet", "next"], of: trial)
        let before = (try trial.references(), try String(contentsOfFile: trial.journal, encoding: .utf8))
        #expect(try trial.orchestrate("rollback").status == 65)
        #expect(try trial.references() == before.0)
        #expect(try String(contentsOfFile: trial.journal, encoding: .utf8) == before.1)
        try run(["switch", "--quiet", "--detach"], of: trial)
        #expect(try trial.orchestrate("rollback").status == 0)
        #expect(try trial.git("rev-parse", "next") == trial.git("rev-parse", "main"))
    }
}
