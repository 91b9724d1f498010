import Application
import ArgumentParser
import ConfigurationFiles
import Domain
import Git

/// Where the repository is, and how its change sets are merged.
struct RepositoryOptions: ParsableArguments {
    @Option(
        name: [.customShort("C"), .long],
        help: ArgumentHelp("Path of the repository: ordinary, bare or a linked worktree.", valueName: "dir"))
    var repository = "."

    @Option(
        name: .long, help: ArgumentHelp("Use this file instead of the base's .orchestrate.yml.", valueName: "file"))
    var config: String?

    @Option(
        name: .long,
        help: "Which merge attributes apply: 'local' all; 'forge' all but merge= drivers, as on hosted merge buttons.")
    var attributes = AttributePolicy.local

    @Option(
        name: .long,
        help: """
            What makes the merges: 'auto' is built in, and runs git only where its result is needed; 'libgit2' never runs \
            git; 'git' runs git for everything.
            """)
    var engine = Engine.auto

    @Flag(
        name: .customLong("no-replay"),
        help: "Do not reuse the conflict resolutions that git rerere recorded in the repository.")
    var isReplayOff = false

    @Flag(name: .customLong("no-cache"), help: "Do not read or write the cache of earlier results.")
    var isCacheOff = false

    @Option(
        name: .long,
        help: ArgumentHelp("How many merges to try in parallel. (default: the number of processors)", valueName: "n"))
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more; got \(jobs).") }
    }

    /// What the user asks of a run, as far as these options say it.
    var settings: PlanSettings {
        PlanSettings(attributes: attributes, replaysResolutions: !isReplayOff, engine: engine)
    }

    /// The file given with `--config`.
    func configurationFile() throws -> ConfigurationFile? {
        try config.map {
            ConfigurationFile(
                path: $0, content: try InputFile.read($0, atMost: YAMLConfigurationDecoder.maximumBytes + 1))
        }
    }
}

// ArgumentParser asks for the conformance; the types belong to the engine, which knows no parser.
extension AttributePolicy: ExpressibleByArgument {}
extension Engine: ExpressibleByArgument {}
