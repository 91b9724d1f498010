import Application
import ArgumentParser
import Domain
import Reporting

/// Shows the code from above.
struct Map: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the modules of each layer, and what imports what.",
        discussion: """
            Reads the code of the base, or of the revision given, and shows its modules by layer and the imports between \
            them; those against the layers with the place. As a picture it shows directories, as many as can be read.

            EXAMPLES:
              orchestrate map
              orchestrate map develop --format json
              orchestrate map --format dot | dot -Tsvg >map.svg
            """)

    @Argument(help: ArgumentHelp("The revision. (default: the base, as for a plan)", valueName: "rev"))
    var revision: String?

    @OptionGroup(title: "Repository") var repository: RepositoryOptions
    @OptionGroup(title: "Result") var report: ReportOptions

    func run() async throws {
        try await Failure.reporting {
            let map = try await Wiring.map(of: revision, in: repository)
            let text =
                switch report.format {
                case .text: MapText(page: Terminal.page(forFile: report.destination.output)).render(map)
                case .json: MapJSON.render(map)
                case .markdown: "```mermaid\n\(MapPicture(of: map).mermaid)```\n"
                case .mermaid: MapPicture(of: map).mermaid
                case .dot: MapPicture(of: map).dot
                }
            try Terminal.write(text, to: report.destination.output)
            return .success
        }
    }
}
