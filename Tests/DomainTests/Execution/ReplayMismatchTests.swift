import Domain
import Testing

@Suite("How a replay differs from what is planned") struct ReplayMismatchTests {
    private static func id(_ digit: Character) -> ObjectID {
        ObjectID(hex: String(repeating: digit, count: 40)) ?? .zero
    }

    private let planned = [RecordedResolution(path: "a", conflict: id("1"), variant: 0, result: id("2"))]

    private func words(_ replay: Replay) -> String? { ReplayMismatch.words(planned: planned, replay) }

    private func settled(_ resolutions: [RecordedResolution]) -> Replay {
        .settled(Settlement(tree: Self.id("9"), resolutions: resolutions))
    }

    private func open(_ cause: UnsettledPath.Cause, conflict: Character = "1", path: RepositoryPath = "a") -> Replay {
        .open([UnsettledPath(path: path, conflict: Self.id(conflict), cause: cause)])
    }

    @Test("is nothing where the same content comes out, whichever variant gave it")
    func same() {
        #expect(words(settled(planned)) == nil)
        let variant = RecordedResolution(path: "a", conflict: Self.id("1"), variant: 3, result: Self.id("2"))
        #expect(words(settled([variant])) == nil)
    }

    @Test("names the resolution that has changed, is missing, does not fit or can't be read")
    func resolution() {
        let changed = RecordedResolution(path: "a", conflict: Self.id("1"), variant: 0, result: Self.id("3"))
        #expect(words(settled([changed])) == "the recorded resolution 1111111 of a has changed")
        #expect(words(open(.notRecorded)) == "the recorded resolution 1111111 of a is missing")
        #expect(
            words(open(.doesNotFit)) == "the recorded resolution 1111111 of a has changed: it does not fit any more")
        #expect(
            words(open(.unreadable("it is a link")))
                == "the recorded resolution 1111111 of a can't be read: it is a link")
    }

    @Test("tells a conflict that is another from a resolution that is")
    func conflict() {
        let other = RecordedResolution(path: "a", conflict: Self.id("4"), variant: 0, result: Self.id("2"))
        for replay in [settled([other]), open(.notRecorded, conflict: "4")] {
            #expect(words(replay)?.hasPrefix("a conflicts otherwise than when the plan was made, as 4444444") == true)
        }
        let more = RecordedResolution(path: "b", conflict: Self.id("5"), variant: 0, result: Self.id("2"))
        #expect(words(settled(planned + [more])) == "b conflicts too")
        #expect(words(open(.notRecorded, path: "b")) == "b conflicts too")
        #expect(words(settled([])) == "a does not conflict any more")
        #expect(words(.open([])) == "it merges without a conflict now")
        #expect(words(.unknown(.reported("git failed."))) == "git failed")
    }
}
