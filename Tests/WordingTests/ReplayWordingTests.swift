import Domain
import Testing
import Wording

@Suite("In what recorded resolutions are other than planned, in words") struct ReplayWordingTests {
    private static let planned = RecordedResolution(
        path: "app/a.py", conflict: Example.oid("1"), variant: 0, result: Example.oid("2"))

    private static let mismatches: [Said<ReplayMismatch>] = [
        Said(.merges, "it merges without a conflict now"), Said(.settled("app/a.py"), "app/a.py no longer conflicts"),
        Said(.conflictsToo("app/b.py"), "app/b.py conflicts too"),
        Said(
            .otherConflict(planned, now: Example.oid("4")),
            "app/a.py conflicts differently than when the plan was made, as 4444444 and not as 1111111: "
                + "merge.conflictStyle or merge attributes may differ"),
        Said(.changed(planned), "the recorded resolution 1111111 of app/a.py has changed"),
        Said(.missing(planned), "the recorded resolution 1111111 of app/a.py is missing"),
        Said(
            .doesNotFit(planned), "the recorded resolution 1111111 of app/a.py has changed and no longer applies"),
        Said(
            .unreadable(planned, "it is a link"),
            "the recorded resolution 1111111 of app/a.py can't be read: it is a link"),
        Said(.notRecordable("app/a.py", "it is binary"), "app/a.py can't be resolved as recorded: it is binary"),
        Said(.unknown(.reported("git failed.")), "git failed"),
    ]

    @Test("names path and resolution", arguments: mismatches)
    func mismatch(said: Said<ReplayMismatch>) { #expect(Wording.mismatch(said.value).plain == said.text) }

    @Test("is known of every mismatch")
    func all() { #expect(Set(Self.mismatches.map { Self.number(of: $0.value) }) == Set(0..<10)) }

    /// A new mismatch belongs here and into the table.
    private static func number(of mismatch: ReplayMismatch) -> Int {
        switch mismatch {
        case .merges: 0
        case .settled: 1
        case .conflictsToo: 2
        case .otherConflict: 3
        case .changed: 4
        case .missing: 5
        case .doesNotFit: 6
        case .unreadable: 7
        case .notRecordable: 8
        case .unknown: 9
        }
    }
}
