import Application
import ArgumentParser
import Domain

/// Goes on with a plan.
struct Resume: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Continue a plan that apply did not finish.",
        discussion: """
            Ends in the same commits as a run that was not interrupted.

            If apply --pause-on-conflict stopped at a conflict, resolve it in the work tree that it named first: no conflict \
            marker may be left, and all changes must be staged or committed there. The resolution is recorded by git rerere, \
            so that git and the next plan resolve the same conflict the same way.

            If a check failed, it is run again. With --skip, the change set that failed is left out; with --on-failure hold, \
            resume finds out which change sets make the check fail.

            EXAMPLES:
              orchestrate resume
              orchestrate resume 3f2a91c70b14
              orchestrate resume --skip
              orchestrate resume --on-failure hold
              orchestrate resume --record docs/integrations/42.md
            """)

    @Argument(help: "The first digits of the plan's digest, if several are under way.")
    var digest: String?

    @Flag(
        name: .long,
        help: "Leave out the change set that conflicts or failed its check, and those that need it, and continue.")
    var skip = false

    @Option(
        name: .long,
        help: """
            If a check fails: stop, or find the change sets that make it fail, hold them and land the rest. (default: as \
            apply was told)
            """)
    var onFailure: ValidationPolicy.Response?

    @OptionGroup var record: RecordOptions
    @OptionGroup(title: "Repository") var place: PlaceOptions

    func run() async throws {
        try await Failure.reporting {
            let site = try ExecutionSite(place)
            let only = try site.progress.onlyDigest(digest) { ![.idle, .done].contains($0.phase) }
            let run = try site.open(only)
            try site.showCheck(of: run)
            let execute = try run.executePlan()
            let status = try await execute(.asBefore, policy: nil, onFailure: onFailure, skipping: skip)
            try record.write(site.record(of: status))
            return try ExecutionSite.finish(status, isQuiet: place.quiet)
        }
    }
}
