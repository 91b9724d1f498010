import Application
import ArgumentParser
import Domain
import Forges

/// Which open pull requests, as their forge tells of them.
struct PullRequestOptions: ParsableArguments {
    @Option(
        name: .customLong("from-json"),
        help: ArgumentHelp(
            """
            Select the open pull requests of a list in JSON, or '-' for standard input: what gh pr list --json prints, or \
            the API of GitHub, GitLab, Gitea or Forgejo. Gives titles, labels, drafts, checks and dependencies.
            """, valueName: "file"))
    var fromJSON: String?

    @Flag(
        name: .customLong("open-prs"),
        help: """
            Select the open pull requests that the forge has, over HTTPS. The token is taken from the environment: \
            GITHUB_TOKEN, GITLAB_TOKEN, FORGEJO_TOKEN, GITEA_TOKEN or ORCHESTRATE_TOKEN; public ones need none.
            """)
    var openPRs = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Of those, select only what has this label. Can be repeated: all of them.", valueName: "label"))
    var label: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("Of those, select only this login's. Can be repeated.", valueName: "login"))
    var author: [String] = []

    @Flag(name: .long, help: "Of those, leave out drafts. Without this they are planned, and held.")
    var notDraft = false

    @Flag(name: .long, help: "Of those, select only what is approved.")
    var approved = false

    @OptionGroup var forge: ForgeOptions

    /// A longer list is refused: a pipe may never end, and ten thousand pull requests with descriptions are not as long.
    private static let maximumBytes = 64 << 20

    func validate() throws {
        if fromJSON == "" { throw ValidationError("--from-json is empty; give a file, or '-' for standard input.") }
        if openPRs && fromJSON != nil { throw ValidationError("Give --open-prs or --from-json, not both.") }
        if forge.fetch && !openPRs && fromJSON == nil {
            throw ValidationError("--fetch fetches open pull requests: give --open-prs or --from-json too.")
        }
        let wantsSome = !label.isEmpty || !author.isEmpty || notDraft || approved
        if wantsSome && !isGiven {
            throw ValidationError(
                "--label, --author, --not-draft and --approved choose among open pull requests: give --open-prs or --from-json too."
            )
        }
    }

    /// Whether a list is asked for.
    var isGiven: Bool { fromJSON != nil || openPRs }

    /// Which of them are selected.
    var filter: PullRequestFilter {
        PullRequestFilter(labels: label, authors: author, leavesOutDrafts: notDraft, wantsApproval: approved)
    }

    /// Reads the list of a file; nil where none is given.
    func listed() throws -> OpenPullRequests? {
        guard let fromJSON else { return nil }
        let content = try InputFile.read(fromJSON, atMost: Self.maximumBytes + 1)
        guard content.count <= Self.maximumBytes else {
            let name = fromJSON == "-" ? "standard input" : fromJSON
            throw Failure(.data, "--from-json: \(name) is larger than \(Self.maximumBytes) bytes.")
        }
        return OpenPullRequests(try PullRequestList.read(content), filter: filter)
    }
}
