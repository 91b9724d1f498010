import Foundation
import TestSupport
import Testing

@Suite("Random plans, checks, persons and accidents") struct RandomRunTests {
    /// The seeds that are tried: `RANDOM_RUNS=1-500` asks for others.
    private static var seeds: [UInt64] {
        let asked = ProcessInfo.processInfo.environment["RANDOM_RUNS"]?.split(separator: "-").compactMap { UInt64($0) }
        guard let asked, let first = asked.first, let last = asked.last else {
            return Array(1...Effort.count(12, inSoak: 200))
        }
        return Array(first...last)
    }

    @Test(
        "blame nobody innocent, show no result that fails, land what git makes, and can be undone", arguments: seeds)
    func run(seed: UInt64) throws {
        var run = try RandomRun(seed: seed, injector: FaultInjector.isPossible ? try FaultInjector() : nil)
        try run()
    }
}
