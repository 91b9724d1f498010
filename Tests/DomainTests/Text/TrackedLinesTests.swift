import Domain
import Testing

@Suite("Lines that are followed back") struct TrackedLinesTests {
    private func effect(_ first: Int, _ last: Int, _ hunk: LineHunk) -> TrackedLines.Effect {
        var lines = TrackedLines(LineRange(first: first, last: last))
        return lines.goBack(over: LineDiff(hunks: [hunk]))
    }

    @Test("are changed by what overlaps them, and touched by what stands beside them")
    func effects() {
        let change = LineHunk(base: 9..<10, side: 9..<12)
        #expect(effect(10, 10, change) == .changed)
        #expect(effect(12, 40, change) == .changed)
        #expect(effect(13, 13, change) == .touched)
        #expect(effect(9, 9, change) == .touched)
        #expect(effect(14, 14, change) == .nothing)
        let deletion = LineHunk(base: 9..<12, side: 9..<9)
        #expect(effect(9, 10, deletion) == .changed)
        #expect(effect(10, 10, deletion) == .touched)
        #expect(effect(10, 9, deletion) == .changed)
    }

    @Test("move with what goes and comes before them")
    func shifts() {
        var lines = TrackedLines(LineRange(first: 30, last: 31))
        _ = lines.goBack(
            over: LineDiff(hunks: [LineHunk(base: 3..<3, side: 3..<8), LineHunk(base: 60..<70, side: 65..<65)]))
        #expect(lines == shifted(25, 26))
        _ = lines.goBack(over: LineDiff(hunks: [LineHunk(base: 0..<10, side: 0..<0)]))
        #expect(lines == shifted(35, 36))
    }

    private func shifted(_ first: Int, _ last: Int) -> TrackedLines {
        TrackedLines(LineRange(first: first, last: last))
    }

    @Test("may be any that a conflict names")
    func empty() {
        #expect(TrackedLines(LineRange(first: 0, last: -1)) == TrackedLines(LineRange(first: 1, last: 0)))
    }
}
