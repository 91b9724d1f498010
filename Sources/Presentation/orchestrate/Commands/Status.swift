import Application
import ArgumentParser
import Domain
import Reporting

/// Shows how far plans are.
struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "How far plans are carried out in this repository.",
        discussion: """
            EXAMPLES:
              orchestrate status
              orchestrate status plan.json
              orchestrate status 3f2a91c70b14 --format json
            """)

    /// The formats of the result.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @Argument(help: "A plan's file, or the first digits of its digest; all plans otherwise.")
    var plan: String?

    @Option(name: .long, help: "The form of the result.")
    var format = Format.text

    @Option(
        name: [.customShort("C"), .long],
        help: ArgumentHelp("The repository: ordinary, bare, or a linked worktree.", valueName: "dir"))
    var repository = "."

    func run() async throws {
        try await Failure.reporting {
            let site = try ExecutionSite(repository: repository, isQuiet: true)
            let statuses = try site.progress(try plan.map(site.digest))
            let page = Terminal.page(forFile: nil)
            try Terminal.write(
                format == .json ? ExecutionJSON.render(statuses) : ExecutionText(page: page).render(statuses))
            return .success
        }
    }
}
