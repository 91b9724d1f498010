import Application
import Domain
import Testing

@Suite("Commits that are not in the repository any more") struct PrunedStepTests {
    private static func kept(_ planned: PlannedOnPaper) -> [String] {
        ["refs/heads/main"] + planned.document.heads.compactMap(\.reference)
    }

    @Test("are made again, the same as before", arguments: 1...4)
    func madeAgain(_ failing: Int) async throws {
        let planned = try await PlannedOnPaper(4, timePasses: true)
        let first = try await planned.apply(.branch(nil), .checking(), checking: planned.check(failsWith: failing))
        await planned.repository.prune(keeping: Self.kept(planned))
        let status = try await planned.apply(.asBefore)
        #expect(status.phase == .done)
        #expect(await planned.landed() == [1, 2, 3, 4])
        #expect(Array(status.state.made.prefix(failing)) == first.state.made)
        #expect(await planned.references(beginning: "refs/orchestrate/").count == 4)
    }

    @Test("are made again though they had all landed, and the branch with them")
    func done() async throws {
        let planned = try await PlannedOnPaper(3)
        _ = try await planned.apply()
        let references = await planned.repository.references
        await planned.repository.prune(keeping: Self.kept(planned))
        #expect(try await planned.apply().phase == .done)
        #expect(await planned.repository.references == references)
    }

    @Test("get no reference where they can't be made again, and nothing is written down")
    func refused() async throws {
        let planned = try await PlannedOnPaper(3)
        _ = try await planned.apply(.branch(nil), .checking(), checking: planned.check(failsWith: 3))
        await planned.repository.prune(keeping: Self.kept(planned))
        await planned.repository.lose(PaperRepository.id(1))
        let entries = planned.entries
        await #expect(throws: ExecutionError.missingCommit(.step(StepNumber(1), "#1"), PaperRepository.id(1))) {
            try await planned.apply(.asBefore)
        }
        #expect(planned.entries == entries)
        #expect(await planned.references(beginning: "refs/orchestrate/").isEmpty)
        await #expect(throws: ExecutionError.self) { try await planned.rollBack(to: 1) }
        #expect(try await planned.rollBack().phase == .idle)
    }

    @Test("are made again whatever entry the journal fails at", arguments: 1...8)
    func failing(_ entry: Int) async throws {
        let planned = try await PlannedOnPaper(3, timePasses: true)
        let first = try await planned.apply(.branch(nil), .checking(), checking: planned.check(failsWith: 2))
        await planned.repository.prune(keeping: Self.kept(planned))
        planned.journals.fail(at: planned.entries.count + entry)
        _ = await Result { try await planned.apply(.asBefore) }
        planned.journals.fail(at: nil)
        let status = try await planned.apply(.asBefore)
        #expect(status.phase == .done)
        #expect(Array(status.state.made.prefix(2)) == first.state.made)
    }

    @Test("A branch that was deleted, or moved back to an earlier step, is put back", arguments: [nil, 0, 1])
    func movedBack(_ step: Int?) async throws {
        let planned = try await PlannedOnPaper(3)
        let first = try await planned.apply(.branch(nil), .checking(), checking: planned.check(failsWith: 3))
        let goal = step.map { $0 == 0 ? nil : first.state.made[$0 - 1].commit } ?? nil
        await planned.repository.push(goal, to: planned.branch)
        #expect(try await planned.apply(.asBefore).phase == .done)
        #expect(await planned.landed() == [1, 2, 3])
    }

    @Test("A resolution whose tree is gone is asked for again")
    func resolution() async throws {
        let planned = try await PlannedOnPaper(3) { $0.clashes = [[PaperRepository.id(1), PaperRepository.id(2)]] }
        let resolved = LayoutProgress.resolved(StepResolution(tree: PaperRepository.id(77), paths: []))
        _ = try await planned.apply(.branch(nil), .pausing)
        await planned.repository.person(leaves: resolved, at: PlannedOnPaper.directory(StepNumber(3)))
        #expect(try await planned.apply(.asBefore).phase == .done)
        await planned.repository.prune(keeping: Self.kept(planned))
        await planned.repository.lose(PaperRepository.id(77))
        #expect(try await planned.apply(.asBefore).phase == .needsPerson)
    }
}
