import Domain
import Testing

@Suite("What must come first")
struct PlannerDependencyTests {
    @Test("a stack lands from its foot, and each step names only what it directly contains")
    func stack() {
        let plan = plan(
            problem([
                change(3, layers: ["infrastructure"], contains: [2, 1]), change(2, contains: [1]),
                change(1, layers: ["presentation"]),
            ]))
        #expect(plan.order == ["#1", "#2", "#3"])
        #expect(plan.steps.map(\.wave) == [1, 2, 3])
        #expect(plan.step("#3")?.dependsOn.map(\.id) == ["#2"])
        #expect(plan.step("#3")?.dependsOn.first?.kind == .ancestry)
        let contained = Dependency(id: "#2", kind: .ancestry, evidence: .commit(oid(2)))
        #expect(plan.step("#3")?.reasons.contains(.dependency(contained)) == true)
    }

    @Test("a declaration that came in with the commits of a contained change set is that one's alone")
    func inheritedDeclaration() {
        let inherited = DependencyDeclaration(target: "#9", commit: oid(1))
        var child = change(2, contains: [1])
        var childSet = child.changeSet
        childSet.declarations = [inherited]
        child = AssessedChangeSet(changeSet: childSet, verdict: child.verdict, layers: child.layers)
        let plan = plan(problem([change(1, needs: ["#9"]), child, change(9)]))
        #expect(plan.order == ["#9", "#1", "#2"])
        #expect(plan.step("#2")?.dependsOn.map(\.id) == ["#1"])
        let declared = Dependency(id: "#9", kind: .declared, evidence: .commit(oid(1)))
        #expect(plan.step("#1")?.dependsOn == [declared])
        #expect(plan.step("#1")?.reasons.contains(.dependency(declared)) == true)
    }

    @Test(
        "a target is found by id, alias, branch, remote branch, full reference or the beginning of a commit",
        arguments: ["#9", "topic", "nine", "origin/nine", "refs/remotes/origin/nine", "00000009", "0000000900000009"])
    func resolution(target: String) {
        var nine = change(9, reference: "refs/remotes/origin/nine")
        var set = nine.changeSet
        set.aliases = ["topic"]
        nine = AssessedChangeSet(changeSet: set, verdict: nine.verdict, layers: nine.layers)
        let plan = plan(problem([change(1, needs: [target]), nine]))
        #expect(plan.order == ["#9", "#1"])
        #expect(plan.step("#1")?.dependsOn.map(\.id) == ["#9"])
    }

    @Test("a commit that several bring means the smallest of them")
    func commitInside() {
        let plan = plan(
            problem([
                change(1, needs: ["000000500"]), change(2, contains: [0x50, 0x51, 0x52]), change(3, contains: [0x50]),
            ]))
        #expect(plan.step("#1")?.dependsOn.map(\.id) == ["#3"])
    }

    @Test("needing itself, by name or by a commit of its own, is no need")
    func selfDependency() {
        let plan = plan(problem([change(1, contains: [0x50], needs: ["#1", "0000005000"])]))
        #expect(plan.order == ["#1"])
        #expect(plan.step("#1")?.dependsOn == [])
    }

    @Test("what the base has is no need any more")
    func satisfied() {
        var waiting = change(1, needs: ["#8"])
        var set = waiting.changeSet
        set.declarations.append(DependencyDeclaration(target: "abcdef1", commit: oid(1), isInBase: true))
        waiting = AssessedChangeSet(changeSet: set, verdict: waiting.verdict, layers: waiting.layers)
        let plan = plan(problem([waiting, change(8, verdict: .merged), change(2, contains: [8])]))
        #expect(plan.order == ["#1", "#2"])
        #expect(plan.steps.allSatisfy { $0.dependsOn.isEmpty })
    }

    @Test("what waits for one whose declaration leads nowhere is told what nobody knows")
    func waitsForMissing() {
        let plan = plan(problem([change(1, needs: ["#99"]), change(2, needs: ["#1"])]))
        #expect(plan.held("#2")?.advice == [.wait(declared(2, needs: "#1"), root: "#1", cause: .unresolved(["#99"]))])
    }

    @Test("a target that was not selected holds the change set and says what to do")
    func missing() {
        let held = plan(problem([change(1, needs: ["#99"])])).held("#1")
        #expect(held?.reason == .dependencyHeld)
        #expect(held?.with == [])
        #expect(held?.advice == [.declaration(target: "#99", in: oid(1), possible: [])])
    }

    @Test("a target that fits two change sets holds the change set and names both")
    func ambiguous() {
        let held = plan(
            problem([
                change(1, needs: ["topic"]), change(2, reference: "refs/remotes/a/topic"),
                change(3, reference: "refs/remotes/b/topic"),
            ])
        ).held("#1")
        #expect(held?.reason == .dependencyHeld)
        #expect(held?.advice == [.declaration(target: "topic", in: oid(1), possible: ["#2", "#3"])])
    }

