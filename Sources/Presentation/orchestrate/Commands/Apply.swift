import Application
import ArgumentParser
import Domain
import Reporting

/// Carries a plan out.
struct Apply: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Carry out a plan, step by step.",
        discussion: """
            Reads a plan written by merge-plan --format json, and lands it on a new branch or, with --onto, on an existing \
            one. Each step is merged in memory and written as a commit: no work tree is touched, and bare repositories work \
            too. After a crash, resume completes the plan with the same commits, and rollback restores the old references. \
            Hooks are not run.

            With a check (--validate, or validate in the configuration), each result is checked in a temporary work tree \
            before the branch moves, so the branch only ever shows results that passed. The command can read \
            ORCHESTRATE_STEP, ORCHESTRATE_ID and ORCHESTRATE_DIGEST. A result that passes only when the check is run again \
            is reported as flaky. With --on-failure hold, apply finds the change sets that make the check fail, alone or \
            together with earlier ones, holds them and those that need them, and lands the rest.

            With --pause-on-conflict, a merge that conflicts is left in a separate work tree, as git merge leaves it. Resolve \
            it there, then run resume. Change sets that the plan holds because of a conflict are tried the same way, after \
            the plan's steps.

            Exits with 1 if a check fails, a change set is held or a step has to be resolved by hand, and with 75 if the base \
            or a head moved.

            EXAMPLES:
              orchestrate apply plan.json
              orchestrate apply plan.json --validate 'make test' --each wave
              orchestrate apply plan.json --validate 'make test' --on-failure hold
              orchestrate apply plan.json --pause-on-conflict
              orchestrate apply plan.json --onto main -C /srv/git/app.git
              orchestrate apply plan.json --branch next --sign
              orchestrate apply plan.json --record docs/integrations/42.md
            """)

    @Argument(help: "The plan file, or '-' for standard input.")
    var plan: String

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Move this branch, which must be at the plan's base, instead of creating one.", valueName: "ref"))
    var onto: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Name of the new branch. (default: integration/ and the first digits of the plan's digest)",
            valueName: "name"))
    var branch: String?

    @OptionGroup(title: "Check") var execution: ExecutionOptions
    @OptionGroup var record: RecordOptions
    @OptionGroup(title: "Repository") var place: PlaceOptions

    func validate() throws {
        if onto != nil, branch != nil { throw ValidationError("--onto and --branch can't be used together.") }
    }

    func run() async throws {
        try await Failure.reporting {
            let destination = onto.map(ExecutePlan.Destination.onto) ?? .branch(branch)
            let site = try ExecutionSite(place)
            let run = try site.open(
                try PlanFile.bytes(of: plan), from: plan,
                pausing: execution.pauseOnConflict)
            let execute = try run.executePlan()
            let policy = try await site.policy(execution, onto: onto, of: run)
            let status = try await execute(destination, policy: policy)
            try record.write(site.record(of: status))
            return try ExecutionSite.finish(status, isQuiet: place.quiet)
        }
    }
}
