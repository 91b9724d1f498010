import Application
import ArgumentParser
import Domain

/// Which change sets, beside the revisions given one by one.
struct HeadOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Every reference that matches, such as 'refs/pull/*/head' or 'feature/*'. '*' matches any text. May be repeated.",
            valueName: "glob"))
    var heads: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Heads from a file, or from standard input with '-': a revision a line and, if you like, an id behind it.",
            valueName: "file"))
    var headsFrom: String?

    @Option(name: .long, help: ArgumentHelp("Leave out what matches. May be repeated.", valueName: "glob"))
    var exclude: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The branch merged into. Without it: the configuration's, the remote's HEAD, the current branch.",
            valueName: "ref"))
    var base: String?

    /// What was selected, with revisions that were given one by one.
    func selection(revisions: [String]) throws -> Selection {
        Selection(
            revisions: revisions, globs: heads, listed: try headsFrom.map { try HeadList.read($0) }, excluded: exclude)
    }
}
