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

    static let batches: [UInt64] = {
        let asked = (ProcessInfo.processInfo.environment["ORCHESTRATE_FUZZ"] ?? "1020+2").split(separator: "+")
        let numbers = asked.compactMap { UInt64($0) }
        return (0..<(numbers.last ?? 1)).map { (numbers.first ?? 0) + $0 * 10 }
    }()

    @Test("Verdicts, conflicted paths and trees are git's, on the base, for pairs and along a plan", arguments: batches)
    func sameAsGit(batch: UInt64) async throws {
        let repository = try TestRepository()
        let attributes = batch / 10 % 4 == 3 ? Array(Self.attributes.utf8) : []
        var stream = FastImportStream()
        let histories = (batch..<batch + 10).map {
            RandomHistory(seed: $0, attributes: attributes, into: &stream)
        }
        try repository.load(stream)
        var said: [[MergeSeries]] = []
        for (engine, jobs) in [(Engine.auto, 1), (.auto, 3), (.git, 2)] {
            var series: [MergeSeries] = []
            for history in histories {
                series.append(try await MergeSeries.run(history, in: repository, engine: engine, jobs: jobs))
            }
            said.append(series)
        }
        #expect(said[0] == said[1], "the count of jobs changes nothing")
        for (own, all) in zip(said[0], said[2]) { #expect(own.verdicts == all.verdicts, "\(own.name): auto and git") }
        try Data(attributes).write(to: URL(fileURLWithPath: repository.path + "/.git/info/attributes"))
        try MergeSeries.expect(said[0], asGitSays: GitOracle(repository))
    }
}
