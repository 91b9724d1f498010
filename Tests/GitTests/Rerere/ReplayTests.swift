import Application
import Domain
import Foundation
import Git
import TestSupport
import Testing

/// Random histories in which resolutions were recorded by git: what is replayed here is what git replays.
/// `ORCHESTRATE_REPLAYS=SEED+COUNT` tries others, ten a batch.
@Suite struct ReplayTests {
    static let batches: [UInt64] = {
        let asked = ProcessInfo.processInfo.environment["ORCHESTRATE_REPLAYS"] ?? "7000+2"
        let numbers = asked.split(separator: "+").compactMap { UInt64($0) }
        return (0..<(numbers.last ?? 1)).map { (numbers.first ?? 0) + $0 * 10 }
    }()

    @Test("A recorded resolution is replayed exactly where git replays it, to the same tree", arguments: batches)
    func sameAsGit(batch: UInt64) async throws {
        var (settled, open) = (0, 0)
        for seed in batch..<batch + 10 {
            var history = try RecordedHistory(seed: seed)
            let merges = try history.merges(6)
            let answers = try merges.map(history.answer)
            let replays = try await Self.replays(merges, in: history.repository)
            for ((merge, answer), replay) in zip(zip(merges, answers), replays) {
                let place = "seed \(seed): \(merge.ours) x \(merge.theirs): \(String(describing: replay))"
                switch (answer, replay) {
                case (.merged, nil): continue
                case (.resolved(let tree), .settled(let found)):
                    #expect(found.tree.hex == tree, "\(place)")
                    settled += 1
                case (.open, .open(let paths)):
                    #expect(!paths.isEmpty)
                    open += 1
                default: Issue.record("\(place), and git says \(answer)")
                }
            }
        }
        #expect(settled > 5 && open > 5, "\(settled) merges were resolved by records, \(open) were not")
    }

    /// What is replayed of merges that conflict; nil for those that don't.
    private static func replays(
        _ merges: [(ours: ObjectID, theirs: ObjectID)], in repository: TestRepository
    ) async throws -> [Replay?] {
        var replays: [Replay?] = []
        for (ours, theirs) in merges {
            let tree = try repository.tree(of: ours.hex)
            let base = Base(name: "base", reference: nil, commit: ours, tree: tree)
            let settings = GitTrialMerger.Settings(
                repositoryPath: repository.path, environment: repository.environment)
            let merger = try GitTrialMerger(settings: settings, base: base, heads: [theirs])
            let request = TrialMerge(state: MergedState(commits: [ours], tree: tree), head: theirs)
            switch try await merger.merge([request])[0].verdict {
            case .conflicts: replays.append(try await merger.replay([request])[0])
            case .clean, .unrelated, .unknown: replays.append(nil)
            }
        }
        return replays
    }
}
