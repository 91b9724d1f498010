import Domain
import TestSupport
import Testing

@Suite("What landing a change set brings and costs") struct LandingTradeTests {
    private func plan(_ held: [HeldChangeSet], sets: [[ChangeSetID]] = []) -> Plan {
        func step(_ number: StepNumber, _ id: ChangeSetID, after: ChangeSetID? = nil) -> PlanStep {
            PlanStep(
                number: number, id: id, commit: .zero, layer: "x", wave: 1, tree: nil,
                dependsOn: after.map { [Dependency(id: $0, kind: .ancestry, evidence: nil)] } ?? [], reasons: [])
        }
        return Plan(
            steps: [step(1, "#1"), step(2, "#2", after: "#1"), step(3, "#3", after: "#2"), step(4, "#4")], held: held,
            conflictSets: sets, inversions: [],
            optimality: Optimality(planned: 4, upperBound: 4, proven: true, firstInFirstOut: 4), predictedTree: nil)
    }

    private func held(_ id: ChangeSetID, with: [ChangeSetID]) -> HeldChangeSet {
        HeldChangeSet(id: id, commit: .zero, reason: .conflicts, with: with, advice: [])
    }

    @Test("a step keeps out those that clash with it, or with what needs it, and with no other step")
    func planned() throws {
        let plan = plan([held("#5", with: ["#1", "#3"]), held("#6", with: ["#1", "#4"])])
        let trade = try #require(LandingTrade(of: "#1", in: plan, pairs: []))
        #expect(trade.isPlanned)
        #expect(trade.lost == ["#2", "#3"])
        #expect(trade.freed == ["#5"])
        #expect(!trade.freedClash)
    }

    @Test("the freed ones may clash with each other")
    func freedClash() throws {
        let pair = PairVerdict(first: "#5", second: "#6", outcome: .conflicts([]))
        let plan = plan([held("#5", with: ["#4"]), held("#6", with: ["#4"])])
        let trade = try #require(LandingTrade(of: "#4", in: plan, pairs: [pair]))
        #expect(trade.freed == ["#5", "#6"])
        #expect(trade.freedClash)
    }

    @Test("a held one would cost its rivals and what needs them; of a joint clash one rival is enough")
    func held() throws {
        let trade = try #require(LandingTrade(of: "#5", in: plan([held("#5", with: ["#1"])]), pairs: []))
        #expect(trade.rivals == ["#1"])
        #expect(trade.lost == ["#2", "#3"])
        let joint = plan([held("#5", with: ["#1", "#4"])], sets: [["#1", "#4", "#5"]])
        #expect(try #require(LandingTrade(of: "#5", in: joint, pairs: [])).oneRivalIsEnough)
    }

    @Test("there is none for what is not in question")
    func none() {
        let merged = HeldChangeSet(id: "#9", commit: .zero, reason: .merged, advice: [])
        #expect(LandingTrade(of: "#9", in: plan([merged]), pairs: []) == nil)
        #expect(LandingTrade(of: "#77", in: plan([]), pairs: []) == nil)
    }
}
