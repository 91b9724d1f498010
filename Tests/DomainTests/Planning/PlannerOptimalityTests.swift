import TestSupport
import Testing

@testable import Domain

@Suite("The best set that lands")
struct PlannerOptimalityTests {
    @Test("one of a high priority beats two without one, and the proof says so")
    func priorityBeatsNumber() {
        let plan = plan(
            problem(
                [change(1), change(2, labels: ["urgent"]), change(3), change(4)],
                pairs: [pair("#1", "#2"), pair("#2", "#3")], priorities: ["urgent": 100]))
        #expect(plan.order == ["#2", "#4"])
        #expect(plan.optimality.priority == .init(planned: 100, upperBound: 100))
        #expect(plan.optimality.upperBound == 2)
        #expect(plan.optimality.proven)
    }

    @Test("two lower priorities that add up to more beat a higher one")
    func sumOfPriorities() {
        let plan = plan(
            problem(
                [change(1, labels: ["high"]), change(2, labels: ["low"]), change(3, labels: ["low"])],
                pairs: [pair("#1", "#2"), pair("#1", "#3")], priorities: ["high": 5, "low": 3]))
        #expect(plan.order == ["#2", "#3"])
        #expect(plan.optimality.priority.planned == 6)
    }

    @Test("a negative priority holds nothing without a clash, and loses a tie")
    func negativePriority() {
        let later = change(1, labels: ["later"])
        let priorities = ["later": -5]
        #expect(plan(problem([later, change(2)], priorities: priorities)).order.count == 2)
        let tied = plan(problem([later, change(2)], pairs: [pair("#1", "#2")], priorities: priorities))
        #expect(tied.order == ["#2"])
        #expect(tied.optimality.priority == .init(planned: 0, upperBound: 0))
    }

    @Test("the older of two lands, whatever their layers")
    func ageBeforeLayer() {
        let plan = plan(
            problem(
                [change(1, layers: ["presentation"]), change(2, layers: ["infrastructure"])],
                pairs: [pair("#1", "#2")]))
        #expect(plan.order == ["#1"])
    }

    @Test("priorities as high as can be don't overflow, and one of them beats many without")
    func hugePriorities() {
        let others = (2...40).map { change($0) }
        let plan = plan(
            problem(
                [change(1, labels: ["huge"])] + others, pairs: others.map { pair("#1", $0.id) },
                priorities: ["huge": .max, "least": .min]))
        #expect(plan.order == ["#1"])
        #expect(plan.optimality.proven)
    }

    @Test("without effort keeps every rule, and its bound holds", arguments: 0..<40)
    func withoutEffort(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let changeSets = (1...60).map { number in
            change(
                number, needs: number > 1 && random.oneIn(8) ? ["#\(Int.random(in: 1..<number, using: &random))"] : [],
                labels: random.oneIn(4) ? ["urgent"] : [])
        }
        let pairs = (1...60).flatMap { one in (1..<one).map { (one, $0) } }.filter { _ in random.oneIn(12) }
            .map { pair(ChangeSetID("#\($0.1)"), ChangeSetID("#\($0.0)")) }
        let problem = problem(changeSets, pairs: pairs, priorities: ["urgent": 3])
        var (none, usual) = (PlanEffort(seconds: 0), PlanEffort())
        let quick = Planner.draft(problem, effort: &none)
        let best = Planner.draft(problem, effort: &usual)
        #expect(best.isProven)
        #expect(quick.priority.planned <= best.priority.planned)
        #expect(quick.priority.upperBound >= best.priority.planned)
        #expect(quick.order.count <= quick.upperBound)
        let landed = Set(quick.order)
        #expect(!pairs.contains { landed.contains($0.first) && landed.contains($0.second) })
        #expect(quick.order.allSatisfy { id in quick.dependencies(of: id).allSatisfy { landed.contains($0.id) } })
    }
}
