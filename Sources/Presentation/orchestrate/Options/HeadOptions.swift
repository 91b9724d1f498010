import Application
import ArgumentParser
import Domain

/// Which change sets, beside the revisions given one by one.
struct HeadOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Select every reference that matches, such as 'refs/pull/*/head' or 'feature/*'. '*' matches any text. Can be repeated.",
            valueName: "glob"))
    var heads: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Read heads from a file, or '-' for standard input: one per line, a revision and optionally an id.",
            valueName: "file"))
    var headsFrom: String?

    @Option(name: .long, help: ArgumentHelp("Leave out change sets that match. Can be repeated.", valueName: "glob"))
    var exclude: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Branch to merge into. (default: base in the configuration, else the remote's HEAD, else the current branch)",
            valueName: "ref"))
    var base: String?

    /// What was selected, with revisions that were given one by one.
    func selection(revisions: [String]) throws -> Selection {
        Selection(
            revisions: revisions, globs: heads, listed: try headsFrom.map { try HeadList.read($0) }, excluded: exclude)
    }
}
