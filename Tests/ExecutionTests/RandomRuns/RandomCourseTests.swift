import Foundation
import TestSupport
import Testing

@Suite("Script and apply of one plan, in any order, with others at work") struct RandomCourseTests {
    /// The seeds that are tried: `RANDOM_COURSES=1-500` asks for others.
    private static var seeds: [UInt64] {
        let asked = ProcessInfo.processInfo.environment["RANDOM_COURSES"]?.split(separator: "-")
            .compactMap { UInt64($0) }
        guard let asked, let first = asked.first, let last = asked.last else { return Array(1...10) }
        return Array(first...last)
    }

    @Test("A refused run leaves all as it was, and one command is always a way out", arguments: seeds)
    func course(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let course = try PlanCourse(steps: 4)
        var story: [String] = []
        for _ in 0..<14 {
            let words = Self.action(&random)
            story.append(words.joined(separator: " "))
            let before = try course.snapshot()
            let outcome = try Self.perform(words, in: course)
            let told = "seed \(seed): \(story.joined(separator: "; ")): \(outcome?.errorText ?? "")"
            #expect(![4, 5, 6, 9, 11, 70].contains(outcome?.status ?? 0), "\(told)")
            if let outcome, [64, 65, 69, 75].contains(outcome.status) {
                #expect(try course.snapshot() == before, "refused, and changed something: \(told)")
            }
            #expect(try course.complaints() == "", "\(told)")
            #expect(!(outcome?.errorText.contains("Nothing was changed: the") ?? false), "a damaged journal: \(told)")
        }
        try Self.leave(course, "seed \(seed): \(story.joined(separator: "; "))")
    }

    private static func action(_ random: inout SeededGenerator) -> [String] {
        let step = "\(Int.random(in: 0...4, using: &random))"
        switch random.pick(0..<20) {
        case 0, 1: return ["script"]
        case 2: return ["script", "run", step]
        case 3: return ["script", "rollback"]
        case 4: return ["go", random.pick(["main", "base", "integration"])]
        case 5: return ["push", random.pick(["main", "integration"])]
        case 6: return ["prune"]
        case 7, 8: return ["flag"]
        case 9: return ["forget"]
        case 10, 11: return ["resume"]
        case 12, 13: return ["rollback"]
        case 14: return ["rollback", "--to", step]
        case 15: return ["rollback", "--quit"]
        default:
            let destination = random.pick([[], [], ["--onto", "main"], ["--branch", "next"]])
            let check = random.pick([[], ["--validate", "CHECK"], ["--validate", "CHECK", "--on-failure", "hold"]])
            return ["apply", "PLAN"] + destination + check
        }
    }

    /// Does something; nil where that is no run that could be refused.
    private static func perform(_ words: [String], in course: PlanCourse) throws -> Shell.Outcome? {
        let place = words.last == "integration" ? course.branch : "refs/heads/main"
        switch words[0] {
        case "script": return try course.script(Array(words.dropFirst()))
        case "go": try course.go(to: words[1] == "integration" ? String(place.dropFirst(11)) : words[1])
        case "push": try course.push(to: place)
        case "prune": try course.prune()
        case "forget": try? FileManager.default.removeItem(atPath: course.repository.path + "/.git/orchestrate")
        case "flag":
            if FileManager.default.fileExists(atPath: course.flag) {
                try FileManager.default.removeItem(atPath: course.flag)
            } else {
                try Data().write(to: URL(fileURLWithPath: course.flag))
            }
        default:
            let check = "test ! -e '\(course.flag)' || test \"$ORCHESTRATE_STEP\" -lt 3"
            return try course.orchestrate(words.map { $0 == "CHECK" ? check : $0 })
        }
        return nil
    }

    /// Leaves the plan by one command: rollback, or the one that its refusal names.
    private static func leave(_ course: PlanCourse, _ story: String) throws {
        try course.go(to: "base")
        if try !["idle", "done"].contains(course.phase()) {
            let outcome = try course.orchestrate(["rollback"])
            if outcome.status != 0 {
                #expect(outcome.errorText.contains("orchestrate rollback --quit"), "\(story): \(outcome.errorText)")
                let closed = try course.orchestrate(["rollback", "--quit"])
                #expect(closed.status == 0, "\(story): \(closed.errorText)")
            }
            #expect(try course.phase() == "idle", "\(story)")
        }
        let outcome = try course.script(["rollback"])
        #expect(outcome.status == 0 || outcome.errorText.contains("moved"), "\(story): \(outcome.errorText)")
        #expect(try course.complaints() == "", "\(story)")
    }
}
