import Application
import Domain
import Examples
import Foundation
import Git
import TestSupport
import Testing

/// Random histories on which this program must say what git says. `ORCHESTRATE_FUZZ=SEED+COUNT` tries others, ten a batch.
@Suite struct DifferentialTests {
    private static let attributes = "*.txt merge=union\n[attr]mine -merge\ng mine\nlib/** merge=binary\n"

    /// How many merges all batches of a run have compared.
    private actor Tally {
        private var (batches, merges) = (0, 0)

        func add(merges count: Int) -> (batches: Int, merges: Int) {
            batches += 1
            merges += count
            return (batches, merges)
        }
    }

    private static let tally = Tally()
    private static let asked = ProcessInfo.processInfo.environment["ORCHESTRATE_FUZZ"]

    /// By default so many that a run makes 2,000 merges, each of which git makes as well.
    static let batches: [UInt64] = {
        let numbers = (asked ?? "1020+16").split(separator: "+").compactMap { UInt64($0) }
        return (0..<(numbers.last ?? 1)).map { (numbers.first ?? 0) + $0 * 10 }
    }()

    @Test("Verdicts, conflicted paths and trees are git's, on the base, for pairs and along a plan", arguments: batches)
    func sameAsGit(batch: UInt64) async throws {
        let repository = try TestRepository()
        let attributes = batch / 10 % 4 == 3 ? Array(Self.attributes.utf8) : []
        let kept: RandomHistory.Attributes = attributes.isEmpty ? .none : .everywhere(attributes)
        var stream = FastImportStream()
        let histories = (batch..<batch + 10).map {
            RandomHistory(seed: $0, attributes: kept, into: &stream)
        }
        try repository.load(stream)
        var said: [[MergeSeries]] = []
        let cache = PlainCache()
        let runs: [(Engine, Int, any ContentCache)] = [
            (.auto, 1, NoCache()), (.auto, 3, NoCache()), (.git, 2, NoCache()), (.auto, 2, cache),
            (.auto, 2, cache),
        ]
        for (engine, jobs, cache) in runs {
            var series: [MergeSeries] = []
            for history in histories {
                series.append(
                    try await MergeSeries.run(history, in: repository, engine: engine, jobs: jobs, cache: cache))
            }
            said.append(series)
        }
        #expect(said[0] == said[1], "the count of jobs changes nothing")
        for cached in said[3...] {
            #expect(said[0].map(\.answers) == cached.map(\.answers), "the cache changes nothing")
            #expect(said[0].map(\.clashes) == cached.map(\.clashes), "the cache changes no pair")
        }
        #expect(await cache.hits > 0)
        for series in said[0] { #expect(series.clashes == series.clashesByPair, "\(series.name): all pairs at once") }
        for (own, all) in zip(said[0], said[2]) { #expect(own.verdicts == all.verdicts, "\(own.name): auto and git") }
        try Data(attributes).write(to: URL(fileURLWithPath: repository.path + "/.git/info/attributes"))
        try MergeSeries.expect(said[0], asGitSays: GitOracle(repository))
        let merges = Set(said[0].flatMap(\.steps).map { [$0.request.head] + $0.request.state.commits })
        let all = await Self.tally.add(merges: merges.count)
        if Self.asked == nil, all.batches == Self.batches.count { #expect(all.merges >= 2_000) }
    }
}
