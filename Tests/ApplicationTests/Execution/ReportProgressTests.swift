import Application
import Domain
import Testing

@Suite("How far plans are") struct ReportProgressTests {
    @Test("Each plan that has a journal is told of, and what follows from its journal")
    func all() async throws {
        let planned = try await PlannedOnPaper(2)
        let progress = planned.progress
        #expect(try progress(nil).isEmpty)
        _ = try await planned.apply(.branch(nil), .checking(), checking: planned.check(failsWith: 2))
        let status = try #require(try progress(nil).first)
        #expect(status.phase == .failed)
        #expect(status.state.landed == 1)
        #expect(try progress(String(planned.document.plan.digest.digestDigits.prefix(2))).count == 1)
    }

    @Test("The only plan under way is meant by a command that names none")
    func only() async throws {
        let planned = try await PlannedOnPaper(2)
        let progress = planned.progress
        #expect(throws: ExecutionError.nothingUnderWay) { try progress.onlyDigest(nil) { _ in true } }
        _ = try await planned.apply()
        #expect(try progress.onlyDigest(nil) { $0.phase == .done } == planned.document.plan.digest.digestDigits)
        #expect(throws: ExecutionError.nothingUnderWay) { try progress.onlyDigest(nil) { $0.phase == .failed } }
        #expect(throws: ExecutionError.unknownPlan("ffff")) { try progress("ffff") }
    }

    @Test("A record that holds no plan, or another one, is refused")
    func unlike() async throws {
        let planned = try await PlannedOnPaper(2)
        _ = planned.journals.open("sha256:00ff", plan: PlannedOnPaper.file)
        #expect(throws: ExecutionError.otherPlan(digest: "00ff", path: "plan.json")) { try planned.progress("00ff") }
        _ = planned.journals.open("sha256:11ff", plan: [0])
        let error = PlanFileError(file: "plan.json", place: "", problem: "is no plan")
        #expect(throws: ExecutionError.keptPlan(digest: "11ff", error)) { try planned.progress("11ff") }
    }
}
