import ArgumentParser

/// The repository of a plan that is carried out.
struct PlaceOptions: ParsableArguments {
    @Option(
        name: [.customShort("C"), .long],
        help: ArgumentHelp("Path of the repository: ordinary, bare or a linked worktree.", valueName: "dir"))
    var repository = "."

    @Flag(name: .shortAndLong, help: "Do not show progress.")
    var quiet = false
}
