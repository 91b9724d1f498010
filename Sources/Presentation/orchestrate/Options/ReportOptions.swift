import ArgumentParser

/// How the result is shown, and where.
struct ReportOptions: ParsableArguments {
    /// The formats of a result.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, markdown, mermaid, dot
    }

    @Option(name: .long, help: "Output format; 'mermaid' and 'dot' (Graphviz) are pictures.")
    var format = Format.text

    @OptionGroup var destination: DestinationOptions
}

/// Where the result goes, and how much is said on the way.
struct DestinationOptions: ParsableArguments {
    @Option(
        name: .long, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    @Flag(name: .shortAndLong, help: "Do not show progress.")
    var quiet = false
}
