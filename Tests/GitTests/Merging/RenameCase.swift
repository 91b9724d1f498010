import Application
import Domain
import Examples
import Git
import TestSupport
import Testing

/// Two heads on one base, and what comes of merging them in either order.
struct RenameCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let base: [ScriptedChange]
    let ours: [ScriptedChange]
    let theirs: [ScriptedChange]
    /// The conflicts, kind and path each; nil where the heads merge. git knows conflicts at no path, too.
    let conflicts: [String]?
    /// Whether only git can tell.
    let isDelegated: Bool

    init(
        _ name: String, base: [ScriptedChange], ours: [ScriptedChange], theirs: [ScriptedChange],
        conflicts: [String]? = nil, isDelegated: Bool = false
    ) {
        testDescription = name
        self.base = base
        self.ours = ours
        self.theirs = theirs
        self.conflicts = conflicts
        self.isDelegated = isDelegated
    }

    /// Returns a file of nine lines like no other of another name.
    static func file(_ path: RepositoryPath, _ name: String, _ changed: [Int: String] = [:]) -> ScriptedChange {
        .text(path, (1...9).map { (changed[$0] ?? "line \($0) of \(name)") + "\n" }.joined())
    }

    /// Merges the heads and holds what comes of it against git's word.
    func check() async throws {
        let repository = try TestRepository()
        try repository.commit(on: "base", message: "base\n", changes: base)
        try repository.commit(on: "ours", from: "base", message: "ours\n", changes: ours)
        try repository.commit(on: "theirs", from: "base", message: "theirs\n", changes: theirs)
        let words = conflicts.map { "conflicts \($0.sorted(by: Self.isEarlier))" } ?? "clean"
        for (first, second) in [("ours", "theirs"), ("theirs", "ours")] {
            let (merger, base, heads) = try await repository.merger(for: [second], .init(base: first))
            let state = MergedState(commits: [base.commit], tree: base.tree)
            let outcome = try await merger.merge([TrialMerge(state: state, head: heads[0])])[0]
            #expect(outcome.words == words, "\(second) into \(first)")
            let delegations = await merger.delegations
            #expect(delegations.isEmpty != isDelegated, "\(delegations)")
            let pair = (ours: try repository.resolve(first), theirs: try repository.resolve(second))
            let answer = try #require(try GitOracle(repository).answers([pair])[0])
            #expect(outcome.tree == answer.tree)
            #expect(Set(outcome.conflictedPaths) == answer.paths)
        }
    }

    /// Orders by the path, which follows the kind.
    private static func isEarlier(_ first: String, _ second: String) -> Bool {
        first.split(separator: " ")[1] < second.split(separator: " ")[1]
    }
}
