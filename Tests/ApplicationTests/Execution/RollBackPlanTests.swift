import Application
import Domain
import Testing

@Suite("Undoing a plan") struct RollBackPlanTests {
    @Test("All of it leaves the references of before")
    func whole() async throws {
        let planned = try await PlannedOnPaper(3)
        let before = await planned.repository.references
        _ = try await planned.apply()
        #expect(try await planned.rollBack().phase == .idle)
        #expect(await planned.repository.references == before)
    }

    @Test("A branch that was there before is moved back and not deleted")
    func onto() async throws {
        let planned = try await PlannedOnPaper(3)
        let before = await planned.repository.references
        _ = try await planned.apply(.onto("main"))
        _ = try await planned.rollBack()
        #expect(await planned.repository.references == before)
    }

    @Test("To a step, keeps that one and those before it, and the plan goes on from there")
    func toStep() async throws {
        let planned = try await PlannedOnPaper(3)
        _ = try await planned.apply()
        let references = await planned.repository.references
        #expect(try await planned.rollBack(to: 2).state.landed == 2)
        #expect(await planned.landed() == [1, 2])
        #expect(await planned.references(beginning: "refs/orchestrate/").count == 2)
        #expect(try await planned.apply(.asBefore).phase == .done)
        #expect(await planned.repository.references == references)
    }

    @Test("To a step that is not landed, or of a plan that is not under way, is refused")
    func refused() async throws {
        let planned = try await PlannedOnPaper(3)
        await #expect(throws: ExecutionError.nothingUnderWay) { try await planned.rollBack() }
        _ = try await planned.apply(.branch(nil), .checking(), checking: planned.check(failsWith: 2))
        await #expect(throws: ExecutionError.notThatFar(step: 2, landed: 1)) { try await planned.rollBack(to: 2) }
        #expect(await planned.landed() == [1])
    }

    @Test("A step that the branch shows can be gone back to, though the journal lost the entry of its landing")
    func lostEntry() async throws {
        let planned = try await PlannedOnPaper(3)
        // The entry behind that of the first landing, which is only noted and goes with it.
        planned.journals.fail(at: 7)
        await #expect(throws: JournalFailure.self) { try await planned.apply(.branch(nil), .checking()) }
        planned.journals.fail(at: nil)
        #expect(planned.entries.last?.word == "checked")
        #expect(await planned.landed() == [1])
        #expect(try await planned.rollBack(to: 1).state.landed == 1)
        #expect(await planned.landed() == [1])
    }

    @Test("A step's reference that somebody moved is not deleted")
    func moved() async throws {
        let planned = try await PlannedOnPaper(2)
        _ = try await planned.apply()
        let reference = "refs/orchestrate/\(planned.document.plan.digest.digestPrefix)/step-2"
        await planned.repository.push(PaperRepository.id(1), to: reference)
        await #expect(throws: ExecutionError.self) { try await planned.rollBack() }
        #expect(await planned.repository.references[reference] == PaperRepository.id(1))
    }
}
