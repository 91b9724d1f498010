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

    @Test("One that is refused changes nothing: the plan goes on, or back to a step, as if it had not been asked for")
    func refusedWithoutTrace() async throws {
        let planned = try await PlannedOnPaper(4)
        let step = "refs/orchestrate/\(planned.document.plan.digest.digestPrefix)/step-1"
        _ = try await planned.apply(.branch(nil), .checking(), checking: planned.check(failsWith: 3))
        let (references, entries) = (await planned.repository.references, planned.entries)
        for hold in ["checkout", planned.branch, step] {
            if hold == "checkout" { await planned.repository.checkOut(planned.branch, at: "/home/ada/shop") }
            await planned.repository.lock(hold, isHeld: true)
            await #expect(throws: ExecutionError.self) { try await planned.rollBack() }
            await planned.repository.lock(hold, isHeld: false)
            await planned.repository.checkOut(planned.branch, at: nil)
            #expect(planned.entries == entries)
            #expect(await planned.repository.references == references)
        }
        #expect(try await planned.rollBack(to: 1).state.landed == 1)
        #expect(try await planned.apply(.asBefore).phase == .done)
    }

    @Test("One that is refused leaves the work tree in which a person resolves a merge")
    func refusedWhilePaused() async throws {
        let planned = try await PlannedOnPaper(3) { $0.clashes = [[PaperRepository.id(1), PaperRepository.id(2)]] }
        _ = try await planned.apply(.branch(nil), .pausing)
        await planned.repository.checkOut(planned.branch, at: "/home/ada/shop")
        await #expect(throws: ExecutionError.self) { try await planned.rollBack() }
        #expect(await planned.repository.workTrees.count == 1)
        await planned.repository.checkOut(planned.branch, at: nil)
        _ = try await planned.rollBack()
        #expect(await planned.repository.workTrees.isEmpty)
    }

    @Test(
        "Behind what somebody else put on the branch nothing is undone; closing the plan leaves it there",
        arguments: [true, false])
    func quit(isInterrupted: Bool) async throws {
        let planned = try await PlannedOnPaper(3)
        _ = try await planned.apply(.branch(nil), .checking(), checking: planned.check(failsWith: 3))
        if isInterrupted {
            planned.journals.fail(at: planned.entries.count + 2)
            await #expect(throws: JournalFailure.self) { try await planned.rollBack() }
            planned.journals.fail(at: nil)
        }
        let other = PaperRepository.id(3)
        await planned.repository.push(other, to: planned.branch)
        let entries = planned.entries
        for destination in [ExecutePlan.Destination.asBefore, .branch(nil)] {
            await #expect(throws: ExecutionError.self) { try await planned.apply(destination, .checking(.end)) }
        }
        await #expect(throws: ExecutionError.self) { try await planned.rollBack() }
        #expect(planned.entries == entries)
        let status = try await planned.quit()
        #expect(status.state.ending == .quit(reference: planned.branch, openMerge: nil))
        #expect(await planned.references(beginning: "refs/orchestrate/").isEmpty)
        #expect(await planned.repository.references[planned.branch] == other)
        await #expect(throws: ExecutionError.nothingUnderWay) { try await planned.quit() }
        #expect(try await planned.apply(.branch("next")).phase == .done)
    }

    @Test("Of an undone run nothing is left but that it was undone")
    func forgotten() async throws {
        let planned = try await PlannedOnPaper(4)
        _ = try await planned.apply(.branch(nil), .checking(.step, .hold), checking: planned.check(failsWith: 2))
        let status = try await planned.rollBack()
        #expect(status.state.ending == .undone)
        #expect(status.state.dropped.isEmpty && status.state.policy == ExecutionPolicy())
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
