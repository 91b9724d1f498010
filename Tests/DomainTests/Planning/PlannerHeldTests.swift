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
        #expect(
            held?.advice
                == "Rebase it after step 1 (#12): one hunk in app/models.py needs judgement. "
                + "Ask Ada Lovelace (#12) and Grace Hopper.")
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
        #expect(
            held?.advice
                == "Rebase it after steps 1 (#2) and 2 (#3): 15 hunks in f1.py, f2.py, f3.py and 2 more need judgement. "
                + "Ask Ada, who wrote them all.")
    }

    @Test("a lock file alone needs no talk")
    func mechanical() {
        let lock = conflict("web/uv.lock", .mechanical)
        let held = plan(
            problem([change(1, author: "Ada"), change(2, author: "Bob")], pairs: [pair("#1", "#2", [lock])])
        )
        .held("#2")
        #expect(
            held?.advice
                == "Rebase it after step 1 (#1): a rule can resolve it: regenerate the lock file web/uv.lock.")
    }

    @Test("a lock file beside a judgement is told after it")
    func mixed() {
        let binary = Conflict(path: "logo.png", kind: .binary, layer: "support")
        let conflicts = [conflict("a.py", hunks: 2), binary, conflict("CHANGELOG.md", .mechanical)]
        let held = plan(problem([change(1), change(2)], pairs: [pair("#1", "#2", conflicts)])).held("#2")
        #expect(
            held?.advice
                == "Rebase it after step 1 (#1): 3 places in a.py and logo.png need judgement; "
                + "a rule can resolve CHANGELOG.md: keep the entries of both sides.")
    }

    @Test("places that a rule can resolve are told apart from those that need judgement")
    func categories() {
        func advice(_ conflicts: Conflict...) -> String? {
            plan(problem([change(1), change(2)], pairs: [pair("#1", "#2", conflicts)])).held("#2")?.advice
        }
        let imports = conflict("a.py", .mechanical, categories: [.importList])
        let list = conflict("b.json", .mechanical, categories: [.unionableList, .whitespaceOnly])
        #expect(
            advice(imports)
                == "Rebase it after step 1 (#1): a rule can resolve it: keep the imports of both sides in a.py.")
        #expect(
            advice(imports, list)
                == "Rebase it after step 1 (#1): a rule can resolve all of it: "
                + "leave the changes of white space aside in b.json, keep the imports of both sides in a.py "
                + "and keep the list entries of both sides in b.json.")
        #expect(
            advice(conflict("a.py", categories: [.manual, .importList]))
                == "Rebase it after step 1 (#1): one hunk in a.py needs judgement, a rule can resolve the other one.")
        #expect(
            advice(conflict("a.py", categories: [.manual, .manual, .importList, .identicalMove]), list)
                == "Rebase it after step 1 (#1): 2 hunks in a.py need judgement, a rule can resolve the other 2; "
                + "a rule can resolve b.json: leave the changes of white space aside in b.json "
                + "and keep the list entries of both sides in b.json.")
        #expect(
            advice(conflict("a.py", .mechanical, categories: [.identicalMove]))
                == "Rebase it after step 1 (#1): a rule can resolve it: "
                + "keep the move and the other side's changes in a.py.")
    }

    @Test("three that clash though every two agree lose the least wanted, with its reason")
    func tripleClash() {
        let clash = Clash(members: ["#19", "#30", "#33"], conflicts: [conflict("app/tasks.py")])
        let plan = plan(problem([change(33), change(30), change(19)], clashes: [clash]))
        #expect(plan.order == ["#19", "#30"])
        #expect(plan.held("#33")?.reason == .conflicts)
        #expect(plan.held("#33")?.with == ["#19", "#30"])
        #expect(plan.held("#33")?.conflicts == [conflict("app/tasks.py")])
        #expect(
            plan.held("#33")?.advice
                == "Rebase it after steps 1 (#19) and 2 (#30): one hunk in app/tasks.py needs judgement.")
        #expect(plan.conflictSets == [["#33", "#30", "#19"]])
        #expect(plan.optimality == Optimality(planned: 2, upperBound: 2, proven: true, firstInFirstOut: 0))
    }

    @Test("one whose merge fails on its own is held, and so is what needs it")
    func clashOfOne() {
        let plan = plan(
            problem(
                [change(1), change(2, needs: ["#1"])], clashes: [Clash(members: ["#1"], conflicts: [conflict("a.py")])])
        )
        #expect(plan.held("#1")?.advice == "Rebase it: one hunk in a.py needs judgement.")
        #expect(plan.held("#2")?.advice == "It waits for #1 (Depends-On in 00000002), which does not merge.")
        #expect(plan.conflictSets == [])
    }

    @Test("a pair that could not be judged never lands together, and is told as unknown")
    func unknownPair() {
        let unknown = PairVerdict(first: "#1", second: "#2", outcome: .unknown(.reported("object 9f3c is missing")))
        let plan = plan(problem([change(1), change(2)], pairs: [unknown]))
        #expect(plan.order == ["#1"])
        #expect(plan.held("#2")?.reason == .unknown)
        #expect(plan.held("#2")?.with == ["#1"])
        #expect(
            plan.held("#2")?.advice
                == "Its merge with #1 could not be judged: object 9f3c is missing. Mend that, then plan again.")
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
                "Merge main into it, or rebase it: 2 hunks in a.py need judgement. Ask its author Ada.",
                "Nothing is left to merge: main has its changes already. Close it.",
                "It shares no commit with main. Leave it out, or make its branch again from main.",
                "Its merge into main could not be judged: object 9f3c is missing; run git fetch. Mend that, then plan again.",
            ])
        #expect(plan.predictedTree == exampleBase.tree)
    }

    @Test("a hostile name stays on its line and short")
    func hostileName() {
        let name = "Eve\u{1B}[31m\r\n::set-output\u{202E}" + String(repeating: "e\u{301}", count: 500)
        let advice = plan(
            problem([change(1, author: name), change(2, author: "Bob")], pairs: [pair("#1", "#2", [conflict("a\nb")])])
        ).held("#2")?.advice
        #expect(advice?.contains("one hunk in a b needs judgement. Ask Eve [31m ::set-output") == true)
        #expect(advice?.unicodeScalars.contains { $0.properties.generalCategory == .control } == false)
        #expect(advice?.unicodeScalars.contains("\u{202E}") == false)
        #expect(advice.map { $0.unicodeScalars.count < 200 } == true)
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
            let before = Set(plan.order.prefix(step.position - 1))
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
