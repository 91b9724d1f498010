import Application
import ArgumentParser
import Domain
import Reporting

/// Carries a plan out.
struct Apply: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Carries a plan out, step by step, on a branch of its own or on the base.",
        discussion: """
            The plan is a file that merge-plan --format json wrote. Merges are made in memory and written as commits: no \
            work tree is touched, and bare repositories are as good as others. Whatever happens meanwhile, resume ends in \
            the same result and rollback in the old one. No hooks are run.

            With a check, a branch only ever shows results that passed it: each is checked in a temporary work tree \
            before the branch moves. The check finds ORCHESTRATE_STEP, ORCHESTRATE_ID and ORCHESTRATE_DIGEST.

            EXAMPLES:
              orchestrate apply plan.json
              orchestrate apply plan.json --validate 'make test' --each wave
              orchestrate apply plan.json --validate 'make test' --on-failure hold
              orchestrate apply plan.json --onto main -C /srv/git/app.git
              orchestrate apply plan.json --branch next --sign
              orchestrate apply plan.json --record docs/integrations/42.md

            A result that passes only when its check is run again is reported as flaky. With --on-failure hold the \
            change sets that fail alone, or together with earlier ones, are found, and held with those that need them.

            Exits with 1 when a check fails, change sets are held or a step needs a person, with 75 when the base or a head moved.
            """)

    @Argument(help: "The plan's file, or '-' for standard input.")
    var plan: String

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Move this branch, which must be at the plan's base, instead of making one.", valueName: "ref"))
    var onto: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Make a branch of this name, instead of integration/ and the plan's digest.", valueName: "name"))
    var branch: String?

    @OptionGroup(title: "Check") var execution: ExecutionOptions
    @OptionGroup var record: RecordOptions
    @OptionGroup(title: "Repository") var place: PlaceOptions

    func validate() throws {
        if onto != nil, branch != nil { throw ValidationError("Give --onto or --branch, not both.") }
    }

    func run() async throws {
        try await Failure.reporting {
            let destination = onto.map(ExecutePlan.Destination.onto) ?? .branch(branch)
            let site = try ExecutionSite(place)
            let run = try site.open(try InputFile.read(plan), from: plan)
            let execute = try run.executePlan()
            let policy = try await site.policy(execution, of: run)
            let status = try await execute(destination, policy: policy)
            try record.write(site.record(of: status))
            return try ExecutionSite.finish(status, isQuiet: place.quiet)
        }
    }
}
