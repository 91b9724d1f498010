import Application
import ArgumentParser
import Domain
import Reporting

/// Shows how far plans are.
struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show how far plans have been applied.",
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

    @Argument(help: "A plan file, or the first digits of a plan's digest. (default: all plans)")
    var plan: String?

    @Option(name: .long, help: "Output format.")
    var format = Format.text

    @Option(
        name: [.customShort("C"), .long],
        help: ArgumentHelp("Path of the repository: ordinary, bare or a linked worktree.", valueName: "dir"))
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
