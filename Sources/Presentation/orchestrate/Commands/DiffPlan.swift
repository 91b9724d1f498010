import ArgumentParser
import Domain
import Reporting

/// Compares two plans.
struct DiffPlan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff-plan",
        abstract: "Compare two plans, and show what caused each change.",
        discussion: """
            Reads two plans written by merge-plan --format json; no repository is needed. Shows what lands now or is held \
            now, what is new or gone, which steps moved, and which head, base or setting caused it.

            Exits with 0 whether or not they differ, as git diff does. With --exit-code, exits with 1 if the plans land or \
            hold different things.

            EXAMPLES:
              orchestrate diff-plan monday.json tuesday.json
              orchestrate diff-plan monday.json tuesday.json --exit-code
            """)

    @Argument(help: ArgumentHelp("The earlier plan.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("The later plan. One of the two can be '-' for standard input.", valueName: "new"))
    var new: String

    @Flag(name: .long, help: "Exit with 1 if the plans land or hold different things.")
    var exitCode = false

    @Option(name: .long, help: "Output format.")
    var format = Format.text

    @OptionGroup(title: "Result") var destination: DestinationOptions

    /// The formats of a comparison.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, markdown
    }

    func validate() throws {
        if old == "-", new == "-" {
            throw ValidationError("Only one of the two plans can be read from standard input.")
        }
    }

    func run() async throws {
        try await Failure.reporting {
            let comparison = PlanComparison(from: try PlanFile.read(old), to: try PlanFile.read(new))
            let page = Terminal.page(forFile: destination.output)
            let text =
                switch format {
                case .text: DiffPlanText(page: page).render(comparison)
                case .json: DiffPlanJSON.render(comparison)
                case .markdown: DiffPlanMarkdown.render(comparison)
                }
            try Terminal.write(text, to: destination.output)
            return exitCode && !comparison.isSame ? ExitCode(1) : .success
        }
    }
}
