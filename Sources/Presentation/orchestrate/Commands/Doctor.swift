import ArgumentParser
import Cache
import CodeParsing
import Domain
import Foundation
import Git
import Reporting

/// Shows what this program has to work with.
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show which grammars, programs and libraries are there, and what is missing.",
        discussion: """
            Code in a language without a reader is treated by its path alone, and reports say so. Ends with 1 when something \
            is missing.

            EXAMPLES:
              orchestrate doctor
              orchestrate doctor --format json
            """)

    @Option(name: .long, help: "Output format.")
    var format = Format.text

    @OptionGroup(title: "Result") var destination: DestinationOptions

    /// The formats of the report.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    func run() async throws {
        try await Failure.reporting {
            let environment = ProcessInfo.processInfo.environment
            let parts = [InstalledPart("orchestrate", version: Version.text)]
            let installation = Installation(
                parts: parts + GitParts.all(environment: environment) + [TreeSitterCodeReader.parser],
                readers: TreeSitterCodeReader.readers, cache: SQLiteCache.place(environment: environment))
            let text =
                switch format {
                case .text: DoctorText.render(installation)
                case .json: DoctorJSON.render(installation)
                }
            try Terminal.write(text, to: destination.output)
            return installation.lacksSomething ? .failure : .success
        }
    }
}
