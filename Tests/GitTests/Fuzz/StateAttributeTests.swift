import Application
import Domain
import Examples
import Foundation
import Git
import TestSupport
import Testing

/// Random histories in which attributes come, go and change: each merge must heed those of the state merged into, which git
/// has checked out. `ORCHESTRATE_ATTRIBUTES=SEED+COUNT` tries others, eight a batch.
@Suite struct StateAttributeTests {
    static let batches: [UInt64] = {
        let asked = ProcessInfo.processInfo.environment["ORCHESTRATE_ATTRIBUTES"] ?? "7000+4"
        let numbers = asked.split(separator: "+").compactMap { UInt64($0) }
        return (0..<(numbers.last ?? 1)).map { (numbers.first ?? 0) + $0 * 8 }
    }()

    @Test(
        "The attributes that count are those of the state, on the base, for pairs and along a plan", arguments: batches)
    func sameAsGit(batch: UInt64) async throws {
        let repository = try TestRepository()
        var stream = FastImportStream()
        let histories = (batch..<batch + 8).map {
            RandomHistory(seed: $0, attributes: .changing, into: &stream)
        }
        try repository.load(stream)
        try repository.git("config", "merge.ours.driver", "true")
        let cache = PlainCache()
        let runs: [(Engine, Int, any ContentCache)] = [
            (.auto, 2, NoCache()), (.git, 2, NoCache()), (.auto, 1, cache), (.auto, 1, cache),
        ]
        var said: [[MergeSeries]] = []
        for (engine, jobs, cache) in runs {
            var series: [MergeSeries] = []
            for history in histories {
                series.append(
                    try await MergeSeries.run(history, in: repository, engine: engine, jobs: jobs, cache: cache))
            }
            said.append(series)
        }
        for (own, all) in zip(said[0], said[1]) { #expect(own.verdicts == all.verdicts, "\(own.name): auto and git") }
        for cached in said[2...] {
            #expect(said[0].map(\.answers) == cached.map(\.answers), "the cache changes nothing")
            #expect(said[0].map(\.clashes) == cached.map(\.clashes), "the cache changes no pair")
        }
        for series in said[0] { #expect(series.clashes == series.clashesByPair, "\(series.name): all pairs at once") }
        try MergeSeries.expect(said[0], asGitSays: GitOracle(repository), in: GitWorkTree(repository))
    }
}
