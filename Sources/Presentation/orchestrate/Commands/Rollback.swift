import Application
import ArgumentParser
import Domain

/// Undoes a plan.
struct Rollback: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Undo a plan, or go back to an earlier step of it.",
        discussion: """
            Deletes the branch that apply created, or moves an existing one back to its old commit. If the branch has moved \
            since, nothing is changed. After --to, apply or resume continues with the next step.

            EXAMPLES:
              orchestrate rollback
              orchestrate rollback --to 3
              orchestrate rollback 3f2a91c70b14
            """)

    @Argument(help: "The first digits of the plan's digest, if there are several plans.")
    var digest: String?

    @Option(name: .long, help: ArgumentHelp("Keep the steps up to and including this one.", valueName: "step"))
    var to = 0

    @OptionGroup(title: "Repository") var place: PlaceOptions

    func validate() throws {
        if to < 0 { throw ValidationError("--to must be a step number, or 0 for none; got \(to).") }
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
