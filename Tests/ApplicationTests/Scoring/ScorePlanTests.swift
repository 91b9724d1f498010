import Application
import Domain
import Testing

@Suite("What became of a plan") struct ScorePlanTests {
    /// A plan of four, of which `#1` and `#2` clash, and the base as it went on.
    private struct Case {
        let document: PlanDocument
        var paper: PaperRepository
        var references: PaperReferences
        var landings: PaperLandings

        init(stacking: Bool = false) async throws {
            paper = PaperRepository()
            for number in 1...4 { paper.add(number) }
            if stacking { paper.stack(4, upon: 3) }
            paper.clashes = [[PaperRepository.id(1), PaperRepository.id(2)]]
            document = try #require(PlanDocument(try await paper.analysis()))
            references = PaperReferences(of: document)
            landings = PaperLandings(behind: document.base)
        }

        /// Lands a change set by a merge, whose tree is what merging comes to, or what a person made of it.
        mutating func merge(_ numbers: Int..., tree: ObjectID? = nil) throws {
            let head = PaperRepository.id(numbers.last ?? 0)
            let now = landings.now
            let outcome = paper.merge([
                TrialMerge(state: MergedState(commits: [now.commit], tree: now.tree), head: head)
            ])
            guard case .clean(let clean?) = outcome[0].verdict else { throw RefusedByRepository(what: "a clash") }
            landings.merge(numbers.map(PaperRepository.id), tree: tree ?? clean)
        }

        func score() async throws -> PlanScore {
            var paper = paper
            paper.base = landings.now
            let merger = paper
            let score = ScorePlan(
                history: paper, references: references, landings: landings, makeMerger: { _, _ in merger })
            return try await score(document, base: nil)
        }
    }

    @Test("A clean landing that was planned clean is right; what has not landed is in no count")
    func clean() async throws {
        var now = try await Case()
        try now.merge(3)
        let score = try await now.score()
        #expect(score.commits == 1)
        let first = try #require(score.changeSets.first)
        #expect(first.id == "#3")
        #expect(first.landing?.evidence == .ancestry)
        #expect(first.prediction == .clean)
        #expect(first.outcome == .clean)
        #expect(score.changeSets.dropFirst().allSatisfy { $0.exclusion == "notLanded" })
    }

    @Test("A clash that a person had to resolve is the conflict that was predicted")
    func conflict() async throws {
        var now = try await Case()
        try now.merge(1)
        // What is merged into the landed `#1` clashes with it, as its pair did.
        now.paper.clashesWhenMergedInto = [now.landings.now.commit: [PaperRepository.id(2)]]
        now.landings.merge([PaperRepository.id(2)], tree: PaperRepository.id(900))
        let second = try await now.score().changeSets[1]
        #expect(second.id == "#2")
        #expect(second.prediction == .conflict([.content]))
        #expect(second.outcome == .conflict([MergeConflict(path: "app/models/a.py", kind: .content)], beside: []))
    }

    @Test("A conflict with a commit that the plan did not know names that commit")
    func beside() async throws {
        var now = try await Case()
        now.landings.commit(tree: PaperRepository.id(901))
        let other = now.landings.now.commit
        now.paper.clashesWhenMergedInto = [other: [PaperRepository.id(3)]]
        now.landings.merge([PaperRepository.id(3)], tree: PaperRepository.id(902))
        let score = try await now.score()
        let first = score.changeSets[0]
        #expect(first.prediction == .clean)
        #expect(score.counts.total.falseNegatives == 1)
        #expect(score.counts.missedBeside == 1)
        #expect(
            first.outcome == .conflict([MergeConflict(path: "app/models/a.py", kind: .content)], beside: [other]))
    }

    @Test("A merge that was changed by hand is no conflict, and no clean merge either")
    func changedByHand() async throws {
        var now = try await Case()
        try now.merge(3, tree: PaperRepository.id(903))
        let score = try await now.score()
        #expect(score.changeSets[0].outcome == .changedByHand)
        #expect(score.counts.total.trueNegatives == 1)
        #expect(score.counts.kinds[ScoreCounts.changedByHand]?.falseNegatives == 1)
    }

    @Test("What clashes with a change set that has not landed is predicted clean")
    func otherFirst() async throws {
        var now = try await Case()
        try now.merge(2)
        let score = try await now.score()
        #expect(score.changeSets[0].prediction == .clean)
        #expect(score.changeSets[0].outcome == .clean)
        #expect(score.counts.total.recall == nil)
    }

    @Test("What came along with a change set that contains it is scored once")
    func cameAlong() async throws {
        var now = try await Case(stacking: true)
        now.landings.contained = [PaperRepository.id(4): [PaperRepository.id(3)]]
        try now.merge(3, 4)
        let sets = Dictionary(uniqueKeysWithValues: try await now.score().changeSets.map { ($0.id, $0) })
        #expect(sets["#4"]?.outcome == .clean)
        #expect(sets["#3"]?.exclusion == "cameAlong")
    }

    @Test("A head that moved is not what was planned")
    func moved() async throws {
        var now = try await Case()
        now.references.commits["refs/pull/3/head"] = PaperRepository.id(33)
        let third = try #require(try await now.score().changeSets.first { $0.id == "#3" })
        #expect(third.exclusion == "headChanged")
    }

    @Test("Nothing is scored where the plan's base is not on the base any more")
    func diverged() async throws {
        var now = try await Case()
        now.landings.line = nil
        let score = try await now.score()
        #expect(score.commits == nil)
        #expect(score.changeSets.count == 4)
        #expect(score.changeSets.allSatisfy { $0.exclusion == "baseDiverged" })
    }
}
