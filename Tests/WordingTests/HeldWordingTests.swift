import Domain
import Testing
import Wording

@Suite("Why a change set is held, in words") struct HeldWordingTests {
    /// With nobody, then with `#1` and `#2`: what is, and what was.
    private static let reasons: [Said<HeldChangeSet.Reason>] = [
        Said(.conflictsWithBase, "conflicts with main | conflicted with main"),
        Said(.conflicts, "clashes with #1 and #2 | clashed with #1 and #2"),
        Said(.dependencyHeld, "waits for #1 and #2 | waited for #1 and #2"),
        Said(
            .dependencyCycle, "is in a dependency cycle with #1 and #2 | was in a dependency cycle with #1 and #2"),
        Said(.finding, "breaks a rule together with #1 and #2 | broke a rule together with #1 and #2"),
        Said(.merged, "is already in main | was already in main"),
        Said(.unrelated, "has no commit in common with main | had no commit in common with main"),
        Said(.notReady, "is not ready | was not ready"),
        Said(.unknown, "could not be tried with #1 and #2 | could not be tried with #1 and #2"),
    ]

    @Test("and why it was", arguments: reasons)
    func reason(said: Said<HeldChangeSet.Reason>) {
        let held = Example.held(said.value, with: ["#1", "#2"])
        let now = Wording.held(held, isJoint: false, base: Example.base).plain
        #expect("\(now) | \(Wording.wasHeld(held, base: Example.base).plain)" == said.text)
    }

    private static let alone: [Said<HeldChangeSet.Reason>] = [
        Said(.finding, "breaks a rule | broke a rule"),
        Said(.unknown, "could not be tried | could not be tried"),
        Said(.dependencyHeld, "waits for a change set that is not here | waited for a change set that was not there"),
    ]

    @Test("where nobody else is to blame", arguments: alone)
    func nobody(said: Said<HeldChangeSet.Reason>) {
        let held = Example.held(said.value)
        let now = Wording.held(held, isJoint: false, base: Example.base).plain
        #expect("\(now) | \(Wording.wasHeld(held, base: Example.base).plain)" == said.text)
    }

    @Test("only with several together")
    func joint() {
        func words(_ others: [ChangeSetID]) -> String {
            Wording.held(Example.held(with: others), isJoint: true, base: Example.base).plain
        }
        #expect(words(["#1", "#2"]) == "clashes with #1 and #2 together, with neither alone")
        #expect(words(["#1", "#2", "#3"]) == "clashes with #1, #2 and #3 together, with no fewer of them")
    }

    @Test("with many, by the first six and how many more there are")
    func many() {
        let others = (1...9).map { ChangeSetID("#\($0)") }
        #expect(
            Wording.held(Example.held(with: others), isJoint: false, base: Example.base).plain
                == "clashes with #1, #2, #3, #4, #5, #6 and 3 more")
    }

    private static let causes: [Said<HeldCause>] = [
        Said(.conflictsWithBase, "conflicts with main"), Said(.merged, "is already in main"),
        Said(.unrelated, "has no commit in common with main"), Said(.notJudged(with: []), "could not be tried"),
        Said(.notJudged(with: ["#1"]), "could not be tried with #1"),
        Said(.cycle(["#1", "#2"], more: 0), "is in a dependency cycle with #1 and #2"),
        Said(.cycle(["#1", "#2"], more: 7), "is in a dependency cycle with #1, #2 and 7 more"),
        Said(.unresolved(["topic"]), "needs topic, which names nothing known"),
        Said(.unresolved(["a", "b", "c", "d"]), "needs a, b, c and 1 more, which name nothing known"),
        Said(.clashes(["#1"], together: false), "clashes with #1"),
        Said(.clashes(["#1", "#2"], together: true), "clashes with #1 and #2 together"),
        Said(.doesNotMerge, "does not merge"), Said(.changesNothing(.empty), "changes nothing in main"),
        Said(.contains(["#1"]), "contains #1, which is not to land"),
        Said(.superseded(by: "#9"), "is superseded by #9"), Said(.breaks(with: []), "breaks a rule"),
        Said(.notReady([.draft]), "is a draft"), Said(.notReady([.label("wip")]), "is labelled wip"),
        Said(.notReady([.failingChecks(["build"])]), "fails build"),
        Said(.breaks(with: ["#1"]), "breaks a rule together with #1"),
    ]

    @Test("as others that wait for it are told", arguments: causes)
    func cause(said: Said<HeldCause>) { #expect(Wording.cause(said.value, base: Example.base).plain == said.text) }

    private static let unmet: [Said<UnmetConstraint.Cause>] = [
        Said(.notSelected, "was not selected"), Said(.cycle, "is in a dependency cycle"),
        Said(.unresolved, "depends on something unknown"), Said(.waits, "needs one that can't land"),
        Said(.held(.unrelated), "has no commit in common with main"), Said(.clashes(["#1"]), "clashes with #1"),
        Said(.clashes([]), "clashes with what it needs itself"),
    ]

    @Test("though the user asked for it", arguments: unmet)
    func asked(said: Said<UnmetConstraint.Cause>) {
        #expect(Wording.unmet(said.value, base: Example.base).plain == said.text)
    }

    @Test("is known of every cause")
    func all() {
        #expect(Set(Self.causes.map { Self.number(of: $0.value) }) == Set(0..<13))
        #expect(Set(Self.unmet.map { Self.number(of: $0.value) }) == Set(0..<6))
    }

    /// A new cause belongs here and into its table.
    private static func number(of cause: HeldCause) -> Int {
        switch cause {
        case .conflictsWithBase: 0
        case .merged: 1
        case .unrelated: 2
        case .notJudged: 3
        case .cycle: 4
        case .unresolved: 5
        case .clashes: 6
        case .doesNotMerge: 7
        case .changesNothing: 8
        case .contains: 9
        case .superseded: 10
        case .breaks: 11
        case .notReady: 12
        }
    }

    private static func number(of cause: UnmetConstraint.Cause) -> Int {
        switch cause {
        case .notSelected: 0
        case .cycle: 1
        case .unresolved: 2
        case .waits: 3
        case .held: 4
        case .clashes: 5
        }
    }
}
