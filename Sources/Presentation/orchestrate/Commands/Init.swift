import Application
import ArgumentParser
import Domain
import Foundation
import Git
import Reporting

/// Writes a configuration that fits.
struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes a .orchestrate.yml that fits this repository, and shows how many files fall in each layer.",
        discussion: """
            The layers are those of the built-in preset that the base's files speak for. Read the file, change what is \
            wrong, and commit it: only the version at the base commit counts.

            EXAMPLES:
              orchestrate init
              orchestrate init --base develop --output -
            """)

    @Option(name: .long, help: ArgumentHelp("The branch whose files are looked at.", valueName: "ref"))
    var base: String?

    @Option(name: [.customShort("C"), .long], help: ArgumentHelp("The repository.", valueName: "dir"))
    var repository = "."

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Write to this file, or to standard output with '-', instead of .orchestrate.yml at the root.",
            valueName: "file"))
    var output: String?

    @Flag(name: .long, help: "Write over a file that is there.")
    var force = false

    func run() async throws {
        try await Failure.reporting {
            let history = try GitHistory(repositoryPath: repository)
            let baseline = try await Wiring.preset(history, base: base)
            let named = baseline.base.reference.map { ChangeSetID(reference: $0).text }
            let draft = ConfigurationDraft(preset: baseline.preset, paths: baseline.paths)
            let path = try await destination(history)
            if let path, !force, FileManager.default.fileExists(atPath: path) {
                throw Failure(
                    .data, "\(path) is there already. Give --force to write over it, or --output to write elsewhere.")
            }
            try Terminal.write(ConfigurationTemplate(base: named, draft).text, to: path)
            Terminal.printError(InitText.render(draft.summary, preset: baseline.preset, path: path))
            return .success
        }
    }

    /// Where the file goes; nil for standard output.
    private func destination(_ history: GitHistory) async throws -> String? {
        if let output { return output == "-" ? nil : output }
        guard let root = await history.workTree else {
            throw Failure(
                .data, "\(repository) is bare: there is no work tree to write to. Give --output FILE, or --output - .")
        }
        return root + ".orchestrate.yml"
    }
}
