import Application
import Domain
import Examples
import Git
import TestSupport
import Testing

@Suite struct CachedOutcomeTests {
    @Test("A conflict in which git names no path is one in the next run, too", arguments: [Engine.auto, .git])
    func pathless(engine: Engine) async throws {
        let repository = try TestRepository()
        try repository.commit(
            on: "main", message: "base\n", changes: (1...2).map { .lines("old/\($0)", of: "\($0)") })
        try repository.commit(
            on: "one", from: "main", message: "one\n",
            changes: [.rename(from: "old/1", to: "a/1"), .rename(from: "old/2", to: "b/2")])
        try repository.commit(on: "two", from: "main", message: "two\n", changes: [.lines("old/3", of: "3")])
        let history = try GitHistory(repositoryPath: repository.path)
        let base = try await history.base(named: "one")
        let selected = try await history.changeSets(in: Selection(revisions: ["two", "main"]), on: base)
        let cache = PlainCache()
        let state = MergedState(commits: [base.commit], tree: base.tree)
        let requests = selected.changeSets.map { TrialMerge(state: state, head: $0.changeSet.commit, wantsTree: false) }
        for _ in 1...2 {
            let merger = try GitTrialMerger(
                settings: .init(
                    repositoryPath: repository.path, engine: engine, environment: repository.environment,
                    cache: cache), selected: selected)
            #expect(try await merger.merge(requests).map(\.words) == ["conflicts []", "clean"])
        }
    }
}
