import Testing

@testable import Domain

@Suite("What is learned about a problem")
struct LearnedConstraintTests {
    private let facts = problem(
        [change(1), change(2), change(3), change(4)], pairs: [pair("#1", "#2"), pair("#2", "#3"), pair("#3", "#4")])

    @Test("leaves the facts as they are, and is told with its cause, in the order in which it was learned")
    func factsStay() {
        let order = LearnedConstraint.merging(["#2", "#1"], from: .otherOrder)
        let clash = LearnedConstraint(.clash(Clash(members: ["#1", "#3", "#4"], conflicts: [])), from: .rehearsal)
        let problem = facts.learning(order).learning([clash])
        #expect(problem.facts == facts.facts)
        #expect(problem.learned == order + [clash])
        #expect(problem.learned.map(\.cause) == [.otherOrder, .otherOrder, .rehearsal])
        #expect(facts.learned.isEmpty)
    }

    @Test("of a pair that merges the other way round is an order in place of a conflict")
    func otherOrder() {
        let problem = facts.learning(LearnedConstraint.merging(["#2", "#1"], from: .otherOrder))
        #expect(problem.pairs == [pair("#2", "#3"), pair("#3", "#4")])
        #expect(problem.precedences == [Precedence(order: ["#2", "#1"])])
    }

    @Test("of some that merge together outweighs pairs and clashes among them, and none with others")
    func together() {
        let clashes = [["#1", "#2", "#3"], ["#2", "#3", "#4"]].map { members in
            LearnedConstraint(.clash(Clash(members: members, conflicts: [])), from: .rehearsal)
        }
        let problem = facts.learning(clashes)
            .learning([LearnedConstraint(.together(["#3", "#1", "#2"]), from: .heldMerged)])
        #expect(problem.pairs == [pair("#3", "#4")])
        #expect(problem.clashes.map(\.members) == [["#2", "#3", "#4"]])
    }

    @Test("counts for what was known before it, not for what is learned after it")
    func later() {
        let together = LearnedConstraint(.together(["#1", "#2"]), from: .mergeMethod)
        let clash = LearnedConstraint(.clash(Clash(members: ["#1", "#2"], conflicts: [])), from: .mergeMethod)
        #expect(facts.learning([together, clash]).clashes.map(\.members) == [["#1", "#2"]])
        #expect(facts.learning([clash, together]).clashes.isEmpty)
        #expect(facts.learning([together, clash]) == facts.learning([together]).learning([clash]))
    }

    @Test("of how one lands on the base stands in its place, with the commit at which it stops")
    func onBase() {
        let broken = change(2, verdict: .conflicts([conflict("a.py")]))
        let problem = facts.learning([LearnedConstraint(.onBase(broken, stop: oid(22)), from: .mergeMethod)])
        #expect(problem.changeSets.map(\.verdict.isClean) == [true, false, true, true])
        #expect(problem.brokenRebases == ["#2": oid(22)])
        #expect(problem.facts.changeSets.allSatisfy { $0.verdict.isClean })
        #expect(plan(problem).held("#2")?.reason == .conflictsWithBase)
    }

    @Test("is kept where all that it is about is, when a problem is narrowed to a layer")
    func narrowed() {
        let problem = problem(
            [change(1), change(2, layers: ["presentation"]), change(3)],
            clashes: [Clash(members: ["#1", "#2"], conflicts: []), Clash(members: ["#1", "#3"], conflicts: [])],
            constraints: PlanConstraints(onlyLayers: ["domain"]))
        #expect(problem.narrowed.problem.clashes.map(\.members) == [["#1", "#3"]])
    }
}
