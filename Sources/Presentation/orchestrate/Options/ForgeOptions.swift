import ArgumentParser
import Forges

/// Which forge holds the pull requests.
struct ForgeOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The kind of forge: github, gitlab, or gitea for Forgejo too. (default: what a CI job or the remote says)",
            valueName: "kind"))
    var forge: ForgeKind?

    @Option(
        name: .customLong("repo"),
        help: ArgumentHelp(
            "The repository on the forge: OWNER/NAME or HOST/OWNER/NAME. (default: that of the CI job or the remote)",
            valueName: "owner/name"))
    var repositoryName: String?

    @Flag(
        name: .long,
        help:
            "Fetch the heads that are not in this clone into refs/orchestrate/pull/. Without this nothing is fetched but in a CI job."
    )
    var fetch = false
}

extension ForgeKind: ExpressibleByArgument {}
