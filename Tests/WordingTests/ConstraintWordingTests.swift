import Domain
import Testing
import Wording

@Suite("What the user's constraints come to, in words") struct ConstraintWordingTests {
    private func words(
        unmet: [UnmetConstraint] = [], lost: [ChangeSetID] = [], gained: [ChangeSetID] = [], without: Int = 2,
        leftOut: [ChangeSetID] = []
    ) -> [String] {
        let outcome = ConstraintOutcome(
            PlanConstraints(required: ["#3"], first: ["#1"]), excluded: ["wip/*"], unmet: unmet, lost: lost,
            gained: gained, landedWithout: without,
            leftOut: leftOut)
        return Wording.constraints(outcome, landed: 2, base: Example.base).map(\.plain)
    }

    @Test("begins with what was asked, and says when it costs nothing")
    func free() {
        #expect(
            words() == [
                "Asked for: --require #3, --first #1, --exclude wip/*.",
                "That costs nothing: the same land without it.",
            ])
    }

    @Test("says what it costs and brings")
    func cost() {
        #expect(
            words(lost: ["#1"], gained: ["#3"]).last
                == "What that costs: as many land without it; #1 lands only without it; #3 lands only with it.")
        #expect(
            words(lost: ["#1", "#2"], gained: [], without: 4).last
                == "What that costs: without it 4 would land instead of 2; #1 and #2 land only without it.")
    }

    @Test("says what does not land as asked, and why")
    func unmet() {
        #expect(
            words(unmet: [UnmetConstraint(id: "#4", cause: .clashes(["#3"]))])[1]
                == "#4 does not land as asked: it clashes with #3.")
    }

    @Test("counts what ranks by other layers, and does not name it twice")
    func leftOut() {
        #expect(
            words(lost: ["#1"], without: 3, leftOut: ["#1"]).suffix(2) == [
                "What that costs: without it 3 would land instead of 2.",
                "Left out, because they rank by other layers: 1 change set.",
            ])
        #expect(words(leftOut: ["#1", "#2"]).last == "Left out, because they rank by other layers: 2 change sets.")
    }
}
