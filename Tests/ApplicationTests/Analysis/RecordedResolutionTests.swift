import Application
import Domain
import Testing

@Suite("What people resolved before") struct RecordedResolutionTests {
    private static let resolution = RecordedResolution(
        path: "app/models/a.py", conflict: PaperRepository.id(50), variant: 0, result: PaperRepository.id(51))
    private static let settlement = Settlement(tree: PaperRepository.id(52), resolutions: [resolution])

    /// Two that clash, which a record resolves when the second is merged.
    private static func paper() -> PaperRepository {
        var paper = PaperRepository()
        for number in 1...2 { paper.add(number) }
        paper.clashes = [[PaperRepository.id(1), PaperRepository.id(2)]]
        paper.records = [PaperRepository.id(2): settlement]
        return paper
    }

    @Test("lets both of a clash land; the verdict stays that they conflict")
    func planned() async throws {
        let analysis = try await Self.paper().analysis()
        #expect(analysis.pairs.map(\.resolutions) == [[Self.resolution]])
        let plan = try #require(analysis.plan)
        #expect(plan.steps.map(\.id) == ["#1", "#2"])
        #expect(plan.steps[1].resolutions == [Self.resolution])
        #expect(plan.predictedTree == Self.settlement.tree)
    }

    @Test("is carried out as planned, and refused where the record is gone")
    func carriedOut() async throws {
        let planned = try await PlannedOnPaper(Self.paper())
        #expect(try await planned.apply().state.made.last?.tree == Self.settlement.tree)
        var forgetful = Self.paper()
        forgetful.records = [:]
        let other = planned.with(MemoryRepository(of: planned.document, merger: forgetful))
        await #expect(throws: ExecutionError.self) { try await other.apply() }
        #expect(await other.landed() == nil)
    }
}
