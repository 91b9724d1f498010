import Application
import Domain
import Testing

@Suite("When the journal fails at any entry") struct ResumeTests {
    /// A way of carrying a plan out.
    struct Course: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let policy: ExecutionPolicy
        var failsWith: [Int] = [999]
        var landed = [1, 2, 3, 4, 5]
    }

    static let courses = [
        Course(testDescription: "without a check", policy: ExecutionPolicy()),
        Course(testDescription: "with a check after each step", policy: .checking()),
        Course(
            testDescription: "with a culprit to hold", policy: .checking(.step, .hold), failsWith: [2],
            landed: [1, 4, 5]),
        Course(
            testDescription: "with two that fail together", policy: .checking(.end, .hold), failsWith: [1, 4],
            landed: [1, 2, 3, 5]),
    ]

    private static func planned(timePasses: Bool = false) async throws -> PlannedOnPaper {
        try await PlannedOnPaper(5, timePasses: timePasses) { $0.stack(3, upon: 2) }
    }

    private static func run(_ planned: PlannedOnPaper, _ course: Course) async throws -> ExecutionStatus {
        let check = ScriptedValidator(
            planned.repository, failsWith: Set(course.failsWith.map(PaperRepository.id)))
        return try await planned.apply(.branch(nil), course.policy, checking: check)
    }

    @Test("the next run ends with the same references", arguments: courses)
    func resumed(_ course: Course) async throws {
        let whole = try await Self.planned()
        #expect(try await Self.run(whole, course).phase == .done)
        #expect(await whole.landed() == course.landed)
        let references = await whole.repository.references
        for entry in 1...whole.entries.count {
            let planned = try await Self.planned()
            planned.journals.fail(at: entry)
            await #expect(throws: JournalFailure.self, "at entry \(entry)") {
                try await Self.run(planned, course)
            }
            planned.journals.fail(at: nil)
            #expect(try await Self.run(planned, course).phase == .done, "at entry \(entry)")
            #expect(await planned.repository.references == references, "at entry \(entry)")
            #expect(await planned.repository.workTrees.isEmpty, "at entry \(entry)")
        }
    }

    @Test("rollback ends with the references of before, wherever it fails in its turn", arguments: courses)
    func undone(_ course: Course) async throws {
        let whole = try await Self.planned()
        let before = await whole.repository.references
        _ = try await Self.run(whole, course)
        for entry in 2...whole.entries.count {
            let planned = try await Self.planned()
            planned.journals.fail(at: entry)
            _ = await Result { try await Self.run(planned, course) }
            // The rollback is cut off as well, at its first entry or its second.
            planned.journals.fail(at: planned.entries.count + 1 + entry % 2)
            _ = await Result { try await planned.rollBack() }
            planned.journals.fail(at: nil)
            if planned.entries.last?.word != "rolledBack" { _ = try await planned.rollBack() }
            #expect(await planned.repository.references == before, "at entry \(entry)")
            #expect(await planned.repository.workTrees.isEmpty, "at entry \(entry)")
        }
    }

    @Test("no commit of the journal is made a second time, however late it is")
    func madeOnce() async throws {
        let count = try await {
            let whole = try await Self.planned(timePasses: true)
            _ = try await Self.run(whole, Self.courses[1])
            return whole.entries.count
        }()
        for entry in 1...count {
            let planned = try await Self.planned(timePasses: true)
            planned.journals.fail(at: entry)
            _ = await Result { try await Self.run(planned, Self.courses[1]) }
            let made = planned.entries.compactMap(\.commit)
            planned.journals.fail(at: nil)
            let status = try await Self.run(planned, Self.courses[1])
            #expect(Array(status.state.made.map(\.commit).prefix(made.count)) == made, "at entry \(entry)")
        }
    }
}
