import Application
import Domain
import Testing

@Suite("A check that fails") struct FailedCheckTests {
    @Test("ends the run at its step with stop; what passed before stays landed")
    func stop() async throws {
        let planned = try await PlannedOnPaper(3)
        let status = try await planned.apply(.branch(nil), .checking(), checking: planned.check(failsWith: 2))
        #expect(status.phase == .failed)
        #expect(status.failure?.step == StepNumber(2))
        #expect(status.failure?.logPath == "logs/step-2.log")
        #expect(await planned.landed() == [1])
        #expect(await planned.repository.workTrees.isEmpty)
    }

    @Test("is asked again by the next run, which goes on where it passes")
    func mended() async throws {
        let planned = try await PlannedOnPaper(3)
        _ = try await planned.apply(.branch(nil), .checking(), checking: planned.check(failsWith: 2))
        #expect(try await planned.apply(.asBefore).phase == .done)
        #expect(await planned.landed() == [1, 2, 3])
    }

    @Test("can be left out by hand, with what needs it; the rest lands")
    func skipped() async throws {
        let planned = try await PlannedOnPaper(4) { $0.stack(3, upon: 2) }
        _ = try await planned.apply(.branch(nil), .checking(), checking: planned.check(failsWith: 2))
        let status = try await planned.apply(.asBefore, skipping: true)
        #expect(status.phase == .done)
        #expect(status.state.dropped.map(\.id) == ["#2", "#3"])
        #expect(status.state.dropped.map(\.reason) == [.failsSkipped, .needs("#2")])
        #expect(await planned.landed() == [1, 4])
    }

    @Test("of several steps at once is nobody's in particular, so that nothing can be left out by hand")
    func severalAtOnce() async throws {
        let planned = try await PlannedOnPaper(3)
        let check = planned.check(failsWith: 2)
        _ = try await planned.apply(.branch(nil), .checking(.end), checking: check)
        await #expect(throws: ExecutionError.nothingToSkip) { try await planned.apply(.asBefore, skipping: true) }
        let status = try await planned.apply(.asBefore, onFailure: .hold, checking: check)
        #expect(status.phase == .done)
        #expect(status.state.dropped.map(\.id) == ["#2"])
        #expect(await planned.landed() == [1, 3])
    }

    @Test("another one runs on what has landed already, and nothing is done before it passes")
    func afterwards() async throws {
        let planned = try await PlannedOnPaper(3)
        #expect(try await planned.apply().phase == .done)
        for response in [ValidationPolicy.Response.stop, .hold] {
            let check = planned.check(failsWith: 3)
            let status = try await planned.apply(.branch(nil), .checking(.step, response), checking: check)
            #expect(status.phase == .failed)
            #expect(status.failure?.step == StepNumber(3))
            #expect(check.seen.count == 1)
        }
        #expect(await planned.landed() == [1, 2, 3])
        #expect(try planned.progress(nil).map(\.phase) == [.failed])
        let check = planned.check(failsWith: 99)
        #expect(try await planned.apply(.asBefore, checking: check).phase == .done)
        #expect(check.seen.count == 1)
        #expect(try await planned.apply(.branch(nil), .checking(.step, .hold), checking: check).phase == .done)
        #expect(check.seen.count == 1, "it has passed on that already")
        #expect(await planned.repository.workTrees.isEmpty)
    }

    @Test("leaves a directory that can't be removed in nobody's way")
    func leftDirectory() async throws {
        let planned = try await PlannedOnPaper(2)
        await planned.repository.hold(PlannedOnPaper.directory(StepNumber(1)))
        #expect(try await planned.apply(.branch(nil), .checking()).phase == .done)
        #expect(try await planned.rollBack().phase == .idle)
    }

    @Test("and passes when it is run again is flaky, and no failure")
    func flaky() async throws {
        let planned = try await PlannedOnPaper(2)
        let status = try await planned.apply(
            .branch(nil), .checking(retries: 2), checking: planned.check(failsWith: 2, times: 2))
        #expect(status.phase == .done)
        #expect(status.flakySteps.map(\.id) == ["#2"])
        #expect(status.flakySteps.map(\.attempts) == [3])
    }

    @Test("with hold, leaves the culprit out and lands the rest", arguments: [ValidationPolicy.Interval.step, .end])
    func alone(_ interval: ValidationPolicy.Interval) async throws {
        let planned = try await PlannedOnPaper(4)
        let check = planned.check(failsWith: 2)
        let status = try await planned.apply(.branch(nil), .checking(interval, .hold), checking: check)
        #expect(status.phase == .done)
        #expect(status.state.dropped.map(\.id) == ["#2"])
        #expect(status.state.dropped.map(\.reason) == [.failsAlone])
        #expect(await planned.landed() == [1, 3, 4])
        #expect(Set(check.seen).count == check.seen.count, "no result is checked twice")
        #expect(await planned.references(beginning: "refs/orchestrate/").count == 3)
    }

    @Test("with hold, names those that it takes to fail, and leaves the last of them out")
    func together() async throws {
        let planned = try await PlannedOnPaper(6)
        let status = try await planned.apply(
            .branch(nil), .checking(.end, .hold), checking: planned.check(failsWith: 1, 3, 4))
        #expect(status.state.dropped.map(\.id) == ["#4"])
        #expect(status.state.dropped.map(\.reason) == [.failsWith(["#1", "#3"])])
        #expect(await planned.landed() == [1, 2, 3, 5, 6])
    }

    @Test(
        "with hold, what nothing may land of is left out with what needs it, and the rest lands",
        arguments: [
            ValidationPolicy.Interval.step, .end,
        ])
    func refused(_ interval: ValidationPolicy.Interval) async throws {
        let planned = try await PlannedOnPaper(5) { $0.stack(4, upon: 3) }
        await planned.repository.refuse(PaperRepository.id(3), because: .reported("Object 9f3c is missing."))
        let status = try await planned.apply(
            .branch(nil), .checking(interval, .hold), checking: planned.check(failsWith: 999))
        #expect(status.phase == .done)
        #expect(status.state.dropped.map(\.id) == ["#3", "#4"])
        #expect(
            status.state.dropped.map(\.reason) == [.unknown(.reported("Object 9f3c is missing.")), .needs("#3")])
        #expect(await planned.landed() == [1, 2, 5])
    }

    @Test("with hold, leaves out with the culprit what needs it")
    func dependents() async throws {
        let planned = try await PlannedOnPaper(4) { $0.stack(3, upon: 2) }
        let status = try await planned.apply(
            .branch(nil), .checking(.step, .hold), checking: planned.check(failsWith: 2))
        #expect(status.state.dropped.map(\.id) == ["#2", "#3"])
        #expect(status.state.dropped.map(\.reason) == [.failsAlone, .needs("#2")])
        #expect(await planned.landed() == [1, 4])
    }

    @Test("on the base already, is nobody's fault; the next run asks again")
    func baseline() async throws {
        let planned = try await PlannedOnPaper(2)
        let status = try await planned.apply(
            .branch(nil), .checking(.step, .hold), checking: planned.check(times: 2))
        #expect(status.failure?.isBaseline == true)
        #expect(status.phase == .failed)
        #expect(status.state.dropped.isEmpty)
        #expect(await planned.landed() == nil)
        #expect(try await planned.apply(.asBefore).phase == .done)
    }
}
