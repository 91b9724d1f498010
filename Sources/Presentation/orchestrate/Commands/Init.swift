import Application
import ArgumentParser
import Domain
import Foundation
import Git
import Reporting

/// Writes a configuration that fits.
struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a .orchestrate.yml that fits the repository.",
        discussion: """
            Takes the layers of the built-in preset that fits the files of the base best, and shows how many files fall in \
            each and which ones are little more than guessed. Read the file, correct it, and commit it: only the version \
            at the base commit counts.

            EXAMPLES:
              orchestrate init
              orchestrate init --base develop --output -
            """)

    @Option(name: .long, help: ArgumentHelp("The branch whose files are classified.", valueName: "ref"))
    var base: String?

    @Option(name: [.customShort("C"), .long], help: ArgumentHelp("Path of the repository.", valueName: "dir"))
    var repository = "."

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Write to this file, or '-' for standard output. (default: .orchestrate.yml at the root)",
            valueName: "file"))
    var output: String?

    @Flag(name: .long, help: "Overwrite an existing file.")
    var force = false

    func run() async throws {
        try await Failure.reporting {
            let history = try GitHistory(repositoryPath: repository)
            let baseline = try await Wiring.preset(history, base: base)
            let named = baseline.base.reference.map { ChangeSetID(reference: $0).text }
            let draft = ConfigurationDraft(
                preset: baseline.preset, paths: baseline.paths, contents: baseline.architecture.contents)
            let path = try await destination(history)
            if let path, !force, FileManager.default.fileExists(atPath: path) {
                throw Failure(
                    .data, "\(path) already exists. Use --force to overwrite it, or --output to write another file.")
            }
            try Terminal.write(ConfigurationTemplate(base: named, draft).text, to: path)
            Terminal.printError(InitText.render(draft, path: path))
            return .success
        }
    }

    /// Where the file goes; nil for standard output.
    private func destination(_ history: GitHistory) async throws -> String? {
        if let output { return output == "-" ? nil : output }
        guard let root = await history.workTree else {
            throw Failure(
                .data, "\(repository) is bare: it has no work tree to write to. Use --output FILE, or --output -.")
        }
        return root + ".orchestrate.yml"
    }
}
