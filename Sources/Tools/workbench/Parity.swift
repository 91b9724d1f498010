import ArgumentParser
import Foundation
import Git

/// Compares this program's merges with git's on the history of a repository.
struct Parity: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parity",
        abstract: "Replay every two-parent merge of a repository, here and by git, and count where they differ.")

    @Argument(help: "The repository.")
    var repository: String

    @Option(help: "No more than so many merges, the newest first.")
    var limit: Int?

    @Option(help: "How many merges to make at the same time.")
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    func run() async throws {
        let replay = MergeReplay(
            repositoryPath: repository, environment: ProcessInfo.processInfo.environment, jobs: jobs
        ) { done, all in
            guard isatty(2) == 1 else { return }
            FileHandle.standardError.write(Data("\r\(done) of \(all) merges ".utf8))
        }
        let tally = try await replay(limit: limit ?? .max)
        let text = Self.lines(tally).joined(separator: "\n") + "\n"
        FileHandle.standardOutput.write(Data(text.utf8))
        if !tally.differences.isEmpty { throw ExitCode(1) }
    }

    private static func lines(_ tally: ReplayTally) -> [String] {
        let delegated = tally.delegations.values.reduce(0, +)
        let share = tally.merges > 0 ? Double(delegated) * 100 / Double(tally.merges) : 0
        var lines = [
            "\(tally.merges) merges, \(tally.conflicting) conflict, git can't tell \(tally.untold)",
            "wrong verdicts \(tally.count(of: .verdict)), wrong path sets \(tally.count(of: .paths)), "
                + "wrong trees \(tally.count(of: .tree))",
            String(format: "left to git %d (%.2f %%)", delegated, share),
        ]
        lines += tally.delegations.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "  \($0.key) \($0.value)" }
        lines.append("orchestrate \(tally.ownTime), git \(tally.gitTime)")
        let causes = Dictionary(grouping: tally.differences) { "\($0.aspect): \($0.cause)" }
        for (cause, all) in causes.sorted(by: { $0.key < $1.key }) {
            lines.append("\(cause): \(all.count)")
            lines += all.prefix(20).map { "  git merge-tree --write-tree \($0.ours) \($0.theirs)" }
        }
        return lines
    }
}
