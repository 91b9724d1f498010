import Domain
import TestSupport
import Testing
import Wording

@Suite("What landing a change set brings and costs, in words") struct TradeWordingTests {
    private func plan(held: [HeldChangeSet], sets: [[ChangeSetID]] = []) -> Plan {
        func step(_ number: StepNumber, needs: [ChangeSetID]) -> PlanStep {
            PlanStep(
                number: number, id: ChangeSetID("#\(number)"), commit: .zero, layer: "x", wave: 1, tree: nil,
                dependsOn: needs.map(Example.contained), reasons: [])
        }
        return Plan(
            steps: [step(1, needs: []), step(2, needs: ["#1"]), step(3, needs: ["#2"]), step(4, needs: [])],
            held: held, conflictSets: sets, inversions: [],
            optimality: Optimality(planned: 4, upperBound: 4, proven: true, firstInFirstOut: 4), predictedTree: nil)
    }

    private func held(_ id: ChangeSetID, with others: [ChangeSetID]) -> HeldChangeSet {
        HeldChangeSet(id: id, commit: .zero, reason: .conflicts, with: others, advice: [])
    }

    private func words(_ id: ChangeSetID, _ plan: Plan, clash: Bool = false) throws -> String {
        let pairs = clash ? [PairVerdict(first: "#5", second: "#6", outcome: .conflicts([]))] : []
        return Wording.trade(try #require(LandingTrade(of: id, in: plan, pairs: pairs))).plain
    }

    @Test("of a step")
    func planned() throws {
        let plan = plan(held: [held("#5", with: ["#4"]), held("#6", with: ["#4"])])
        #expect(try words("#4", plan) == "Leaving it out would let in #5 and #6.")
        #expect(try words("#4", plan, clash: true) == "Leaving it out would let in some of #5 and #6.")
        #expect(try words("#2", plan) == "Leaving it out would keep out #3, which needs it.")
        #expect(try words("#1", plan) == "Leaving it out would keep out #2 and #3, which need it.")
        #expect(try words("#3", plan) == "Leaving it out would let no other one in.")
        let both = self.plan(held: [held("#5", with: ["#2"])])
        #expect(try words("#2", both) == "Leaving it out would let in #5 and keep out #3, which needs it.")
    }

    @Test("of a held one")
    func heldOne() throws {
        #expect(
            try words("#5", plan(held: [held("#5", with: ["#4"])]))
                == "To land it as it is, #4 would have to wait: 1 for 1.")
        #expect(
            try words("#5", plan(held: [held("#5", with: ["#1"])]))
                == "To land it as it is, #1 would have to wait, and with it #2 and #3: 3 for 1.")
        #expect(
            try words("#5", plan(held: [held("#5", with: ["#1", "#4"])], sets: [["#1", "#4", "#5"]]))
                == "To land it as it is, one of #1 and #4 would have to wait.")
    }
}
