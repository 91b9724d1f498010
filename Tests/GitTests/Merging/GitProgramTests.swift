import Application
import Domain
import Foundation
import TestSupport
import Testing

@testable import Git

@Suite struct GitProgramTests {
    private let repository: TestRepository
    private let folder: String

    init() throws {
        repository = try TestRepository()
        try repository.addSampleHeads()
        folder = URL(fileURLWithPath: repository.path).deletingLastPathComponent().path
    }

    /// Puts a script named git on a PATH of its own; `real` in it is the machine's git.
    private func environment(script: String?) throws -> [String: String] {
        let bin = "\(folder)/bin"
        try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
        if let script {
            let real = try Shell.run("sh", ["-c", "command -v git"]).text.trimmingCharacters(
                in: .whitespacesAndNewlines)
            // Another process writes it: one that this process starts meanwhile would keep the file open, and a file that is
            // open for writing can't be run.
            let made = try Shell.run(
                "sh", ["-c", "cat >\"$0\" && chmod 755 \"$0\"", "\(bin)/git"],
                input: Array("#!/bin/sh\nreal='\(real)'\n\(script)\n".utf8))
            try #require(made.status == 0)
        }
        return repository.environment.merging(["PATH": bin]) { $1 }
    }

    @Test(
        "Without a git that can, libgit2 decides what only git can tell, and says so",
        arguments: [nil, "echo git version 2.30.2", "echo git version 2.38.9", "echo hello", "exit 3"])
    func noGit(script: String?) async throws {
        try repository.addCrissCross()
        let asking = TestRepository.Asking(base: "crossed", environment: try environment(script: script))
        let (merger, base, heads) = try await repository.merger(for: ["clean", "clash", "crossing"], asking)
        let state = MergedState(commits: [base.commit], tree: base.tree)
        let outcomes = try await merger.merge(heads.map { TrialMerge(state: state, head: $0) })
        #expect(outcomes.map(\.words) == ["clean", "conflicts [\"content app.py\"]", "clean"])
        #expect(outcomes.map(\.isApproximate) == [false, false, true])
        guard case .noGit? = await merger.notes.first, await merger.notes.count == 1 else {
            Issue.record("\(await merger.notes)")
            return
        }
        await #expect(throws: GitError.self) {
            _ = try await repository.outcomes(of: ["clean"], .init(engine: .git, environment: asking.environment))
        }
    }

    @Test("git's version is read in all its forms")
    func versions() throws {
        for (words, isEnough) in [
            ("2.39.5", true), ("2.39.GIT", true), ("2.51.0.windows.1", true), ("3.0", true), ("2.38.5", false),
            ("1.9", false), ("x", false),
        ] {
            let environment = try environment(script: "echo git version \(words)")
            #expect(((try? GitProgram.find(environment: environment)) != nil) == isEnough, "\(words)")
        }
    }

    /// Pairs of which every n-th has no commit.
    private func pairs(_ count: Int, failing: (Int) -> Bool) throws -> [CommitPair] {
        let main = try repository.resolve("main")
        let heads = try ["clean", "clash", "renamed"].map { try repository.resolve($0) }
        return (0..<count).map { number in
            let missing = ObjectID(rawBytes: Array(repeating: UInt8(number & 127 + 1), count: 20))
            return CommitPair(ours: main, theirs: failing(number) ? missing : heads[number % 3])
        }
    }

    @Test("Only the pairs that git chokes on are untold", arguments: [1, 3])
    func failingPairs(jobs: Int) async throws {
        let git = GitMergeTree(
            program: try GitProgram.find(environment: repository.environment), scratchPath: "\(repository.path)/.git",
            environment: repository.environment)
        let answers = await git.answers(try pairs(60) { $0 % 7 == 3 }, jobs: jobs)
        try #require(answers.count == 60)
        for (number, answer) in answers.enumerated() {
            switch answer {
            case .success(let answer): #expect(number % 7 != 3 && answer.isClean == (number % 3 != 1), "\(number)")
            case .failure: #expect(number % 7 == 3, "\(number)")
            }
        }
    }

    @Test("A git that is killed, or goes on after an error, loses only the pair it was at")
    func killed() async throws {
        let poison = String(repeating: "03", count: 20)
        for ending in ["kill -9 $$", "echo 'error: Could not read \(poison)' >&2"] {
            let environment = try environment(
                script: """
                    [ "$1" = version ] && exec "$real" version
                    /usr/bin/tee "$0.in" | "$real" "$@" 2>/dev/null >"$0.out"
                    if /bin/grep -q \(poison) "$0.in"; then \(ending); else /bin/cat "$0.out"; fi
                    """)
            let git = GitMergeTree(
                program: try GitProgram.find(environment: environment), scratchPath: "\(repository.path)/.git",
                environment: environment.merging(["PATH": "/usr/bin:/bin"]) { $1 })
            let answers = await git.answers(try pairs(8) { $0 == 2 }, jobs: 1)
            try #require(answers.count == 8)
            for (number, answer) in answers.enumerated() {
                #expect(((try? answer.get()) == nil) == (number == 2), "\(number) \(answer)")
            }
        }
    }

    @Test("So many pairs that fail cost as many starts of git, and no more")
    func allFail() async throws {
        let environment = try environment(
            script: """
                [ "$1" = version ] && exec "$real" version
                echo start >> "$0.starts"
                echo fatal: no >&2
                exit 128
                """)
        let git = GitMergeTree(
            program: try GitProgram.find(environment: environment), scratchPath: folder, environment: environment)
        let answers = await git.answers(try pairs(100) { _ in true }, jobs: 2)
        #expect(answers.count == 100)
        #expect(answers.allSatisfy { $0 == .failure(.program(name: "git merge-tree", cause: "fatal: no")) })
        let starts = try String(contentsOfFile: "\(folder)/bin/git.starts", encoding: .utf8)
        #expect(starts.split(separator: "\n").count == 100)
    }
}
