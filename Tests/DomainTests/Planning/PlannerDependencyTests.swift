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
        #expect(plan.step("#3")?.because.contains("contains #2") == true)
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
        #expect(
            plan.step("#1")?.dependsOn == [Dependency(id: "#9", kind: .declared, evidence: "Depends-On in 00000001")])
        #expect(plan.step("#1")?.because.contains("Depends-On #9 in 00000001") == true)
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

    @Test("a target that was not selected holds the change set and says what to do")
    func missing() {
        let held = plan(problem([change(1, needs: ["#99"])])).held("#1")
        #expect(held?.reason == .dependencyHeld)
        #expect(held?.with == [])
        #expect(
            held?.advice
                == "Depends-On #99 in 00000001 is neither among the selected change sets nor known to be in main. "
                + "Select #99 too, or take the line out if nothing waits for it.")
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
        #expect(
            held?.advice
                == "Depends-On topic in 00000001 fits more than one change set: #2 and #3. "
                + "Write the id of the one that is meant.")
    }

    @Test("a cycle of two holds both and tells it member by member")
    func cycleOfTwo() {
        let plan = plan(problem([change(1, needs: ["#2"]), change(2, needs: ["#1"]), change(3)]))
        #expect(plan.order == ["#3"])
        #expect(plan.held.map(\.reason) == [.dependencyCycle, .dependencyCycle])
        #expect(plan.held("#1")?.with == ["#2"])
        #expect(plan.held("#2")?.with == ["#1"])
        #expect(
            plan.held("#1")?.advice
                == "They wait for each other: #1 needs #2 (Depends-On in 00000001), #2 needs #1 "
                + "(Depends-On in 00000002). Take one of these needs away.")
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
        #expect(plan.held("#3")?.advice.contains("#3 needs #1 (contains its head 00000001), #1 needs #2") == true)
        #expect(plan.held("#4")?.reason == .dependencyHeld)
        #expect(plan.held("#4")?.with == ["#1"])
        #expect(
            plan.held("#4")?.advice
                == "It waits for #1 (Depends-On in 00000004), which stands in a dependency cycle with #2 and #3.")
    }

    @Test("two cycles that share a member are one knot, told by a shortest cycle through each")
    func knot() {
        let plan = plan(problem([change(1, needs: ["#2", "#3"]), change(2, needs: ["#1"]), change(3, needs: ["#1"])]))
        #expect(plan.held("#2")?.with == ["#1", "#3"])
        #expect(plan.held("#3")?.with == ["#1", "#2"])
        #expect(
            plan.held("#3")?.advice
                == "They wait for each other: #3 needs #1 (Depends-On in 00000003), #1 needs #3 "
                + "(Depends-On in 00000001). Take one of these needs away.")
    }

    @Test("what needs a held one is held too, with the direct and the first cause")
    func transitive() {
        let plan = plan(
            problem([
                change(1, verdict: .conflicts([conflict("a.py")])), change(2, needs: ["#1"]), change(3, needs: ["#2"]),
            ]))
        #expect(plan.held("#2")?.with == ["#1"])
        #expect(plan.held("#2")?.advice == "It waits for #1 (Depends-On in 00000002), which conflicts with main.")
        #expect(plan.held("#3")?.with == ["#2"])
        #expect(
            plan.held("#3")?.advice
                == "It waits for #2 (Depends-On in 00000003), which in the end waits for #1: #1 conflicts with main.")
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
            plan.held("#3")?.advice == "It waits for #2 (Depends-On in 00000003), which clashes with #1.")
    }
}
