import Application
import ArgumentParser
import Domain
import Foundation
import Git
import Journals
import Reporting

/// Says how far a plan's predictions came true.
struct Score: AsyncParsableCommand {
    /// The formats of the result.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    static let configuration = CommandConfiguration(
        abstract: "Compare a plan's predictions with what really landed.",
        discussion: """
            Reads a plan written by merge-plan --format json, and finds which of its change sets have landed on the base \
            since, by history, by content or by pull request number. Each planned commit is merged again in memory onto the \
            commit before it landed, and its conflicts are compared with those that the plan predicts. Shows precision and \
            recall for each kind of conflict, and lists with a reason what can't be scored. The counts are added to a file, \
            so that they cover many plans.

            Exits with 0 whatever the score.

            EXAMPLES:
              orchestrate score plan.json
              orchestrate score plan.json -C ../shop --base main --format json
              orchestrate score plan.json --history scores.jsonl
            """)

    @Argument(help: ArgumentHelp("The plan file, or '-' for standard input.", valueName: "plan"))
    var plan: String

    @Option(
        name: [.customShort("C"), .long],
        help: ArgumentHelp("Path of the repository: ordinary, bare or a linked worktree.", valueName: "dir"))
    var repository = "."

    @Option(
        name: .long, help: ArgumentHelp("The base branch as it is now. (default: the plan's base)", valueName: "ref"))
    var base: String?

    @Option(name: .long, help: "Output format.")
    var format = Format.text

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Add the counts to this file. (default: orchestrate/scores.jsonl in the git directory)",
            valueName: "file"))
    var history: String?

    func run() async throws {
        try await Failure.reporting {
            let score = try await Wiring.score(of: try PlanFile.read(plan), in: repository, base: base)
            let entry = ScoreEntry(
                digest: score.document.plan.digest, base: score.baseNow.commit, counts: score.counts)
            // What was found out is told also where it can't be kept.
            let kept = Result { try record().adding(entry) }
            let entries = if case .success(let entries) = kept { entries } else { [ScoreEntry]() }
            let text =
                switch format {
                case .text: ScoreText(page: Terminal.page(forFile: nil)).render(score, among: entries)
                case .json: ScoreJSON.render(score, among: entries)
                }
            try Terminal.write(text)
            _ = try kept.get()
            return .success
        }
    }

    private func record() throws -> FileScoreHistory {
        if let history { return FileScoreHistory(path: history) }
        return try FileScoreHistory(
            commonDirectory: try GitIntegrationRepository.commonDirectory(
                of: repository, environment: ProcessInfo.processInfo.environment))
    }
}
