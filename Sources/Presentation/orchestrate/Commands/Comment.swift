import Application
import ArgumentParser
import Domain
import Forges
import Foundation
import Reporting
import Wording

/// Tells authors what they can do.
struct Comment: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell the author of each pull request what they can do, in one comment.",
        discussion: """
            Plans the open pull requests, and writes one comment on each that needs its author: what it clashes with, where, \
            and what to do. The comment is written anew only when it says something else, and becomes one line when nothing \
            is left. Where nothing is to be said, nothing is written.

            In a CI job it needs no arguments: the forge, the repository and the pull request are those of the job. The token \
            is taken from the environment: GITHUB_TOKEN, GITLAB_TOKEN, FORGEJO_TOKEN, GITEA_TOKEN or ORCHESTRATE_TOKEN. With \
            one that can only read, as a fork's pull request has, what is to be said goes into the job summary.

            EXAMPLES:
              orchestrate comment --all --dry-run
              orchestrate comment --pr 12 --status
              orchestrate comment --from-json prs.json --dry-run
              orchestrate comment
            """)

    @OptionGroup(title: "Comment") var comment: CommentOptions
    @OptionGroup var selection: SelectionOptions
    @OptionGroup(title: "Plan") var plan: PlanOptions
    @OptionGroup var method: MergeMethodOptions
    @OptionGroup(title: "Result") var destination: DestinationOptions

    func run() async throws {
        try await Failure.reporting {
            let run = CommentRun(
                comment: comment, selection: selection, plan: plan, method: method.mergeMethod, destination: destination
            )
            return try await run()
        }
    }
}
