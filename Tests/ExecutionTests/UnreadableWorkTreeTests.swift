import Foundation
import TestSupport
import Testing

@Suite("A paused work tree that can't be looked at") struct UnreadableWorkTreeTests {
    /// What can happen to a work tree, its repository or the machine while somebody resolves a merge.
    enum Mishap: String, CaseIterable {
        case gitFileGone, gitFileElsewhere, indexDamaged, headDamaged, mergeHeadDamaged, configurationDamaged, noGit,
            fullTemporaryDirectory
    }

    private static func planned() throws -> PlannedRepository {
        try PlannedRepository(planning: ["--land", "all", "--first", "#1"]) { repository in
            try repository.commit(on: "main", message: "Start", files: ["a.txt": "start\n", "b.txt": "b\n"])
            try repository.request(1, files: ["a.txt": "one\n"])
            try repository.request(2, files: ["a.txt": "two\n"])
        }
    }

    private static func paused() throws -> (Trial, Desk) {
        let trial = try planned().copy()
        #expect(try trial.apply("--pause-on-conflict").status == 1)
        let desk = try Desk(trial)
        try desk.resolve("a.txt", as: "three hours of work\n")
        return (trial, desk)
    }

    /// Does it, and returns what undoes it and the environment meanwhile.
    private func happen(
        _ mishap: Mishap, to desk: Desk, of trial: Trial
    ) throws -> (undo: () throws -> Void, environment: [String: String]) {
        let own = try desk.git("rev-parse", "--absolute-git-dir").trimmed
        func damaged(_ path: String, _ text: String?) throws -> () throws -> Void {
            let content = try Data(contentsOf: URL(fileURLWithPath: path))
            let status = try FileManager.default.attributesOfItem(atPath: path)
            if let text {
                try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            } else {
                try FileManager.default.removeItem(atPath: path)
            }
            return {
                try content.write(to: URL(fileURLWithPath: path))
                if let date = status[.modificationDate] {
                    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
                }
            }
        }
        switch mishap {
        case .gitFileGone: return (try damaged(desk.path + "/.git", nil), [:])
        case .gitFileElsewhere: return (try damaged(desk.path + "/.git", "gitdir: /nowhere/at/all\n"), [:])
        case .indexDamaged: return (try damaged(own + "/index", "DIRC is not all"), [:])
        case .headDamaged: return (try damaged(own + "/HEAD", "nonsense\n"), [:])
        case .mergeHeadDamaged: return (try damaged(own + "/MERGE_HEAD", "nonsense\n"), [:])
        case .configurationDamaged:
            let path = own + "/config.worktree"
            try trial.git("config", "extensions.worktreeConfig", "true")
            try Data("[oops\n".utf8).write(to: URL(fileURLWithPath: path))
            return (
                {
                    try FileManager.default.removeItem(atPath: path)
                    try trial.git("config", "--unset", "extensions.worktreeConfig")
                }, [:]
            )
        case .noGit:
            // A git that finds nothing wrong with anything else: it dies where it looks into the work tree.
            let tools = try TemporaryDirectory()
            let script = "#!/bin/sh\n[ \"$(pwd -P)\" != '\(desk.path)' ] || exit 128\nPATH=${PATH#*:} exec git \"$@\"\n"
            try tools.write(Array(script.utf8), to: "git")
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o755], ofItemAtPath: tools.path + "/git")
            let path = tools.path + ":" + (trial.environment["PATH"] ?? "/usr/bin:/bin")
            return ({ tools.remove() }, ["PATH": path])
        case .fullTemporaryDirectory: return ({}, ["TMPDIR": "/dev/full"])
        }
    }

    @Test(
        "is left alone, the reason is said, and the resolution counts once it can be read again",
        arguments: Mishap.allCases)
    func mishap(mishap: Mishap) throws {
        let (trial, desk) = try Self.paused()
        let (undo, environment) = try happen(mishap, to: desk, of: trial)
        let refused = try trial.orchestrate("resume", adding: environment)
        #expect(![0, 1, 70].contains(refused.status), "\(refused.text)\(refused.errorText)")
        #expect(refused.errorText.count > 40, "\(refused.errorText)")
        #expect(try desk.text("a.txt") == "three hours of work\n", "\(refused.errorText)")
        try undo()
        let done = try trial.orchestrate("resume")
        #expect(done.status == 0, "\(done.text)\(done.errorText)")
        #expect(try trial.git("show", trial.branch + ":a.txt") == "three hours of work\n")
    }

    @Test("outlives git worktree prune while its disk is not mounted")
    func pruned() throws {
        let (trial, desk) = try Self.paused()
        try FileManager.default.moveItem(atPath: desk.path, toPath: desk.path + "-unmounted")
        try trial.git("worktree", "prune", "--expire", "now")
        try FileManager.default.moveItem(atPath: desk.path + "-unmounted", toPath: desk.path)
        let done = try trial.orchestrate("resume")
        #expect(done.status == 0, "\(done.text)\(done.errorText)")
        #expect(try trial.git("show", trial.branch + ":a.txt") == "three hours of work\n")
        #expect(try trial.git("worktree", "list").split(separator: "\n").count == 1)
    }

    @Test("is taken for gone where nothing is left in it")
    func emptied() throws {
        let (trial, desk) = try Self.paused()
        for name in try FileManager.default.contentsOfDirectory(atPath: desk.path) {
            try FileManager.default.removeItem(atPath: desk.path + "/" + name)
        }
        let anew = try trial.orchestrate("resume")
        #expect(anew.status == 1 && anew.text.contains("Step 2, #2, conflicts."), "\(anew.text)\(anew.errorText)")
    }
}
