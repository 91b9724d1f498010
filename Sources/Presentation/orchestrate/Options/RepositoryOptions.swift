import Application
import ArgumentParser
import Domain
import Git

/// Where the repository is, and how its change sets are merged.
struct RepositoryOptions: ParsableArguments {
    @Option(
        name: [.customShort("C"), .long],
        help: ArgumentHelp("The repository: ordinary, bare, or a linked worktree.", valueName: "dir"))
    var repository = "."

    @Option(
        name: .long, help: ArgumentHelp("This file instead of the base's .orchestrate.yml.", valueName: "file"))
    var config: String?

    @Option(
        name: .long,
        help: "'local' heeds all merge attributes; 'forge' ignores merge= drivers, as hosted merge buttons do.")
    var attributes = AttributePolicy.local

    @Option(
        name: .long,
        help: """
            Who decides merges: 'auto' this program, and git where only git knows; 'libgit2' never starts git; 'git' \
            asks git about everything.
            """)
    var engine = Engine.auto

    @Flag(
        name: .customLong("no-replay"),
        help: "Do not resolve conflicts as git rerere recorded them resolved, in the repository's rr-cache.")
    var isReplayOff = false

    @Flag(name: .customLong("no-cache"), help: "Neither use nor keep results of earlier runs.")
    var isCacheOff = false

    @Option(name: .long, help: ArgumentHelp("How many merges to try at the same time.", valueName: "n"))
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs needs a number from 1 up, not \(jobs).") }
    }

    /// What the user asks of a run, as far as these options say it.
    var settings: PlanSettings {
        PlanSettings(attributes: attributes, replaysResolutions: !isReplayOff, engine: engine)
    }

    /// The file given with `--config`.
    func configurationFile() throws -> ConfigurationFile? {
        try config.map { ConfigurationFile(path: $0, content: try InputFile.read($0)) }
    }
}

// ArgumentParser asks for the conformance; the types belong to the engine, which knows no parser.
extension AttributePolicy: ExpressibleByArgument {}
extension Engine: ExpressibleByArgument {}
