import Domain
import TestSupport
import Testing
import Wording

@Suite("What is wrong with a line of a journal, in words") struct JournalWordingTests {
    private static let faults: [Said<JournalFault>] = [
        Said(.startedAlready, "it starts a plan that is already started"),
        Said(.notStarted, "it comes before the start"),
        Said(.whileUndoing, "it continues while steps are being undone"),
        Said(.whileDropping, "it continues while change sets are being left out"),
        Said(.outOfOrder(steps: 3...3, next: 2), "it is about step 3, but step 2 is next"),
        Said(.outOfOrder(steps: 3...5, next: 2), "it is about steps 3 to 5, but step 2 is next"),
        Said(.notIntended(step: 4), "it makes step 4, which is not the next intended one"),
        Said(
            .otherTree(step: 4, made: Example.oid("1"), planned: Example.oid("2")),
            "it makes tree \(Example.oid("1").hex) of step 4, but the plan says \(Example.oid("2").hex)"),
        Said(.noSuchStep(4), "it is about step 4, which is not made or has landed"),
        Said(.checkNotBegun, "it ends a check that was not started"),
        Said(.nothingFailed, "it looks for a culprit, but no check failed"),
        Said(.nothingToDrop, "it leaves out change sets that can't be left out"),
        Said(.notPaused, "it resolves a step that was not waiting for a person"),
        Said(.notUndoing, "it ends an undo that was not started"),
        Said(.linesMissing(reference: "refs/a"), "lines are missing here: refs/a already exists"),
    ]

    @Test("has no full stop", arguments: faults)
    func fault(said: Said<JournalFault>) { #expect(Wording.fault(said.value).plain == said.text) }
}
