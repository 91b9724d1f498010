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
        help: "Write a CI pipeline that validates the plan's waves in parallel, instead of a report.")
    var emit: Forge?

    @Option(
        name: .customLong("validate"),
        help: ArgumentHelp(
            "Shell command that the pipeline runs for each wave. (default: validate in the configuration)",
            valueName: "cmd"))
    var command: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Time limit of each job of the pipeline.", valueName: "minutes"))
    var jobTimeout = 60

    func validate() throws {
        if jobTimeout < 1 { throw ValidationError("--job-timeout must be at least 1 minute; got \(jobTimeout).") }
        if command != nil, emit == nil {
            throw ValidationError("--validate requires --emit. For the merge script, set VALIDATE in its environment.")
        }
    }

    /// Returns the pipeline; nil when none was asked for.
    func render(_ plan: Plan, of analysis: Analysis, validation: String?) -> String? {
        switch emit {
        case .githubActions:
            GitHubActionsWorkflow.render(plan, of: analysis, validation: validation, minutes: jobTimeout)
        case .gitlabCI: GitLabPipeline.render(plan, of: analysis, validation: validation, minutes: jobTimeout)
        case nil: nil
        }
    }
}
