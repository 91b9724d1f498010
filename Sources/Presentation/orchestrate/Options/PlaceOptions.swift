import ArgumentParser

/// The repository of a plan that is carried out.
struct PlaceOptions: ParsableArguments {
    @Option(
        name: [.customShort("C"), .long],
        help: ArgumentHelp("The repository: ordinary, bare, or a linked worktree.", valueName: "dir"))
    var repository = "."

    @Flag(name: .shortAndLong, help: "No progress on standard error.")
    var quiet = false
}
