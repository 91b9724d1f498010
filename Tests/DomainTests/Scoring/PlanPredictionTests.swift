import Domain
import Testing

@Suite("The predictions of a plan") struct PlanPredictionTests {
    private func conflict(_ kind: MergeConflict.Kind) -> Conflict {
        Conflict(path: "a.txt", kind: kind, layer: "domain")
    }

    private func held(
        _ id: ChangeSetID, _ reason: HeldChangeSet.Reason, with others: [ChangeSetID] = [],
        _ conflicts: [Conflict] = []
    ) -> HeldChangeSet {
        HeldChangeSet(id: id, commit: .zero, reason: reason, with: others, conflicts: conflicts, advice: [])
    }

    private func prediction(
        steps: [ChangeSetID] = [], held: [HeldChangeSet] = [], sets: [[ChangeSetID]] = [],
        contained: [ChangeSetID: Set<ChangeSetID>] = [:]
    ) -> PlanPrediction {
        let steps = steps.enumerated().map { index, id in
            PlanStep(
                number: StepNumber(place: index), id: id, commit: .zero, layer: "domain", wave: 1, tree: .zero,
                dependsOn: [],
                reasons: [])
        }
        let plan = Plan(
            steps: steps, held: held, conflictSets: sets, inversions: [],
            optimality: Optimality(planned: 0, upperBound: 0, proven: true, firstInFirstOut: 0), predictedTree: nil)
        return PlanPrediction(plan, contained: contained)
    }

    @Test("are a conflict for whichever member of a set lands last, and clean before")
    func sets() {
        let plan = prediction(
            steps: ["#1"], held: [held("#2", .conflicts, with: ["#1"], [conflict(.content)])], sets: [["#1", "#2"]])
        #expect(plan.statement(on: "#2", behind: []) == .clean)
        #expect(plan.statement(on: "#1", behind: []) == .clean)
        #expect(plan.statement(on: "#1", behind: ["#2"]) == .clashes([["#1", "#2"]]))
        #expect(plan.listedKinds(of: ["#1", "#2"]) == [.content])
    }

    @Test("do not take the kinds of clashes with several for those with one")
    func severalKinds() {
        let plan = prediction(
            steps: ["#1", "#3"],
            held: [held("#2", .conflicts, with: ["#1", "#3"], [conflict(.content), conflict(.binary)])],
            sets: [["#1", "#2"], ["#2", "#3"]])
        #expect(plan.listedKinds(of: ["#1", "#2"]) == [])
    }

    @Test("stand at any time for what conflicts with the base, unless a part of it was resolved before")
    func base() {
        let plan = prediction(
            held: [
                held("#1", .conflictsWithBase, [conflict(.content)]),
                held("#2", .conflictsWithBase, [conflict(.modifyDelete)]), held("#3", .dependencyHeld, with: ["#1"]),
            ], contained: ["#2": ["#1"], "#3": ["#1"]])
        #expect(plan.statement(on: "#2", behind: []) == .conflictsWithBase([.modifyDelete]))
        #expect(plan.statement(on: "#2", behind: ["#1"]) == .none(.resolvedBefore))
        #expect(plan.statement(on: "#3", behind: ["#1"]) == .none(.resolvedBefore))
        #expect(plan.statement(on: "#3", behind: []) == .clean)
    }

    @Test("say nothing of a clash that was resolved when a part of the change set landed")
    func spent() {
        let plan = prediction(
            steps: ["#1", "#2", "#3"], sets: [["#1", "#2"], ["#1", "#3"]], contained: ["#3": ["#2"]])
        #expect(plan.statement(on: "#3", behind: ["#1"]) == .clashes([["#1", "#3"]]))
        #expect(plan.statement(on: "#3", behind: ["#1", "#2"]) == .none(.resolvedBefore))
    }

    @Test(
        "are none for what the plan could not judge",
        arguments: [HeldChangeSet.Reason.dependencyCycle, .unrelated, .unknown])
    func notJudged(reason: HeldChangeSet.Reason) {
        #expect(prediction(held: [held("#1", reason)]).statement(on: "#1", behind: []) == .none(.notJudged))
        #expect(prediction().statement(on: "#1", behind: []) == .none(.notJudged))
    }
}
