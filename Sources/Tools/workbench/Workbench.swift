import ArgumentParser

/// What those who work on orchestrate measure it with.
@main
struct Workbench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "workbench", abstract: "Measures for those who work on orchestrate.",
        subcommands: [
            Parity.self, Facts.self, Generate.self, PlanRandom.self, PlaceLabelled.self, JudgeMigrations.self,
            JudgeResolvers.self,
        ])
}
