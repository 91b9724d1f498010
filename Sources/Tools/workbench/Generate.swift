import Application
import ArgumentParser
import Domain
import Examples
import Foundation
import Git

/// Writes a history for `git fast-import`: a base and change sets on it, the same for the same numbers.
struct Generate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a seeded history of change sets for git fast-import.",
        discussion: """
            The base is the tree of a real repository, or 950 generated files. Each change set is one commit on it, \
            refs/pull/N/head, that edits one to eight files; some files are hot. With --disjoint each edits a file of \
            its own.
            """)

    @Option(help: "How many change sets.")
    var changeSets = 100

    @Option(help: "Where the random numbers start.")
    var seed: UInt64 = 42

    @Option(help: "A repository whose tree is the base.")
    var repository: String?

    @Option(help: "Which of its trees.")
    var revision = "HEAD"

    @Flag(help: "No two change sets share a file.")
    var disjoint = false

    @Option(help: "Move this one change set: it gets one more commit.")
    var moved: Int?

    func run() async throws {
        let files = try await tree()
        let recipe = ChangeSetRecipe(files: files, seed: seed, isDisjoint: disjoint)
        FileHandle.standardOutput.write(Data(recipe.stream(changeSets: changeSets, moved: moved).bytes))
    }

    private func tree() async throws -> [ChangeSetRecipe.File] {
        guard let repository else {
            return ChangeSetRecipe.generatedTree(seed: seed, files: max(950, disjoint ? changeSets : 0))
        }
        let history = try GitHistory(repositoryPath: repository)
        let tree = try await history.base(named: revision).tree
        var files: [ChangeSetRecipe.File] = []
        for path in try await history.paths(in: tree) {
            guard let content = try await history.content(of: path, in: tree) else { continue }
            files.append(ChangeSetRecipe.File(path: path, content: content))
        }
        return files
    }
}
