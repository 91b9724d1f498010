import Domain
import TestSupport
import Testing

@Suite("The order of the steps")
struct PlannerOrderTests {
    @Test("goes from the lowest layer up, files of no layer last")
    func layers() {
        let plan = plan(
            problem([
                change(1, layers: ["support"]), change(2, layers: ["unplaced"]), change(3, layers: ["presentation"]),
                change(4, layers: ["domain", "presentation"]), change(5, layers: ["infrastructure", "support"]),
            ]))
        #expect(plan.order == ["#5", "#4", "#3", "#1", "#2"])
        #expect(plan.steps.map(\.layer) == ["infrastructure", "domain", "presentation", "support", "unplaced"])
        #expect(
            plan.steps.map(\.reasons.first) == [
                .layer(LayerPlace(name: "infrastructure", position: .lowest)),
                .layer(LayerPlace(name: "domain", position: .before("presentation"))),
                .layer(LayerPlace(name: "presentation", position: .highest)),
                .layer(LayerPlace(name: "support", position: .none)),
                .layer(LayerPlace(name: "unplaced", position: .none)),
            ])
        #expect(plan.steps.map(\.number) == [1, 2, 3, 4, 5])
    }

    @Test("within a layer goes by priority, then age, then id")
    func withinALayer() {
        let plan = plan(
            problem(
                [
                    change(4, age: 5), change(3, age: 5), change(2, age: 1),
                    change(1, labels: ["x", "hotfix", "minor"], age: 9),
                    change(5, labels: ["chore"], age: 0),
                ], priorities: ["hotfix": 100, "minor": 1, "chore": -5]))
        #expect(plan.order == ["#1", "#2", "#3", "#4", "#5"])
        #expect(plan.step("#1")?.reasons.contains(.priority(100, label: "hotfix")) == true)
        #expect(plan.step("#5")?.reasons.contains(.priority(-5, label: "chore")) == true)
        #expect(plan.step("#2")?.reasons.contains(.age(others: 2, isFirst: true)) == true)
        #expect(plan.step("#3")?.reasons == [.layer(LayerPlace(name: "domain", position: .highest))])
    }

    @Test("says where a hard edge turns the layers round, and why")
    func inversion() {
        let plan = plan(
            problem([change(1, layers: ["domain"], needs: ["#2"]), change(2, layers: ["presentation"])]))
        #expect(plan.order == ["#2", "#1"])
        #expect(
            plan.inversions == [
                Inversion(
                    earlier: "#2", later: "#1", earlierLayer: "presentation", laterLayer: "domain",
                    dependencies: [Dependency(id: "#2", kind: .declared, evidence: .commit(oid(1)))])
            ])
        #expect(
            plan.step("#2")?.reasons == [
                .layer(LayerPlace(name: "presentation", position: .highest)), .neededBy(["#1"]),
            ])
    }

    @Test("of a queue without a plan goes by number, then age, needs first, and leaves out what can't land")
    func firstInFirstOut() {
        let order = Planner.queueOrder(
            problem([
                change(30, id: "zeta", age: 1), change(31, id: "alpha", age: 2), change(10), change(9, needs: ["#10"]),
                change(2, layers: ["presentation"]), change(1, verdict: .merged), change(3, needs: ["#404"]),
            ]), by: .firstInFirstOut)
        #expect(order == ["#2", "#10", "#9", "zeta", "alpha"])
    }

    @Test("is the same whatever the order of the selection, the pairs and the clashes", arguments: 0..<40)
    func shuffled(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let original = randomPlanProblem(&random)
        let expected = plan(original)
        let mixed = problem(
            original.changeSets.shuffled(using: &random),
            pairs: original.pairs.shuffled(using: &random).map {
                PairVerdict(first: $0.second, second: $0.first, outcome: $0.outcome)
            },
            clashes: original.clashes.shuffled(using: &random), priorities: original.priorities)
        let found = plan(mixed)
        #expect(found.steps == expected.steps)
        #expect(found.optimality == expected.optimality)
        #expect(found.held.map(\.id) == mixed.changeSets.map(\.id).filter { found.step($0) == nil })
        for held in expected.held where held.reason != .dependencyCycle { #expect(found.held(held.id) == held) }
    }
}

/// Returns a problem of 14 change sets with every kind of relation between them.
func randomPlanProblem(_ random: inout SeededGenerator) -> PlanProblem {
    let numbers = Array(1...14)
    let changeSets = numbers.map { number in
        let others = numbers.filter { _ in random.oneIn(14) }
        return change(
            number, layers: [exampleLayers[Int.random(in: 0..<4, using: &random)]],
            contains: others.filter { $0 < number && random.oneIn(2) },
            needs: others.filter { $0 != number }.map { "#\($0)" },
            labels: random.oneIn(4) ? ["hotfix"] : [], verdict: random.oneIn(10) ? .merged : .clean(tree: oid(7)),
            author: "Author \(number % 4)", age: Int.random(in: 0..<5, using: &random))
    }
    var pairs: [PairVerdict] = []
    for later in numbers {
        for earlier in numbers where earlier < later && random.oneIn(6) {
            let (first, second) = (ChangeSetID("#\(earlier)"), ChangeSetID("#\(later)"))
            let unknown = PairVerdict(
                first: first, second: second, outcome: .unknown(.reported("an object is missing")))
            pairs.append(random.oneIn(5) ? unknown : pair(first, second))
        }
    }
    let clashes = (0..<3).map { _ in
        Clash(
            members: numbers.shuffled(using: &random).prefix(3).map { ChangeSetID("#\($0)") },
            conflicts: [conflict("app/tasks.py")])
    }
    return problem(changeSets, pairs: pairs, clashes: clashes, priorities: ["hotfix": 100])
}

@Suite("Orders that some change sets must keep")
struct PlannerPrecedenceTests {
    @Test("are kept against age, and said")
    func kept() {
        let problem = problem([change(1), change(2), change(3)], orders: [["#1", "#3", "#2"]])
        let plan = plan(problem)
        #expect(plan.order == ["#1", "#3", "#2"])
        #expect(plan.steps[1].reasons.contains(.sequence(before: ["#2"])))
        #expect(plan.steps.map(\.wave) == [1, 2, 3])
        #expect(plan.optimality.proven)
    }

    @Test("give way to what a change set needs")
    func contradiction() {
        let problem = problem([change(1), change(2, needs: ["#1"])], orders: [["#2", "#1"]])
        #expect(plan(problem).order == ["#1", "#2"])
    }

    @Test("don't matter when not all of them land")
    func incomplete() {
        let problem = problem(
            [change(1), change(2), change(3, verdict: .conflicts([conflict("a.py")]))], orders: [["#2", "#3", "#1"]])
        #expect(plan(problem).order == ["#1", "#2"])
    }

    @Test("A clash that was not tried in every order proves nothing")
    func unproven() {
        let ids: [ChangeSetID] = ["#1", "#2", "#3"]
        let clash = Clash(members: ids, conflicts: [conflict("a.py")], holdsInEveryOrder: false)
        let plan = plan(problem([change(1), change(2), change(3)], clashes: [clash]))
        #expect(plan.order == ["#1", "#2"])
        #expect(plan.optimality.upperBound == 3)
        #expect(!plan.optimality.proven)
    }
}
