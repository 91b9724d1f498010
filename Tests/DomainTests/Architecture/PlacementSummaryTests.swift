import Testing

@testable import Domain

@Suite("Counting where files fall")
struct PlacementSummaryTests {
    private let architecture = Architecture(
        layers: [Layer(name: "low", paths: [Glob("a/")]), Layer(name: "high", paths: [Glob("b/")])],
        support: [Glob("t/")], source: .configuration(path: "c"))

    @Test("Every file counts once, and every layer is named")
    func counts() {
        let summary = PlacementSummary(of: ["a/1", "a/2", "t/1", "x", "y/1", "y/2"], in: architecture)
        #expect(summary.layers == [.init(name: "low", files: 2), .init(name: "high", files: 0)])
        #expect((summary.support, summary.unplaced, summary.files) == (1, 3, 6))
        #expect(summary.unplacedExamples == [.init(name: "y/", files: 2), .init(name: "x", files: 1)])
    }

    @Test("At most ten examples are kept, the fullest")
    func examples() {
        let paths = (10..<30).map { RepositoryPath("d\($0)/f") } + ["z/1", "z/2"]
        let summary = PlacementSummary(of: paths, in: architecture)
        #expect(summary.unplacedExamples.count == 10)
        #expect(summary.unplacedExamples.first == .init(name: "z/", files: 2))
        #expect(summary.unplacedExamples.last?.name == "d18/")
    }
}
