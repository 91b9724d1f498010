import ArgumentParser
import Domain
import Reporting

/// Compares two plans.
struct DiffPlan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff-plan",
        abstract: "What is different between two plans, and because of what.",
        discussion: """
            Both are files that merge-plan --format json wrote; no repository is needed. Says what lands now or is held \
            now, what is new and gone, which steps moved, and whose head, base or configuration made the difference.

            EXAMPLES:
              orchestrate diff-plan monday.json tuesday.json
              orchestrate diff-plan monday.json tuesday.json --exit-code

            Exits with 0 whether or not they differ, as git diff does; with --exit-code, with 1 when they don't do the same.
            """)

    @Argument(help: ArgumentHelp("The earlier plan.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("The later plan; one of the two may be '-' for standard input.", valueName: "new"))
    var new: String

    @Flag(name: .long, help: "Exit with 1 when the plans don't do the same.")
    var exitCode = false

    @OptionGroup(title: "Result") var report: ReportOptions

    func validate() throws {
        if old == "-", new == "-" { throw ValidationError("Only one of the two plans can come from standard input.") }
    }

    func run() async throws {
        try await Failure.reporting {
            let comparison = PlanComparison(from: try PlanFile.read(old), to: try PlanFile.read(new))
            let page = Terminal.page(forFile: report.destination.output)
            let text =
                switch report.format {
                case .text: DiffPlanText(page: page).render(comparison)
                case .json: DiffPlanJSON.render(comparison)
                case .markdown: DiffPlanMarkdown.render(comparison)
                case .mermaid, .dot:
                    throw Failure(.usage, "There is no picture of two plans. Give --format text, json or markdown.")
                }
            try Terminal.write(text, to: report.destination.output)
            return exitCode && !comparison.isSame ? ExitCode(1) : .success
        }
    }
}
