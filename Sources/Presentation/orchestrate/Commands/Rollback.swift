import Application
import ArgumentParser
import Domain
import Wording

/// Undoes a plan.
struct Rollback: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Undo a plan, or go back to an earlier step of it.",
        discussion: """
            Deletes the branch that apply created, or moves an existing one back to its old commit. If somebody else has moved \
            the branch since, nothing is changed; --quit then closes the plan and leaves the branch as it is, as git rebase \
            --quit does, and does the same where a plan's journal is damaged. After --to, apply or resume continues with the next step.

            EXAMPLES:
              orchestrate rollback
              orchestrate rollback --to 3
              orchestrate rollback 3f2a91c70b14
              orchestrate rollback --quit
            """)

    @Argument(help: "The first digits of the plan's digest, if there are several plans.")
    var digest: String?

    @Option(name: .long, help: ArgumentHelp("Keep the steps up to and including this one.", valueName: "step"))
    var to = 0

    @Flag(name: .long, help: "Close the plan without moving the branch.")
    var quit = false

    @OptionGroup(title: "Repository") var place: PlaceOptions

    func validate() throws {
        if quit, to != 0 { throw ValidationError("--quit and --to can't be used together.") }
        if to < 0 { throw ValidationError("--to must be a step number, or 0 for none; got \(to).") }
    }

    func run() async throws {
        try await Failure.reporting {
            let site = try ExecutionSite(place)
            let only = try site.progress.onlyDigest(digest) { $0.phase != .idle }
            if quit, let place = try site.closeDamaged(only) {
                Terminal.printError(Wording.closedDamaged(only, keptIn: place).plain)
                return .success
            }
            let rollBack = try site.open(only).rollBackPlan()
            let status = quit ? try await rollBack.quitting() : try await rollBack(to: to)
            _ = try ExecutionSite.finish(status, isQuiet: place.quiet)
            return .success
        }
    }
}
