import Domain
import TestSupport
import Testing

@Suite("What is held, and why")
struct PlannerHeldTests {
    @Test("one that clashes with a step says after which step, where, and who should talk")
    func clashing() {
        let plan = plan(
            problem(
                [change(12, author: "Ada Lovelace"), change(27, author: "Grace Hopper")], pairs: [pair("#12", "#27")]))
        let held = plan.held("#27")
        #expect(held?.reason == .conflicts)
        #expect(held?.with == ["#12"])
        #expect(held?.conflicts == [conflict("app/models.py")])
        #expect(held?.cheapestRebase?.conflicts == [conflict("app/models.py")])
        #expect(
            held?.advice == [
                .rebase(
                    after: [.init(step: 1, id: "#12")], stop: nil,
                    contacts: Contacts(
                        others: [.init(name: "Ada Lovelace", changeSets: ["#12"])], own: "Grace Hopper",
                        isOwnAlone: false))
            ])
        #expect(plan.conflictSets == [["#12", "#27"]])
    }

    @Test("one that clashes with several steps names them all, in the order of the steps, each conflict once")
    func clashingWithSeveral() {
        let files = (1...5).map { conflict(RepositoryPath("f\($0).py"), hunks: $0) }
        let held = plan(
            problem(
                [
                    change(5, layers: ["presentation"], author: "Ada"), change(2, author: "Ada"),
                    change(3, author: "Ada"),
                ],
                pairs: [pair("#5", "#2", Array(files[...2])), pair("#5", "#3", Array(files[2...]))])
        ).held("#5")
        #expect(held?.with == ["#2", "#3"])
        #expect(held?.conflicts == files)
        #expect(held?.cheapestRebase?.conflicts == files)
        #expect(
            held?.advice == [
                .rebase(
                    after: [.init(step: 1, id: "#2"), .init(step: 2, id: "#3")], stop: nil,
                    contacts: Contacts(others: [], own: "Ada", isOwnAlone: true))
            ])
    }

    @Test("the lines of a held one are its own, whether it stands first or last in the selection", arguments: [1, 9])
    func ownLines(number: Int) {
        let (mine, others) = (LineRange(first: 40, last: 52), LineRange(first: 7, last: 8))
        let isFirst = number < 5
        let range = HunkRange(base: nil, ours: isFirst ? mine : others, theirs: isFirst ? others : mine)
        let found = Conflict(
            path: "a.py", kind: .content, layer: "domain", hunks: [ConflictHunk(range: range, layer: "domain")])
        let id = ChangeSetID("#\(number)")
        let sets = [change(number, layers: ["presentation"], age: 9), change(5)].sorted { $0.id < $1.id }
        let held = plan(problem(sets, pairs: [pair(sets[0].id, sets[1].id, [found])])).held(id)
        #expect(held?.clashes.map(\.with) == [["#5"]])
        #expect(held?.clashes.map(\.linesOf) == [id])
        #expect(held?.clashes.first?.conflicts.first?.hunks.first?.range.theirs == mine)
        #expect(held?.conflicts.first?.hunks.first?.range.theirs == mine)
    }

    @Test("a lock file alone needs no talk")
    func mechanical() {
        let lock = conflict("web/uv.lock", .mechanical)
        let held = plan(
            problem([change(1, author: "Ada"), change(2, author: "Bob")], pairs: [pair("#1", "#2", [lock])])
        )
        .held("#2")
        #expect(held?.advice == [.rebase(after: [.init(step: 1, id: "#1")], stop: nil, contacts: nil)])
    }

    @Test("a lock file beside a judgement asks for a talk, and people without a name are nobody to ask")
    func mixed() {
        let conflicts = [conflict("a.py", hunks: 2), conflict("CHANGELOG.md", .mechanical)]
        let held = plan(problem([change(1), change(2)], pairs: [pair("#1", "#2", conflicts)])).held("#2")
        #expect(held?.cheapestRebase?.conflicts == conflicts)
        let contacts = Contacts(others: [], own: nil, isOwnAlone: true)
        #expect(held?.advice == [.rebase(after: [.init(step: 1, id: "#1")], stop: nil, contacts: contacts)])
    }

    @Test("three that clash though every two agree lose the least wanted, with its reason")
    func tripleClash() {
        let clash = Clash(members: ["#19", "#30", "#33"], conflicts: [conflict("app/tasks.py")])
        let plan = plan(problem([change(33), change(30), change(19)], clashes: [clash]))
        #expect(plan.order == ["#19", "#30"])
        #expect(plan.held("#33")?.reason == .conflicts)
        #expect(plan.held("#33")?.with == ["#19", "#30"])
        #expect(plan.held("#33")?.conflicts == [conflict("app/tasks.py")])
        let contacts = Contacts(others: [], own: nil, isOwnAlone: true)
        let steps = [Advice.StepName(step: 1, id: "#19"), Advice.StepName(step: 2, id: "#30")]
        #expect(plan.held("#33")?.advice == [.rebase(after: steps, stop: nil, contacts: contacts)])
        #expect(plan.conflictSets == [["#33", "#30", "#19"]])
        #expect(plan.optimality == Optimality(planned: 2, upperBound: 2, proven: true, firstInFirstOut: 0))
    }

    @Test("one whose merge fails on its own is held, and so is what needs it")
    func clashOfOne() {
        let plan = plan(
            problem(
                [change(1), change(2, needs: ["#1"])], clashes: [Clash(members: ["#1"], conflicts: [conflict("a.py")])])
        )
        let contacts = Contacts(others: [], own: nil, isOwnAlone: true)
        #expect(plan.held("#1")?.advice == [.rebase(after: [], stop: nil, contacts: contacts)])
        #expect(plan.held("#2")?.advice == [.wait(declared(2, needs: "#1"), root: "#1", cause: .doesNotMerge)])
        #expect(plan.conflictSets == [])
    }

    @Test("a pair that could not be judged never lands together, and is told as unknown")
    func unknownPair() {
        let unknown = PairVerdict(first: "#1", second: "#2", outcome: .unknown(.reported("object 9f3c is missing")))
        let plan = plan(problem([change(1), change(2)], pairs: [unknown]))
        #expect(plan.order == ["#1"])
        #expect(plan.held("#2")?.reason == .unknown)
        #expect(plan.held("#2")?.with == ["#1"])
        #expect(plan.held("#2")?.advice == [.notJudged(with: ["#1"], .reported("object 9f3c is missing"))])
        #expect(plan.conflictSets == [])
    }

    @Test("verdicts on the base are told with what to do")
    func onTheBase() {
        let plan = plan(
            problem([
                change(1, verdict: .conflicts([conflict("a.py", hunks: 2)]), author: "Ada"),
                change(2, verdict: .merged),
                change(3, verdict: .unrelated),
                change(4, verdict: .unknown(.reported("object 9f3c is missing; run git fetch"))),
            ]))
        #expect(plan.held.map(\.reason) == [.conflictsWithBase, .merged, .unrelated, .unknown])
        #expect(plan.held.first?.conflicts == [conflict("a.py", hunks: 2)])
        #expect(
            plan.held.map(\.advice) == [
                [.update(stop: nil, author: "Ada")], [.close], [.recreate],
                [.notJudged(with: [], .reported("object 9f3c is missing; run git fetch"))],
            ])
        #expect(plan.predictedTree == exampleBase.tree)
    }

    @Test("of three and more that clash each group is told, once for the whole")
    func severalJoint() {
        let clashes = [["#1", "#2", "#5"], ["#3", "#4", "#5"]].map {
            Clash(members: $0.map { ChangeSetID($0) }, conflicts: [conflict("a.py")])
        }
        let advice = plan(problem((1...5).map { change($0) }, clashes: clashes)).held("#5")?.advice ?? []
        #expect(Array(advice.prefix(2)) == [.clashesTogether(["#1", "#2"]), .clashesTogether(["#3", "#4"])])
        #expect(advice.count == 3)
    }

    @Test("who wrote what it clashes with is named once, with all of theirs")
    func contacts() {
        let own = change(1, author: "Ada").changeSet
        let others = [
            change(2, author: "Bob"), change(3, author: ""), change(4, author: "Ada"), change(5, author: "Bob"),
        ]
        #expect(
            Contacts(of: own, and: others.map(\.changeSet))
                == Contacts(
                    others: [.init(name: "Bob", changeSets: ["#2", "#5"])], own: "Ada", isOwnAlone: false))
        #expect(Contacts(of: change(1).changeSet, and: [change(2).changeSet]).own == nil)
    }

    @Test("conflict sets stand in selection order, each once")
    func conflictSets() {
        let clash = Clash(members: ["#1", "#4", "#2"], conflicts: [])
        let unknown = Clash(members: ["#2", "#4", "#3"], conflicts: [], unknownReason: .reported("no git"))
        let plan = plan(
            problem(
                [change(4), change(3), change(2), change(1)],
                pairs: [pair("#2", "#1"), pair("#4", "#3"), pair("#3", "#4")], clashes: [unknown, clash, clash]))
        #expect(plan.conflictSets == [["#4", "#3"], ["#4", "#2", "#1"], ["#2", "#1"]])
    }

    @Test("every change set is a step or held, and no step breaks a rule", arguments: 0..<150)
    func everyProblem(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let problem = randomPlanProblem(&random)
        let plan = plan(problem)
        let planned = Set(plan.order)
        #expect(plan.held.map(\.id) == problem.changeSets.map(\.id).filter { !planned.contains($0) })
        #expect(!problem.pairs.contains { planned.contains($0.first) && planned.contains($0.second) })
        #expect(!problem.clashes.contains { planned.isSuperset(of: $0.members) })
        for step in plan.steps {
            let before = Set(plan.order.prefix(step.number.place))
            #expect(before.isSuperset(of: step.dependsOn.map(\.id)))
        }
        for held in plan.held {
            #expect(!held.advice.isEmpty)
            switch held.reason {
            case .conflicts: #expect(!held.with.isEmpty && planned.isSuperset(of: held.with))
            case .dependencyHeld, .dependencyCycle: #expect(planned.isDisjoint(with: held.with))
            default: break
            }
        }
    }
}
