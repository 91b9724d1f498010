import Foundation
import TestSupport
import Testing

@Suite("Runs that are killed at any time, alone or with what they have started") struct RandomKillTests {
    @Test("are finished and undone by later ones, and nothing of anybody is lost")
    func kills() throws {
        let planned = try PlannedRepository(steps: 8)
        for seed in 1...Effort.count(UInt64(10), inSoak: 300) {
            var kill = try RandomKill(of: planned, seed: seed)
            try kill()
        }
    }
}
