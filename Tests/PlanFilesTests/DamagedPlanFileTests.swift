import Application
import Domain
import TestSupport
import Testing
import Wording

@Suite("A damaged plan file") struct DamagedPlanFileTests {
    private let bytes = Array(PlanFileSample.text.utf8)

    /// Reads a damaged file: it may be refused, or be a plan with the same digest, and so the same plan.
    private func check(_ damaged: [UInt8], _ comment: String) {
        do {
            let read = try PlanFileSample.read(damaged)
            #expect(read.plan.digest == PlanFileSample.analysis.plan?.digest, "\(comment)")
        } catch let error as PlanFileError {
            #expect(!Wording.sentence(error).isEmpty)
        } catch {
            Issue.record("\(comment): \(error)")
        }
    }

    @Test("that was cut anywhere is refused")
    func cut() {
        for length in stride(from: 0, to: bytes.count - 2, by: 3) {
            #expect(throws: PlanFileError.self, "\(length)") { try PlanFileSample.read(Array(bytes[..<length])) }
        }
    }

    @Test("with flipped bits is refused, or the same plan")
    func flipped() {
        var generator = SeededGenerator(seed: 1)
        for round in 0..<2000 {
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                damaged[Int.random(in: 0..<bytes.count, using: &generator)] ^=
                    1
                    << UInt8.random(
                        in: 0..<8, using: &generator)
            }
            check(damaged, "flip \(round)")
        }
    }

    @Test("with lines swapped, doubled or left out is refused, or the same plan")
    func lines() {
        var generator = SeededGenerator(seed: 2)
        let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
        for round in 0..<1000 {
            var damaged = lines
            let (first, second) = (generator.pick(lines.indices), generator.pick(lines.indices))
            switch round % 3 {
            case 0: damaged.swapAt(first, second)
            case 1: damaged.insert(lines[first], at: second)
            default: damaged.remove(at: first)
            }
            check(Array(damaged.joined(separator: [10])), "lines \(round)")
        }
    }

    @Test("with values swapped for others is refused, or the same plan")
    func values() {
        var generator = SeededGenerator(seed: 3)
        let values = ["null", "true", "-1", "1e400", "\"\"", "[]", "{}", "[[]]", "9223372036854775808", "\"\\u0000\""]
        let starts = bytes.indices.filter { bytes[$0] == UInt8(ascii: ":") }
        for round in 0..<1000 {
            let start = generator.pick(starts) + 2
            let end = bytes[start...].firstIndex { $0 == UInt8(ascii: ",") || $0 == 10 } ?? bytes.count
            check(Array(bytes[..<start]) + generator.pick(values).utf8 + bytes[end...], "value \(round)")
        }
    }
}
