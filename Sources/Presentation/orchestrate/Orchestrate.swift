import ArgumentParser

/// The command line.
@main
struct Orchestrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "orchestrate",
        abstract: "Plans the merges of many pull requests by the layers of one application.",
        discussion: """
            Which of the open pull requests merge, in which order, what breaks when they meet, where and why. Merges are \
            tried in memory; only apply writes to the repository.

            EXAMPLES:
              orchestrate demo
              orchestrate merge-plan --heads 'refs/pull/*/head' --script merge.sh
              orchestrate conflicts feature/login feature/search
              orchestrate explain '#27'
              orchestrate apply plan.json --validate 'make test'

            Exit codes: 0 nothing needs a person, 1 something does, 64 the command line is wrong, 65 configuration or \
            repository data is wrong, 69 a needed program is missing, 70 a bug, 75 try again.
            """,
        version: Version.text,
        subcommands: [
            MergePlan.self, Conflicts.self, Explain.self, VerifyPlanCommand.self, DiffPlan.self, Apply.self,
            Resume.self,
            Rollback.self, Status.self, Score.self, Init.self, Demo.self,
        ]
    )
}
