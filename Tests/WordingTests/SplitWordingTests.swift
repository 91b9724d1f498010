import Domain
import Testing
import Wording

@Suite("Why a change set can't be cut, in words") struct SplitWordingTests {
    private static let obstacles: [Said<SplitObstacle>] = [
        Said(.merged, "main already has it: there is nothing to cut."),
        Said(.unrelated, "It has no commit in common with main."),
        Said(.noMergeBase, "It has no merge base with main."),
        Said(
            .severalMergeBases, "It and main have several merge bases: rebase it first."),
        Said(.partsDiffer, "Its parts together make another tree: cut it by hand."),
        Said(.unknown(.reported("Object 9f3c is missing.")), "Object 9f3c is missing."),
    ]

    @Test("is a sentence", arguments: obstacles)
    func obstacle(said: Said<SplitObstacle>) {
        #expect(Wording.obstacle(said.value, base: Example.base).plain == said.text)
    }
}
