import ArgumentParser

@main
struct Orchestrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "orchestrate")
}
