import ArgumentParser
import Domain
import Reporting

/// Whether a pipeline comes out instead of a report, and what it runs.
struct PipelineOptions: ParsableArguments {
    /// What runs it.
    enum Forge: String, CaseIterable, ExpressibleByArgument {
        case githubActions = "github-actions"
        case gitlabCI = "gitlab-ci"
    }

    @Option(
        name: .long,
        help: "The result is a pipeline that validates the plan's waves side by side, instead of a report.")
    var emit: Forge?

    @Option(
        name: .customLong("validate"),
        help: ArgumentHelp(
            "The shell command that the pipeline checks each wave with; the configuration's otherwise.",
            valueName: "cmd"))
    var command: String?

    func validate() throws {
        if command != nil, emit == nil { throw ValidationError("--validate is for --emit; the script reads VALIDATE.") }
    }

    /// Returns the pipeline; nil when none was asked for.
    func render(_ plan: Plan, of analysis: Analysis, validation: String?) -> String? {
        switch emit {
        case .githubActions: GitHubActionsWorkflow.render(plan, of: analysis, validation: validation)
        case .gitlabCI: GitLabPipeline.render(plan, of: analysis, validation: validation)
        case nil: nil
        }
    }
}
