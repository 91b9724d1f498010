import ArgumentParser
import Files

/// The command line.
@main
struct Orchestrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "orchestrate",
        abstract: "Plan the merges of many pull requests, layer by layer.",
        discussion: """
            Shows which of the open pull requests merge, in which order, and what breaks when they meet, where and why. \
            Merges are tried in memory; only apply, resume and rollback change branches.

            Exit codes: 0 done, 1 something has to be done by hand, 64 wrong command line, 65 wrong configuration, plan or \
            repository data, 69 a needed program or a forge is missing, 70 a bug, 75 try again: a lock is held, or the base or a head \
            moved.

            EXAMPLES:
              orchestrate demo
              orchestrate merge-plan --heads 'refs/pull/*/head' --script merge.sh
              orchestrate conflicts feature/login feature/search
              orchestrate explain '#27'
              orchestrate apply plan.json --validate 'make test'
            """,
        version: Version.text,
        subcommands: [
            MergePlan.self, Conflicts.self, Check.self, Explain.self, VerifyPlanCommand.self, DiffPlan.self, Apply.self,
            Resume.self,
            Rollback.self, Status.self, Comment.self, Score.self, Layers.self, Map.self, Resolve.self, MergeFile.self,
            Init.self, Doctor.self, Demo.self,
        ]
    )

    static func main() async {
        StandardStream.reserveAll()
        await main(nil)
    }
}
