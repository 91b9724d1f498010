import Domain
import Testing

@Suite("The text a plan's digest is taken of")
struct PlanDigestInputTests {
    @Test("gives version, base, steps and held ones, each field with its length")
    func form() {
        let plan = plan(problem([change(1), change(2, verdict: .merged, id: "topic/é")]))
        #expect(
            plan.digestInput(base: exampleBase) == """
                orchestrate/plan-digest/v3
                base 40:\(exampleBase.commit) 15:refs/heads/main
                tool 0:
                configuration 0:
                step 1:1 2:#1 40:\(oid(1)) 40:\(oid(1000)) 5:merge
                held 8:topic/é 40:\(oid(2)) 6:merged

                """)
    }

    @Test("is not the same for an id that imitates a line")
    func hostileID() {
        let honest = plan(problem([change(1, verdict: .merged, id: "a"), change(2, verdict: .merged, id: "b")]))
        let hostile = plan(problem([change(1, verdict: .merged, id: "a 40:\(oid(1)) 6:merged\nheld 1:b")]))
        #expect(honest.digestInput(base: exampleBase) != hostile.digestInput(base: exampleBase))
    }

    @Test("changes with the tool, the configuration and each pinned setting")
    func pins() {
        let plans = [
            PlanPins(), PlanPins(tool: "orchestrate 2"), PlanPins(configuration: "preset flask"),
            PlanPins(settings: PlanSettings(attributes: .forge)),
            PlanPins(settings: PlanSettings(replaysResolutions: false)),
            PlanPins(settings: PlanSettings(method: .squash)),
            PlanPins(settings: PlanSettings(constraints: PlanConstraints(required: ["#1"]))),
            PlanPins(settings: PlanSettings(constraints: PlanConstraints(first: ["#1"]))),
            PlanPins(settings: PlanSettings(constraints: PlanConstraints(onlyLayers: ["#1"]))),
            PlanPins(settings: PlanSettings(constraints: PlanConstraints(landsAll: true))),
        ].map { pins in
            var plan = plan(problem([change(1)]))
            plan.pins = pins
            return plan.digestInput(base: exampleBase)
        }
        #expect(Set(plans).count == plans.count)
    }

    @Test("has a line for each recorded resolution, and changes with all that it says")
    func resolutions() {
        let draft = Planner.draft(problem([change(1)]))
        func text(_ resolutions: [RecordedResolution]) -> String {
            Planner.plan(draft, trees: [oid(1)], resolutions: [resolutions], comparison: [])
                .digestInput(base: exampleBase)
        }
        let known = RecordedResolution(path: "a/é", conflict: oid(8), variant: 0, result: oid(9))
        #expect(text([known]).contains("\nresolution 1:1 4:a/é 40:\(oid(8)) 1:0 40:\(oid(9))\n"))
        let others = [
            RecordedResolution(path: "a/e", conflict: oid(8), variant: 0, result: oid(9)),
            RecordedResolution(path: "a/é", conflict: oid(7), variant: 0, result: oid(9)),
            RecordedResolution(path: "a/é", conflict: oid(8), variant: 1, result: oid(9)),
            RecordedResolution(path: "a/é", conflict: oid(8), variant: 0, result: oid(7)),
        ]
        #expect(Set(([known] + others).map { text([$0]) } + [text([]), text([known, others[0]])]).count == 7)
    }

    @Test("changes with the base, a commit and a tree")
    func sensitivity() {
        let problem = problem([change(1)])
        let draft = Planner.draft(problem)
        let other = Base(name: "main", reference: nil, commit: oid(5), tree: exampleBase.tree)
        let texts = [
            Planner.plan(draft, trees: [oid(1)], comparison: []).digestInput(base: exampleBase),
            Planner.plan(draft, trees: [oid(2)], comparison: []).digestInput(base: exampleBase),
            Planner.plan(draft, trees: [oid(1)], comparison: []).digestInput(base: other),
            plan(PlannerDigestExample.otherCommit).digestInput(base: exampleBase),
        ]
        #expect(Set(texts).count == texts.count)
    }
}

private enum PlannerDigestExample {
    static let otherCommit = problem([change(2, id: "#1")])
}
