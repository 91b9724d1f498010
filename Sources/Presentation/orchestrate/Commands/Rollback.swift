import Application
import ArgumentParser
import Domain

/// Undoes a plan.
struct Rollback: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Undoes what was carried out of a plan: its branch is as it was before, or after an earlier step.",
        discussion: """
            A branch that apply made is deleted, one that was there goes back to its old commit; when somebody else moved it \
            since, nothing is touched. After --to, apply or resume goes on behind that step.

            EXAMPLES:
              orchestrate rollback
              orchestrate rollback --to 3
              orchestrate rollback 3f2a91c70b14
            """)

    @Argument(help: "The first digits of the plan's digest, where several were carried out.")
    var digest: String?

    @Option(name: .long, help: ArgumentHelp("Keep the steps up to this one.", valueName: "step"))
    var to = 0

    @OptionGroup(title: "Repository") var place: PlaceOptions

    func validate() throws {
        if to < 0 { throw ValidationError("--to needs a step's number, or 0, not \(to).") }
    }

    func run() async throws {
        try await Failure.reporting {
            let site = try ExecutionSite(place)
            let only = try site.progress.onlyDigest(digest) { $0.phase != .idle }
            let rollBack = try site.open(only).rollBackPlan()
            _ = try ExecutionSite.finish(try await rollBack(to: to), isQuiet: place.quiet)
            return .success
        }
    }
}
