import Application
import Domain
import Testing

@Suite("A step that waits for a person") struct PauseTests {
    private static let tree = PaperRepository.id(77)
    private static let path: RepositoryPath = "app/models/a.py"

    /// Two that clash, so that the second is held, and one beside them.
    private static func planned() async throws -> PlannedOnPaper {
        try await PlannedOnPaper(3) { $0.clashes = [[PaperRepository.id(1), PaperRepository.id(2)]] }
    }

    private static let resolved = LayoutProgress.resolved(
        StepResolution(tree: tree, paths: [ResolvedPath(path: path, manner: .edited)]))

    @Test("is laid out behind what landed, and says which paths are open")
    func laidOut() async throws {
        let planned = try await Self.planned()
        let status = try await planned.apply(.branch(nil), .pausing)
        #expect(status.phase == .needsPerson)
        #expect(status.open == [OpenPath(path: Self.path, matter: .conflict)])
        #expect(await planned.landed()?.count == 2)
        #expect(await planned.repository.workTrees.keys.sorted() == [PlannedOnPaper.directory(StepNumber(3))])
    }

    @Test("goes on waiting until all of it is resolved")
    func waiting() async throws {
        let planned = try await Self.planned()
        _ = try await planned.apply(.branch(nil), .pausing)
        let entries = planned.entries
        let status = try await planned.apply(.asBefore)
        #expect(status.open == [OpenPath(path: Self.path, matter: .undecided)])
        #expect(planned.entries == entries)
    }

    @Test("lands as it was resolved, and its work tree goes")
    func resumed() async throws {
        let planned = try await Self.planned()
        _ = try await planned.apply(.branch(nil), .pausing)
        await planned.repository.person(leaves: Self.resolved, at: PlannedOnPaper.directory(StepNumber(3)))
        let status = try await planned.apply(.asBefore)
        #expect(status.phase == .done)
        #expect(status.state.made.last?.tree == Self.tree)
        #expect(await planned.landed()?.sorted() == [1, 2, 3])
        #expect(await planned.repository.workTrees.isEmpty)
    }

    @Test("is laid out again where its work tree is gone")
    func gone() async throws {
        let planned = try await Self.planned()
        _ = try await planned.apply(.branch(nil), .pausing)
        await planned.repository.removeWorkTree(at: PlannedOnPaper.directory(StepNumber(3)))
        #expect(try await planned.apply(.asBefore).phase == .needsPerson)
        #expect(await planned.repository.workTrees.count == 1)
    }

    @Test("is not taken from a work tree that was led elsewhere, or in which the merge was aborted")
    func elsewhere() async throws {
        let planned = try await Self.planned()
        _ = try await planned.apply(.branch(nil), .pausing)
        for progress in [LayoutProgress.abandoned, .elsewhere(PaperRepository.id(3))] {
            await planned.repository.person(leaves: progress, at: PlannedOnPaper.directory(StepNumber(3)))
            await #expect(throws: ExecutionError.self) { try await planned.apply(.asBefore) }
        }
        #expect(await planned.landed()?.count == 2)
    }

    @Test("can be left out; nothing else can")
    func skipped() async throws {
        let planned = try await Self.planned()
        _ = try await planned.apply(.branch(nil), .pausing)
        let status = try await planned.apply(.asBefore, skipping: true)
        #expect(status.phase == .done)
        #expect(status.state.dropped.map(\.reason) == [.skipped])
        #expect(await planned.repository.workTrees.isEmpty)
        await #expect(throws: ExecutionError.nothingToSkip) { try await planned.apply(.asBefore, skipping: true) }
    }

    @Test("is resolved once, at whichever entry the journal fails")
    func failing() async throws {
        let whole = try await Self.planned()
        _ = try await whole.apply(.branch(nil), .pausing)
        await whole.repository.person(leaves: Self.resolved, at: PlannedOnPaper.directory(StepNumber(3)))
        _ = try await whole.apply(.asBefore)
        for entry in 1...whole.entries.count {
            let planned = try await Self.planned()
            planned.journals.fail(at: entry)
            _ = await Result { try await planned.apply(.branch(nil), .pausing) }
            if planned.entries.count + 1 < entry {
                await planned.repository.person(leaves: Self.resolved, at: PlannedOnPaper.directory(StepNumber(3)))
                _ = await Result { try await planned.apply(.asBefore) }
            }
            planned.journals.fail(at: nil)
            var status = try await planned.apply(.branch(nil), .pausing)
            if status.phase == .needsPerson {
                await planned.repository.person(leaves: Self.resolved, at: PlannedOnPaper.directory(StepNumber(3)))
                status = try await planned.apply(.asBefore)
            }
            #expect(status.phase == .done, "at entry \(entry)")
            #expect(status.state.made.last?.tree == Self.tree, "at entry \(entry)")
            #expect(await planned.repository.workTrees.isEmpty, "at entry \(entry)")
        }
    }
}
