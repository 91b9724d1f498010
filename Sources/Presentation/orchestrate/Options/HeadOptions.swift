import Application
import ArgumentParser
import Domain
import Foundation

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
            """
            Read heads from a file, or '-' for standard input. One per line: a revision, and optionally, divided by tabs, \
            an id, a title and labels with commas between them.
            """, valueName: "file"))
    var headsFrom: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Leave out change sets that match, or have this id. Can be repeated.", valueName: "glob"))
    var exclude: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Leave out heads whose last commit is older: a date such as 2026-01-31, or '3 months ago'.",
            valueName: "date"))
    var since: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Select only this many heads, those with the newest last commits.", valueName: "n"))
    var newest: Int?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Branch to merge into. (default: base in the configuration, else the remote's HEAD, else the current branch)",
            valueName: "ref"))
    var base: String?

    func validate() throws {
        if heads.contains("") { throw ValidationError("--heads is empty; give a pattern such as 'refs/pull/*/head'.") }
        if exclude.contains("") { throw ValidationError("--exclude is empty; give an id such as '#12', or a pattern.") }
        if headsFrom == "" { throw ValidationError("--heads-from is empty; give a file, or '-' for standard input.") }
        if let newest, newest < 1 { throw ValidationError("--newest must be 1 or more; got \(newest).") }
        _ = try limits
    }

    /// Which of the heads are looked at.
    var limits: HeadLimits {
        get throws {
            let now = CommitDate(seconds: Int64(Date().timeIntervalSince1970))
            let date = since.flatMap { CommitDate(parsing: $0, now: now) }
            if let since, date == nil {
                throw ValidationError(
                    "--since must be a date such as 2026-01-31, or one such as '2 weeks ago'; got '\(since)'.")
            }
            return HeadLimits(since: date, newest: newest)
        }
    }

    /// What was selected, with revisions that were given one by one.
    func selection(revisions: [String]) throws -> Selection {
        Selection(
            revisions: revisions, globs: heads, listed: try headsFrom.map { try HeadList.read($0) }, excluded: exclude,
            limits: try limits)
    }
}
