import ArgumentParser

/// On which pull requests, and what is written beside the comment.
struct CommentOptions: ParsableArguments {
    @Option(
        name: .customLong("pr"),
        help: ArgumentHelp(
            "Comment on this pull request. Can be repeated. (default: that of the CI job, else --all)", valueName: "n"))
    var numbers: [String] = []

    @Flag(name: .long, help: "Comment on every selected pull request.")
    var all = false

    @Flag(name: .long, help: "Write nothing: print what would be said, and where.")
    var dryRun = false

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "The login that the token writes as, where the forge does not tell: that of a GitHub App, NAME[bot].",
            valueName: "login"))
    var login: String?

    @Flag(name: .long, help: "Also set a commit status on each head.")
    var status = false

    @Flag(
        name: .long,
        help:
            "Also write a check run with annotations on each head; GitHub alone, with the token of a workflow or an app."
    )
    var checkRun = false

    @Flag(name: .long, help: "Also keep the labels 'conflicts' and 'merge-order/N' right.")
    var labels = false

    @Option(
        name: .long,
        help: "When to exit with 1: if one of the pull requests is 'held' and needs somebody, or 'never'.")
    var failOn = FailureLevel.never

    /// What makes a run fail.
    enum FailureLevel: String, CaseIterable, ExpressibleByArgument {
        case held, never
    }

    func validate() throws {
        for text in numbers where number(text) == nil {
            throw ValidationError("--pr must be a number such as 12; got '\(text)'.")
        }
        if all && !numbers.isEmpty { throw ValidationError("Give --pr or --all, not both.") }
        if login == "" { throw ValidationError("--as is empty; give the login that the token writes as.") }
    }

    /// The pull requests that are named.
    var named: [Int] { numbers.compactMap(number) }

    private func number(_ text: String) -> Int? {
        let digits = text.hasPrefix("#") || text.hasPrefix("!") ? text.dropFirst() : text[...]
        return Int(digits).flatMap { $0 > 0 ? $0 : nil }
    }
}
