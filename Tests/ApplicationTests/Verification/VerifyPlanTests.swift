import Application
import Domain
import Testing

@Suite("How much of a plan is still true") struct VerifyPlanTests {
    /// A plan of three, and the repository as it is when somebody asks.
    private struct Case {
        let document: PlanDocument
        var paper: PaperRepository
        var references: PaperReferences

        init() async throws {
            paper = PaperRepository()
            for number in 1...3 { paper.add(number) }
            document = try #require(PlanDocument(try await paper.analysis()))
            references = PaperReferences(of: document)
        }

        /// Moves a head, or the base, both as a reference and as what is read there.
        mutating func push(_ commit: ObjectID, to number: Int, relation: SelectedChangeSet.Relation = .ahead) {
            paper.push(commit, to: number, relation: relation)
            references.commits["refs/pull/\(number)/head"] = commit
        }

        mutating func moveBase(to commit: ObjectID) {
            paper.base = Base(
                name: "main", reference: "refs/heads/main", commit: commit, tree: PaperRepository.id(1003))
            references.commits["refs/heads/main"] = commit
        }

        func check(tool: String = "orchestrate", settings: PlanSettings = PlanSettings()) async throws -> PlanCheck {
            let paper = paper
            let verify = VerifyPlan(
                history: paper, references: references, baseline: paper.baseline, makeMerger: { _, _ in paper })
            return try await verify(document, tool: tool, settings: settings)
        }
    }

    @Test("It holds where nothing has changed")
    func holds() async throws {
        let check = try await Case().check()
        #expect(check.verdict == .holds)
        #expect(check.steps.map(\.outcome) == [.holds, .holds, .holds])
        #expect(check.pins.isEmpty)
    }

    @Test("A base that moved is told with its distance, and the steps are merged into it; trees may be others then")
    func baseMoved() async throws {
        var now = try await Case()
        now.moveBase(to: PaperRepository.id(1002))
        let check = try await now.check()
        #expect(check.verdict == .moved)
        #expect(check.base == .moved(to: PaperRepository.id(1002), distance: CommitDistance(ahead: 1, behind: 0)))
        #expect(check.steps.map(\.outcome) == [.holds, .holds, .holds])
    }

    @Test("A head that moved merges still, or is in the base by now")
    func headMoved() async throws {
        var now = try await Case()
        now.push(PaperRepository.id(12), to: 2)
        now.push(PaperRepository.id(13), to: 3, relation: .merged)
        let check = try await now.check()
        #expect(check.verdict == .moved)
        #expect(check.heads[1].movement.isChange)
        #expect(check.steps.map(\.outcome) == [.holds, .mergesMoved, .merged])
    }

    @Test("A step that conflicts now is passed over, and those behind it are merged")
    func conflicts() async throws {
        var now = try await Case()
        now.push(PaperRepository.id(12), to: 2)
        now.paper.clashes = [[PaperRepository.id(1), PaperRepository.id(12)]]
        let check = try await now.check()
        #expect(check.steps.map(\.outcome.word) == ["holds", "conflicts", "holds"])
        #expect(check.steps[1].conflicts.map(\.path) == ["app/models/a.py"])
        #expect(check.steps[1].conflicts.map(\.layer) == ["domain"])
    }

    @Test("Another tree of unmoved commits is told, for attributes or drivers may be others here")
    func otherTree() async throws {
        var now = try await Case()
        now.paper.salt = 7
        let check = try await now.check()
        #expect(check.verdict == .differs)
        #expect(check.steps.map(\.outcome.word) == ["otherTree", "otherTree", "otherTree"])
    }

    @Test("A head that is gone is no step any more, and whether its commit is there is told")
    func gone() async throws {
        var now = try await Case()
        now.references.commits["refs/pull/2/head"] = nil
        now.references.missing = [PaperRepository.id(2)]
        let check = try await now.check()
        #expect(check.verdict == .moved)
        #expect(check.heads[1].movement == .gone)
        #expect(check.heads.map(\.hasCommit) == [true, false, true])
        #expect(check.steps.map(\.outcome) == [.holds, .gone, .holds])
    }

    @Test("A base that is gone leaves nothing to be told of the steps")
    func baseGone() async throws {
        var now = try await Case()
        now.references.commits["refs/heads/main"] = nil
        let check = try await now.check()
        #expect(check.base == .gone)
        #expect(check.verdict == .moved)
        #expect(check.steps.map(\.outcome.word) == ["unknown", "unknown", "unknown"])
    }

    @Test("What can't be read is unknown, and never holds")
    func unreadable() async throws {
        var now = try await Case()
        now.references.unreadable = ["refs/pull/2/head"]
        now.paper.unreadable = [PaperRepository.id(3)]
        let check = try await now.check()
        #expect(check.verdict == .differs)
        #expect(check.steps.map(\.outcome.word) == ["holds", "unknown", "unknown"])
    }

    @Test("Another tool or option differs, though all steps hold")
    func pins() async throws {
        let check = try await Case().check(tool: "orchestrate 9", settings: PlanSettings(attributes: .forge))
        #expect(check.verdict == .differs)
        #expect(check.pins.count == 2)
        #expect(check.steps.map(\.outcome) == [.holds, .holds, .holds])
    }
}
