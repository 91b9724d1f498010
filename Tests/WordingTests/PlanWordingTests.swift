import Domain
import TestSupport
import Testing
import Wording

@Suite("What a plan does, in words") struct PlanWordingTests {
    @Test("says how good it is")
    func optimality() {
        func words(_ bound: Int, _ proven: Bool, _ first: Int) -> String {
            Wording.optimality(Optimality(planned: 9, upperBound: bound, proven: proven, firstInFirstOut: first))
        }
        #expect(words(9, true, 8) == "proven largest set; in order of number it would be 8")
        #expect(words(9, true, 9) == "proven largest set")
        #expect(
            words(12, false, 9)
                == "best found in the effort given: at most 3 more could land; a higher --effort looks longer")
    }

    @Test("says by which priority it is best, or how much higher it could be")
    func priority() {
        func words(_ bound: Int, _ priority: Int) -> String {
            Wording.optimality(
                Optimality(
                    planned: 9, upperBound: bound, proven: bound == 9 && priority == 300, firstInFirstOut: 9,
                    priority: Optimality.Priority(planned: 300, upperBound: priority)))
        }
        #expect(words(9, 300) == "proven best: priority 300, then the largest set")
        #expect(
            words(9, 310)
                == "best found in the effort given: priority 300 of at most 310; a higher --effort looks longer")
        #expect(words(11, 310).contains("priority 300 of at most 310, at most 2 more could land"))
    }

    @Test("says what landing everything asks of people")
    func landAll() {
        let plan = LandAllCost.Total(steps: 1, files: 2, manual: 3, mechanical: 0)
        let given = LandAllCost.Total(steps: 2, files: 3, manual: 4, mechanical: 1)
        #expect(
            Wording.landAll(LandAllCost(plan: plan, given: plan))
                == "1 step to resolve by hand: 3 places in 2 files, as in the order given")
        #expect(
            Wording.landAll(LandAllCost(plan: plan, given: given))
                == "1 step to resolve by hand: 3 places in 2 files; "
                + "in the order given it would be 4 in 3, at 2 steps")
        #expect(Wording.landAll(LandAllCost(plan: given, given: given)).hasPrefix("2 steps to resolve by hand"))
    }

    @Test("says what other orders come to")
    func orders() {
        #expect(
            OrderOutcome.Order.allCases.map(Wording.order) == ["this plan", "first in, first out", "smallest first"])
        let outcome = OrderOutcome(order: .smallestFirst, landed: ["#1"], held: 2, filesByHand: 1, unmeasured: 3)
        #expect(
            Wording.outcome(outcome)
                == "smallest first: 1 land, 2 held, 1 file to resolve by hand, not counting 3 that could not be merged")
    }

    @Test("is headed by how many land")
    func headline() {
        func plan(_ steps: Int, all: Bool = false) -> Plan {
            var plan = Plan(
                steps: (0..<steps).map {
                    PlanStep(
                        number: StepNumber(place: $0), id: "#1", commit: .zero, layer: "x", wave: 1, tree: nil,
                        dependsOn: [],
                        reasons: [])
                }, held: [], conflictSets: [], inversions: [],
                optimality: Optimality(planned: 0, upperBound: 0, proven: true, firstInFirstOut: 0),
                predictedTree: nil, digest: "sha256:0123456789ab")
            let total = LandAllCost.Total(of: [])
            plan.landAll = all ? LandAllCost(plan: total, given: total) : nil
            return plan
        }
        #expect(Wording.headline(plan(0)) == "Nothing can land now")
        #expect(Wording.headline(plan(3)) == "Land 3 now")
        #expect(Wording.headline(plan(3, all: true)) == "Land all 3")
        #expect(Wording.planName(plan(1)) == "plan 01234567")
    }

    @Test("calls change sets pull requests where each has a number")
    func changeSets() {
        func analysis(_ ids: [ChangeSetID]) -> Analysis {
            Analysis(
                base: Example.base,
                architecture: Architecture(layers: [], support: [], source: .configuration(path: "x")),
                changeSets: ids.map {
                    AssessedChangeSet(
                        changeSet: ChangeSet(id: $0, reference: nil, commit: .zero), verdict: .unrelated, layers: [])
                }, pairs: [], comparedPairs: 0)
        }
        #expect(Wording.changeSets(1, of: analysis(["#1"])) == "1 pull request")
        #expect(Wording.changeSets(2, of: analysis(["#1", "topic"])) == "2 change sets")
        #expect(Wording.changeSets(0, of: analysis([])) == "0 change sets")
    }

    @Test("names where the layers come from")
    func source() {
        #expect(Wording.source(.configuration(path: "a.yml")).plain == "a.yml")
        var evidence = PresetEvidence(
            .names(manifest: "setup.py", "flask"), unread: ["web/package.json"])
        evidence.supportPath = "c.yml"
        #expect(
            Wording.source(.preset(name: "flask", because: evidence)).plain
                == "preset flask (setup.py names flask; web/package.json could not be read; support is from c.yml)")
        #expect(Wording.evidence(PresetEvidence(.exists("go.mod"))).plain == "found go.mod")
        #expect(Wording.evidence(PresetEvidence(.nothing)).plain == "no manifest names a known framework")
    }

    private static let details: [Said<ScoredChangeSet.Gap.Detail>] = [
        Said(
            .candidate(Example.oid("1")),
            "It may have landed as 11111111, which changes the same files, but its content is missing."),
        Said(.with("#5"), "It came with #5."), Said(.why(.noTree), "the merge gave no tree."),
    ]

    @Test("says why an outcome could not be told", arguments: details)
    func detail(said: Said<ScoredChangeSet.Gap.Detail>) { #expect(Wording.detail(said.value).plain == said.text) }

    private static let dropped: [Said<DroppedStep.Reason>] = [
        Said(.failsAlone, "fails the check alone"),
        Said(.failsWith(["#1", "#2"]), "fails the check together with #1, #2"),
        Said(.failsUponLanded, "fails the check on top of what is landed; the base alone fails, too"),
        Said(
            .failsResolved,
            "fails the check on top of those before it; a person resolved its conflicts there, so that it can't be tried "
                + "alone"),
        Said(.unknown(.reported("Object 1 is missing.")), "can't be merged: Object 1 is missing"),
        Said(.failsSkipped, "fails the check on top of those before it, and was left out by hand"),
        Said(.skipped, "conflicts, and was left out by hand"), Said(.needs("#1"), "did not fail, but needs #1"),
        Said(.doesNotMerge, "did not fail, but does not merge without those above"),
    ]

    @Test("says why a step is left out after a check", arguments: dropped)
    func leftOut(said: Said<DroppedStep.Reason>) { #expect(Wording.dropped(said.value).plain == said.text) }
}