    @Test("a cycle of two holds both and tells it member by member")
    func cycleOfTwo() {
        let plan = plan(problem([change(1, needs: ["#2"]), change(2, needs: ["#1"]), change(3)]))
        #expect(plan.order == ["#3"])
        #expect(plan.held.map(\.reason) == [.dependencyCycle, .dependencyCycle])
        #expect(plan.held("#1")?.with == ["#2"])
        #expect(plan.held("#2")?.with == ["#1"])
        #expect(plan.held("#1")?.advice == [.cycle([declared(1, needs: "#2"), declared(2, needs: "#1")], more: 0)])
        #expect(plan.held("#2")?.advice == [.cycle([declared(2, needs: "#1"), declared(1, needs: "#2")], more: 0)])
    }

    @Test("a cycle of three by way of a stack is told in its order from each member on")
    func cycleOfThree() {
        let plan = plan(
            problem([
                change(3, contains: [1]), change(2, needs: ["#3"]), change(1, needs: ["#2"]), change(4, needs: ["#1"]),
            ]))
        #expect(plan.order == [])
        #expect(plan.held("#1")?.with == ["#2", "#3"])
        #expect(plan.held("#2")?.with == ["#3", "#1"])
        #expect(plan.held("#3")?.with == ["#1", "#2"])
        let contained = Dependency(id: "#1", kind: .ancestry, evidence: .commit(oid(1)))
        #expect(
            plan.held("#3")?.advice == [
                .cycle(
                    [
                        Advice.Need(id: "#3", dependencies: [contained]), declared(1, needs: "#2"),
                        declared(2, needs: "#3"),
                    ], more: 0)
            ])
        #expect(plan.held("#4")?.reason == .dependencyHeld)
        #expect(plan.held("#4")?.with == ["#1"])
        #expect(
            plan.held("#4")?.advice == [
                .wait(declared(4, needs: "#1"), root: "#1", cause: .cycle(["#2", "#3"], more: 0))
            ])
    }

    @Test("a ring of thousands holds all, and tells of each where the cycle begins and how many more there are")
    func ring() {
        let count = 1_000
        let plan = plan(problem((1...count).map { change($0, needs: ["#\($0 % count + 1)"]) }))
        #expect(plan.held.count == count && plan.held.allSatisfy { $0.reason == .dependencyCycle })
        let last = plan.held("#1000")
        #expect(last?.with == (1...12).map { ChangeSetID("#\($0)") })
        #expect(last?.unnamed == count - 13)
        guard case .cycle(let needs, let more) = last?.advice.first else {
            Issue.record("\(String(describing: last?.advice))")
            return
        }
        #expect(
            needs == [declared(count, needs: "#1")] + (1...11).map { declared($0, needs: ChangeSetID("#\($0 + 1)")) })
        #expect(more == count - 13)
    }

    @Test("a cycle of as many as are told is told whole")
    func longestWhole() {
        let plan = plan(problem((1...13).map { change($0, needs: ["#\($0 % 13 + 1)"]) }))
        guard case .cycle(let needs, more: 0) = plan.held("#13")?.advice.first else {
            Issue.record("\(String(describing: plan.held("#13")?.advice))")
            return
        }
        #expect(needs.count == 13 && needs.last?.target == "#13")
    }

    @Test("two cycles that share a member are one knot, told by a shortest cycle through each")
    func knot() {
        let plan = plan(problem([change(1, needs: ["#2", "#3"]), change(2, needs: ["#1"]), change(3, needs: ["#1"])]))
        #expect(plan.held("#2")?.with == ["#1", "#3"])
        #expect(plan.held("#3")?.with == ["#1", "#2"])
        #expect(plan.held("#3")?.advice == [.cycle([declared(3, needs: "#1"), declared(1, needs: "#3")], more: 0)])
    }

    @Test("what needs a held one is held too, with the direct and the first cause")
    func transitive() {
        let plan = plan(
            problem([
                change(1, verdict: .conflicts([conflict("a.py")])), change(2, needs: ["#1"]), change(3, needs: ["#2"]),
            ]))
        #expect(plan.held("#2")?.with == ["#1"])
        #expect(plan.held("#2")?.advice == [.wait(declared(2, needs: "#1"), root: "#1", cause: .conflictsWithBase)])
        #expect(plan.held("#3")?.with == ["#2"])
        #expect(plan.held("#3")?.advice == [.wait(declared(3, needs: "#2"), root: "#1", cause: .conflictsWithBase)])
    }

    @Test("what needs one that loses a clash is held for it")
    func dependencyLosesClash() {
        let plan = plan(
            problem(
                [change(1), change(2), change(3, needs: ["#2"]), change(4)],
                pairs: [pair("#2", "#4"), pair("#1", "#2"), pair("#3", "#4")]))
        #expect(plan.order == ["#1", "#4"])
        #expect(plan.held("#3")?.reason == .dependencyHeld)
        #expect(
            plan.held("#3")?.advice == [
                .wait(declared(3, needs: "#2"), root: "#2", cause: .clashes(["#1"], together: false))
            ])
    }
}
