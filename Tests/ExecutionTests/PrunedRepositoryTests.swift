import Foundation
import TestSupport
import Testing

@Suite("A repository in which what was made is pruned") struct PrunedRepositoryTests {
    private func pruned() throws -> (planned: PlannedRepository, trial: Trial, made: String) {
        let planned = try PlannedRepository(steps: 4)
        let trial = try planned.copy()
        try trial.apply("--validate", "test $ORCHESTRATE_STEP -lt 3")
        let made = try trial.git("rev-parse", trial.branch)
        for name in try trial.git("for-each-ref", "--format=%(refname)", "refs/orchestrate", "refs/heads/integration")
            .split(separator: "\n")
        {
            try trial.git("update-ref", "-d", String(name))
        }
        try trial.git("gc", "--quiet", "--prune=now")
        #expect(try Shell.run("git", ["-C", trial.path, "cat-file", "-e", made.trimmed]).status != 0)
        return (planned, trial, made)
    }

    @Test("has it made again by resume, the same, and stays sound")
    func resumed() throws {
        let (_, trial, made) = try pruned()
        #expect(try trial.orchestrate("resume").status == 1)
        #expect(try trial.git("rev-parse", trial.branch) == made)
        #expect(try trial.git("fsck", "--connectivity-only") == "")
        #expect(try trial.apply("--validate", "true").status == 0)
        #expect(try trial.git("rev-list", "--count", "main..\(trial.branch)") == "8\n")
    }

    @Test("is left alone where it can't be made again, and the run says what to fetch")
    func refused() throws {
        let (_, trial, _) = try pruned()
        let head = try trial.git("rev-parse", "refs/pull/2/head").trimmed
        try trial.git("update-ref", "-d", "refs/pull/2/head")
        try trial.git("update-ref", "-d", "refs/heads/pr-2")
        try trial.git("gc", "--quiet", "--prune=now")
        let before = try trial.references()
        for command in [["resume"], ["apply", trial.plan]] {
            let outcome = try Shell.run(
                Binary.orchestrate, command + ["-C", trial.path], environment: trial.environment)
            #expect(outcome.status == 65)
            #expect(outcome.errorText.contains("git fetch origin \(head)"), "\(outcome.errorText)")
        }
        #expect(try trial.references() == before)
        #expect(try trial.git("fsck", "--connectivity-only") == "")
        #expect(try trial.orchestrate("rollback").status == 0)
    }

    @Test("loses the references to it that are left")
    func dangling() throws {
        let (_, trial, made) = try pruned()
        // git itself would not write these.
        try trial.write(made, to: trial.steps + "/step-2")
        try trial.write(made, to: trial.branch)
        #expect(try trial.orchestrate("resume").status == 1)
        #expect(try trial.git("fsck", "--connectivity-only") == "")
        #expect(try trial.git("rev-parse", trial.branch) == made)
    }
}

extension Trial {
    /// Writes a file in the repository.
    fileprivate func write(_ text: String, to name: String) throws {
        let file = URL(fileURLWithPath: "\(path)/\(name)")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
}
