import Application
import ArgumentParser
import CodeParsing
import Domain
import Files
import Foundation
import Git
import Reporting
import Wording

/// Brings one change set up to date.
struct Resolve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Merge the base into a change set that is behind: certain parts done, the rest marked.",
        discussion: """
            Merges the base, or another revision, into the change set in memory. Conflicts that nobody need judge are settled; \
            the others stand between markers, with what is proposed beside them. Without --branch or --patch it only says what \
            would come of it. Ends with 1 when something is left for a person.

            EXAMPLES:
              orchestrate resolve '#27'
              orchestrate resolve feature/login --onto main --branch login-up-to-date
              orchestrate resolve '#27' --patch 27.patch
            """)

    @Argument(help: ArgumentHelp("A pull request such as '#27', a branch, or any revision.", valueName: "id"))
    var id: String

    @Option(
        name: .long, help: ArgumentHelp("What is merged into it. (default: the base, as for a plan)", valueName: "ref"))
    var onto: String?

    @Option(
        name: .long, help: ArgumentHelp("Make this branch, which must not exist, with the merge.", valueName: "name"))
    var branch: String?

    @Option(name: .long, help: ArgumentHelp("Write what changes to this file, for git apply.", valueName: "file"))
    var patch: String?

    @OptionGroup(title: "Repository") var repository: RepositoryOptions

    func validate() throws {
        if branch != nil, patch != nil { throw ValidationError("--branch and --patch can't be given both.") }
    }

    func run() async throws {
        try await Failure.reporting {
            let (updated, writer) = try await Wiring.update(id, onto: onto, in: repository)
            try Terminal.write(ResolveText.render(updated, page: Terminal.page(forFile: nil)))
            if let tree = updated.tree { try await write(tree, of: updated, by: writer) }
            return updated.needsPerson ? .failure : .success
        }
    }

    private func write(_ tree: ObjectID, of updated: UpdatedChangeSet, by writer: any MergeWriter) async throws {
        if let branch {
            let commit = try await writer.makeBranch(
                branch, with: tree, parents: [updated.changeSet.commit, updated.onto.commit],
                message: ResolveText.message(updated))
            try Terminal.write(ResolveText.made(branch, at: commit))
        }
        if let patch {
            let text = try await writer.patch(from: updated.changeSet.commit, to: tree)
            do throws(FileError) {
                try Disk.replaceContent(of: patch, with: text)
            } catch {
                throw Failure(.data, "Can't write \(patch): \(error.cause).")
            }
        }
    }
}
