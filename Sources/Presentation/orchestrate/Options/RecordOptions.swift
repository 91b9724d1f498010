import ArgumentParser
import Domain
import Reporting

/// Where the record of an integration goes.
struct RecordOptions: ParsableArguments {
    @Option(
        name: .customLong("record"),
        help: ArgumentHelp(
            "Also write a record for a decision log: Markdown, or JSON if the name ends in .json.",
            valueName: "file"))
    var path: String?

    func validate() throws {
        if path == "" || path == "-" { throw ValidationError("--record needs a file name.") }
    }

    /// Writes the record, whole or not at all, where one was asked for.
    func write(_ record: @autoclosure () throws -> IntegrationRecord) throws {
        guard let path else { return }
        let record = try record()
        let isJSON = path.lowercased().hasSuffix(".json")
        try Terminal.replace(path, with: isJSON ? RecordJSON.render(record) : RecordMarkdown.render(record))
    }
}
