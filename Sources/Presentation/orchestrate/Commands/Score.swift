import Application
import ArgumentParser
import Domain
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
        abstract: "How far a plan's predictions came true on the base since, without it being followed.",
        discussion: """
            The plan is a file that merge-plan --format json wrote. What landed on the base since is looked for, by history, \
            by content or by number, and each pinned commit is merged again in memory into the tip that it landed on: \
            what conflicts there is held against what the plan says. Precision and recall come by kind of conflict; what \
            can't be told is in no count, with the reason. The counts are kept, so that they add up over many plans.

            EXAMPLES:
              orchestrate score plan.json
              orchestrate score plan.json -C ../shop --base main --format json
              orchestrate score plan.json --history scores.jsonl
            """)

    @Argument(help: ArgumentHelp("The plan, or '-' for standard input.", valueName: "plan"))
    var plan: String

    @Option(
        name: [.customShort("C"), .long],
        help: ArgumentHelp("The repository: ordinary, bare, or a linked worktree.", valueName: "dir"))
    var repository = "."

    @Option(name: .long, help: ArgumentHelp("The base as it is now; the plan's otherwise.", valueName: "ref"))
    var base: String?

    @Option(name: .long, help: "The form of the result.")
    var format = Format.text

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Keep the counts in this file, instead of orchestrate/scores.jsonl in the git directory.",
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
        return try FileScoreHistory(commonDirectory: try GitIntegrationRepository.commonDirectory(of: repository))
    }
}
