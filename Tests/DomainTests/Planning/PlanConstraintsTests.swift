import TestSupport
import Testing

@testable import Domain

@Suite("A wish of the user's")
struct PlanConstraintsTests {
    @Test("to land one is granted, and what clashes with it is held")
    func required() {
        let pairs = [pair("#1", "#2"), pair("#1", "#3")]
        let problem = problem([change(1), change(2), change(3)], pairs: pairs)
        #expect(plan(problem).order == ["#2", "#3"])
        let constrained = plan(problem.asking(PlanConstraints(required: ["#1"])))
        #expect(constrained.order == ["#1"])
        #expect(constrained.step("#1")?.reasons.first == .required)
        #expect(constrained.held("#2")?.with == ["#1"])
    }

    @Test("brings what the one needs, and bars what clashes with that")
    func needs() {
        let problem = problem(
            [change(1), change(2, contains: [1]), change(3), change(4, needs: ["#3"])], pairs: [pair("#1", "#3")],
            constraints: PlanConstraints(required: ["#2"]))
        #expect(plan(problem).order == ["#1", "#2"])
    }

    @Test("for the first place goes before lower layers, with what it needs, in the order of the wishes")
    func first() {
        let problem = problem(
            [
                change(1, layers: ["infrastructure"]), change(2, layers: ["domain"]),
                change(3, layers: ["presentation"], needs: ["#2"]), change(4, layers: ["application"]),
            ], constraints: PlanConstraints(first: ["#3", "#4"]))
        let plan = plan(problem)
        #expect(plan.order == ["#2", "#3", "#4", "#1"])
        #expect(plan.steps.map { $0.reasons.contains(.requiredFirst) } == [false, true, true, false])
    }

    @Test("that can't be is told with its reason, and the others are granted")
    func unmet() {
        let problem = problem(
            [change(1), change(2), change(3, verdict: .conflicts([conflict("a")])), change(4)],
            pairs: [pair("#1", "#2")], constraints: PlanConstraints(required: ["#1", "#2", "#3", "#4"]))
        let draft = Planner.draft(problem)
        #expect(draft.order == ["#1", "#4"])
        #expect(
            draft.unmetConstraints == [
                UnmetConstraint(id: "#2", cause: .clashes(["#1"])),
                UnmetConstraint(id: "#3", cause: .held(.conflictsWithBase)),
            ])
    }

    @Test("for one layer keeps what ranks by it and what that needs, and tells what is left out")
    func layers() {
        let problem = problem(
            [
                change(1, layers: ["infrastructure"]), change(2, layers: ["domain", "presentation"], needs: ["#1"]),
                change(3, layers: ["presentation"]), change(4, layers: ["domain"]),
            ], constraints: PlanConstraints(onlyLayers: ["domain"]))
        let (narrowed, leftOut) = problem.narrowed
        #expect(plan(narrowed).order == ["#1", "#2", "#4"])
        #expect(leftOut == ["#3"])
    }

    @Test("for one layer leaves how change sets are merged as it is")
    func layersAndMethods() {
        let problem = problem(
            [change(1), change(2, layers: ["presentation"])], methods: MergeMethods(standard: .squash),
            constraints: PlanConstraints(onlyLayers: ["domain"]))
        #expect(plan(problem.narrowed.problem).steps.map(\.method) == [.squash])
    }

    @Test("is granted under random clashes whenever it can be, and never breaks one", arguments: 0..<100)
    func property(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let ids = (1...9).map { ChangeSetID("#\($0)") }
        let pairs = ids.indices.flatMap { second in
            ids.indices.prefix(second).filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
                .map { pair(ids[$0], ids[second]) }
        }
        let triple = Array(ids.shuffled(using: &random).prefix(3))
        let problem = problem(
            (1...9).map { change($0) }, pairs: pairs, clashes: [Clash(members: triple, conflicts: [conflict("a")])],
            constraints: PlanConstraints(required: Array(ids.shuffled(using: &random).prefix(2))))
        let draft = Planner.draft(problem)
        let landed = Set(draft.order)
        #expect(pairs.allSatisfy { !landed.isSuperset(of: [$0.first, $0.second]) })
        #expect(!landed.isSuperset(of: triple))
        let clash = pairs.contains { Set([$0.first, $0.second]) == Set(problem.constraints.required) }
        #expect(landed.isSuperset(of: problem.constraints.required) == !clash)
        #expect(draft.order.count <= draft.upperBound)
    }
}
