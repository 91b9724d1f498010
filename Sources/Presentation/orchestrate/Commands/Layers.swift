import Application
import ArgumentParser
import ConfigurationFiles
import Domain
import Foundation
import Git
import Reporting

/// Shows each file's layer and what placed it there.
struct Layers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the layer of each file, and what places it there.",
        discussion: """
            Lists the files of the base, or those at the paths given: all files below a directory, and a path that the base \
            lacks by its name alone. Paths are relative to the current directory, or to that of -C.

            EXAMPLES:
              orchestrate layers
              orchestrate layers app/models.py app/services
              orchestrate layers --base develop --format json
            """)

    @Argument(help: ArgumentHelp("Files and directories. (default: all files of the base)", valueName: "path"))
    var paths: [String] = []

    @Option(name: .long, help: ArgumentHelp("The commit whose files are placed, as for a plan.", valueName: "ref"))
    var base: String?

    @Option(
        name: [.customShort("C"), .long],
        help: ArgumentHelp("Path of the repository: ordinary, bare or a linked worktree.", valueName: "dir"))
    var repository = "."

    @Option(
        name: .long, help: ArgumentHelp("Use this file instead of the base's .orchestrate.yml.", valueName: "file"))
    var config: String?

    @Option(name: .long, help: "Output format.")
    var format = Format.text

    @OptionGroup(title: "Result") var destination: DestinationOptions

    /// The formats of the list.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    func run() async throws {
        try await Failure.reporting {
            let history = try GitHistory(repositoryPath: repository)
            let place = TreePlace(
                directory: repository, workTree: await history.workTree, gitDirectory: await history.gitDirectory)
            let listing = try await Wiring.layers(
                of: try paths.map(place.path), in: history, base: base,
                configurationFile: try config.map {
                    ConfigurationFile(
                        path: $0, content: try InputFile.read($0, atMost: YAMLConfigurationDecoder.maximumBytes + 1))
                })
            let text =
                switch format {
                case .text: LayersText.render(listing)
                case .json: LayersJSON.render(listing)
                }
            try Terminal.write(text, to: destination.output)
            return .success
        }
    }
}
