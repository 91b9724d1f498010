import Domain
import Testing
import Wording

@Suite("What is not as it was, in words") struct MovementWordingTests {
    private static func moved(_ ahead: Int, _ behind: Int) -> Movement {
        .moved(to: Example.oid("2"), distance: CommitDistance(ahead: ahead, behind: behind))
    }

    private static let movements: [Said<Movement>] = [
        Said(.unmoved, "is at 11111111"),
        Said(moved(1, 0), "moved from 11111111 to 22222222, 1 commit ahead"),
        Said(moved(0, 3), "moved from 11111111 to 22222222, 3 commits behind"),
        Said(moved(4, 2), "moved from 11111111 to 22222222, diverged: 4 commits ahead, 2 behind"),
        Said(
            .moved(to: Example.oid("2"), distance: nil),
            "moved from 11111111 to 22222222, how far is not known"),
        Said(.gone, "is gone"), Said(.unknown(.reported("no such object.")), "could not be read: no such object"),
    ]

    @Test("says where a reference stands now", arguments: movements)
    func movement(said: Said<Movement>) {
        #expect(Wording.movement(said.value, from: Example.oid("1")).plain == said.text)
    }

    private static let pins: [Said<PinChange>] = [
        Said(.tool(old: "orchestrate 1", new: "orchestrate 2"), "tool: orchestrate 1, now orchestrate 2"),
        Said(.configuration(old: "preset flask", new: ""), "configuration: preset flask, now none"),
        Said(
            .settings(old: PlanSettings(), new: PlanSettings(attributes: .forge, method: .squash)),
            "settings: none, now --attributes forge --merge-method squash"),
    ]

    @Test("says what a plan was made with", arguments: pins)
    func pin(said: Said<PinChange>) { #expect(Wording.pin(said.value).plain == said.text) }

    @Test("spells settings as the options that give them")
    func settings() {
        let settings = PlanSettings(
            attributes: .forge, replaysResolutions: false, method: .rebase,
            constraints: PlanConstraints(required: ["#1"], first: ["#2"], onlyLayers: ["web"], landsAll: true))
        #expect(
            Wording.settings(settings).plain
                == "--attributes forge --no-replay --merge-method rebase --require #1 --first #2 --only-layer web "
                + "--land all")
        #expect(Wording.settings(PlanSettings()).isEmpty)
    }

    private static let causes: [Said<[ChangeCause]>] = [
        Said([.headMoved(to: Example.oid("2"))], "its head moved to 22222222"),
        Said([.otherMoved("#1", to: Example.oid("2"))], "the head of #1 moved to 22222222"),
        Said([.appeared("#1")], "#1 is new"), Said([.left("#1")], "#1 left"), Said([.landsNow("#1")], "#1 lands now"),
        Said([.heldNow("#1")], "#1 is held now"), Said([.baseMoved], "only because the base moved"),
        Said([.baseMoved, .unknown], "the base moved and the plans don't say why"),
        Said([.madeWith(.tool)], "another tool planned"),
        Said([.madeWith(.configuration)], "the configuration changed"),
        Said([.madeWith(.settings)], "the options changed"),
        Said((1...6).map { .left(ChangeSetID("#\($0)")) }, "#1 left, #2 left, #3 left, #4 left and 2 more"),
    ]

    @Test("says why a plan says something else", arguments: causes)
    func because(said: Said<[ChangeCause]>) { #expect(Wording.causes(said.value).plain == said.text) }

    @Test("is known of every cause")
    func all() { #expect(Set(Self.causes.flatMap(\.value).map(Self.number)) == Set(0..<9)) }

    /// A new cause belongs here and into the table.
    private static func number(of cause: ChangeCause) -> Int {
        switch cause {
        case .headMoved: 0
        case .otherMoved: 1
        case .appeared: 2
        case .left: 3
        case .landsNow: 4
        case .heldNow: 5
        case .baseMoved: 6
        case .madeWith: 7
        case .unknown: 8
        }
    }
}
