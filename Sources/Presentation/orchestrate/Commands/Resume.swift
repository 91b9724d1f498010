import Application
import ArgumentParser
import Domain

/// Goes on with a plan.
struct Resume: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Goes on with a plan that apply did not carry out to its end.",
        discussion: """
            After a crash at any moment the result is the one that an undisturbed run comes to.

            Where a merge was laid out for a person (apply --pause-on-conflict), it takes the resolution: no conflict \
            marker may be left, and what was changed must be staged or committed there. git rerere records it, so that \
            git and the next plan resolve the same conflict alike. --skip leaves the change set out, with those that need it.

            EXAMPLES:
              orchestrate resume
              orchestrate resume 3f2a91c70b14
              orchestrate resume --skip
              orchestrate resume --record docs/integrations/42.md
            """)

    @Argument(help: "The first digits of the plan's digest, where several are under way.")
    var digest: String?

    @Flag(name: .long, help: "Leave the step that waits for a person out, and go on.")
    var skip = false

    @OptionGroup var record: RecordOptions
    @OptionGroup(title: "Repository") var place: PlaceOptions

    func run() async throws {
        try await Failure.reporting {
            let site = try ExecutionSite(place)
            let only = try site.progress.onlyDigest(digest) { ![.idle, .done].contains($0.phase) }
            let execute = try site.open(only).executePlan()
            let status = try await execute(.asBefore, policy: nil, skipping: skip)
            try record.write(site.record(of: status))
            return try ExecutionSite.finish(status, isQuiet: place.quiet)
        }
    }
}
