import Application
import ArgumentParser
import Domain
import Reporting

/// Says whether a plan is still true.
struct VerifyPlanCommand: AsyncParsableCommand {
    /// The formats of the result.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "verify-plan",
        abstract: "Whether base, heads, configuration and tool are still those of a plan, and which steps hold.",
        discussion: """
            The plan is a file that merge-plan --format json wrote. Its steps are merged again in memory, on the base and \
            with the heads as they stand now; merge attributes are heeded as they were for the plan.

            EXAMPLES:
              orchestrate verify-plan plan.json
              orchestrate verify-plan plan.json -C ../shop --format json

            Exits with 0 when all is as the plan says, 75 when the base or a head moved, so that a new plan is needed, \
            1 when something else differs: the configuration, the tool, an option, or what a step comes to.
            """)

    @Argument(help: ArgumentHelp("The plan, or '-' for standard input.", valueName: "plan"))
    var plan: String

    @OptionGroup(title: "Repository") var repository: RepositoryOptions

    @Option(name: .long, help: "The form of the result.")
    var format = Format.text

    @OptionGroup(title: "Result") var destination: DestinationOptions

    func run() async throws {
        try await Failure.reporting {
            let check = try await Wiring.check(
                of: try PlanFile.read(plan), in: repository, isQuiet: destination.quiet)
            let page = Terminal.page(forFile: destination.output)
            let text =
                switch format {
                case .text: VerifyPlanText(page: page).render(check)
                case .json: VerifyPlanJSON.render(check)
                }
            try Terminal.write(text, to: destination.output)
            return check.verdict.exitCode
        }
    }
}

extension PlanCheck.Verdict {
    /// What the contract says: try again where something moved, a person where something else differs.
    fileprivate var exitCode: ExitCode {
        switch self {
        case .holds: .success
        case .differs: ExitCode(1)
        case .moved: ExitCode(Failure.Kind.tryAgain.rawValue)
        }
    }
}
