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
        abstract: "Check whether a plan still holds.",
        discussion: """
            Reads a plan written by merge-plan --format json, and compares its base, heads, configuration, tool and options \
            with those of now. Then merges its steps again in memory, on the current base and heads, with the merge attributes \
            that the plan was made with.

            Exits with 0 if everything is as planned, with 75 if the base or a head moved, so that a new plan is needed, and \
            with 1 if something else differs: the configuration, the tool, an option, or the result of a step.

            EXAMPLES:
              orchestrate verify-plan plan.json
              orchestrate verify-plan plan.json -C ../shop --format json
            """)

    @Argument(help: ArgumentHelp("The plan file, or '-' for standard input.", valueName: "plan"))
    var plan: String

    @OptionGroup(title: "Repository") var repository: RepositoryOptions

    @Option(name: .long, help: "Output format.")
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
