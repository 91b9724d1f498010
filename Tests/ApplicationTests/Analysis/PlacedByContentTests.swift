import Application
import Domain
import Testing

@Suite("Files placed by what they hold")
struct PlacedByContentTests {
    private let route = FileSignals(lines: [.route: 4])

    @Test("The base's version counts, whatever a pull request makes of the file")
    func base() async throws {
        var paper = PaperRepository()
        paper.add(1, touching: "app/models/a.py")
        paper.contents[PaperRepository.id(1)] = ["app/models/a.py": route]
        #expect(try await paper.analysis().changeSet("#1")?.layers == ["domain"])
        paper.contents[PaperRepository.base.commit] = ["app/models/a.py": route]
        #expect(try await paper.analysis().changeSet("#1")?.layers == ["presentation"])
    }

    @Test("Of a file that the base lacks, the pull request's counts")
    func added() async throws {
        var paper = PaperRepository()
        paper.add(1, touching: "app/services/new.py")
        #expect(try await paper.analysis().changeSet("#1")?.layers == ["application"])
        paper.contents[PaperRepository.id(1)] = ["app/services/new.py": route]
        let found = try await paper.analysis()
        #expect(found.changeSet("#1")?.layers == ["presentation"])
        #expect(found.changeSet("#1")?.decidedBy == DecidingFile(layer: "presentation", path: "app/services/new.py"))
    }
}
