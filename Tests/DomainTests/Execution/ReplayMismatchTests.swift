import Domain
import Testing

@Suite("How a replay differs from what is planned") struct ReplayMismatchTests {
    private static func id(_ digit: Character) -> ObjectID {
        ObjectID(hex: String(repeating: digit, count: 40)) ?? .zero
    }

    private let planned = [RecordedResolution(path: "a", conflict: id("1"), variant: 0, result: id("2"))]

    private func mismatch(_ replay: Replay) -> ReplayMismatch? { ReplayMismatch(planned: planned, replay) }

    private func settled(_ resolutions: [RecordedResolution]) -> Replay {
        .settled(Settlement(tree: Self.id("9"), resolutions: resolutions))
    }

    private func open(_ cause: UnsettledPath.Cause, conflict: Character = "1", path: RepositoryPath = "a") -> Replay {
        .open([UnsettledPath(path: path, conflict: Self.id(conflict), cause: cause)])
    }

    @Test("is nothing where the same content comes out, whichever variant gave it")
    func same() {
        #expect(mismatch(settled(planned)) == nil)
        let variant = RecordedResolution(path: "a", conflict: Self.id("1"), variant: 3, result: Self.id("2"))
        #expect(mismatch(settled([variant])) == nil)
    }

    @Test("names the resolution that has changed, is missing, does not fit or can't be read")
    func resolution() {
        let changed = RecordedResolution(path: "a", conflict: Self.id("1"), variant: 0, result: Self.id("3"))
        #expect(mismatch(settled([changed])) == .changed(planned[0]))
        #expect(mismatch(open(.notRecorded)) == .missing(planned[0]))
        #expect(mismatch(open(.doesNotFit)) == .doesNotFit(planned[0]))
        #expect(mismatch(open(.unreadable("it is a link"))) == .unreadable(planned[0], "it is a link"))
        #expect(mismatch(open(.notRecordable("binary"))) == .notRecordable("a", "binary"))
    }

    @Test("tells a conflict that is another from a resolution that is")
    func conflict() {
        let other = RecordedResolution(path: "a", conflict: Self.id("4"), variant: 0, result: Self.id("2"))
        for replay in [settled([other]), open(.notRecorded, conflict: "4")] {
            #expect(mismatch(replay) == .otherConflict(planned[0], now: Self.id("4")))
        }
        let more = RecordedResolution(path: "b", conflict: Self.id("5"), variant: 0, result: Self.id("2"))
        #expect(mismatch(settled(planned + [more])) == .conflictsToo("b"))
        #expect(mismatch(open(.notRecorded, path: "b")) == .conflictsToo("b"))
        #expect(mismatch(settled([])) == .settled("a"))
        #expect(mismatch(.open([])) == .merges)
        #expect(mismatch(.unknown(.reported("git failed."))) == .unknown(.reported("git failed.")))
    }
}
