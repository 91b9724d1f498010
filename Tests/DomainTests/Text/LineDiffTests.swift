import Domain
import Testing

/// What git 2.39.5 prints for `git diff --no-index --histogram --no-indent-heuristic -U1`.
@Suite struct LineDiffTests {
    struct Example: CustomTestStringConvertible {
        let base: String
        let side: String
        /// Each hunk as `base lines > side lines`, ends excluded.
        let hunks: [(Range<Int>, Range<Int>)]
        var testDescription: String { "\([base, side])" }

        /// Takes texts whose lines are one letter each.
        init(_ base: String, _ side: String, _ hunks: [(Range<Int>, Range<Int>)]) {
            self.init(raw: base.map { "\($0)\n" }.joined(), side.map { "\($0)\n" }.joined(), hunks)
        }

        init(raw base: String, _ side: String, _ hunks: [(Range<Int>, Range<Int>)]) {
            (self.base, self.side, self.hunks) = (base, side, hunks)
        }
    }

    static let examples = [
        Example("abcd", "abcd", []),
        Example("", "", []),
        Example("", "ab", [(0..<0, 0..<2)]),
        Example("ab", "", [(0..<2, 0..<0)]),
        Example("abcde", "axcye", [(1..<2, 1..<2), (3..<4, 3..<4)]),
        // Changes slide down.
        Example("abc", "abbc", [(2..<2, 2..<3)]),
        Example("abcabc", "abcabcabc", [(6..<6, 6..<9)]),
        Example("xaybxayb", "xayb", [(4..<8, 4..<4)]),
        // An insertion of several lines that first fell apart becomes one.
        Example("c", "acc", [(0..<0, 0..<2)]),
        // A change slides up again to meet one of the other text.
        Example("aa", "ba", [(0..<1, 0..<1)]),
        Example("bc", "cc", [(0..<1, 0..<1)]),
        // The rarest line is kept, not the longest run.
        Example("abb", "ba", [(0..<0, 0..<1), (1..<3, 2..<2)]),
        Example("abb", "bac", [(0..<0, 0..<1), (1..<3, 2..<3)]),
        // The end of a line is part of it.
        Example(raw: "a\nb\n", "a\nb", [(1..<2, 1..<2)]),
        Example(raw: "a\nb", "a\nb\nc", [(1..<2, 1..<3)]),
        Example(raw: "a\r\nb\r\n", "a\nb\r\n", [(0..<1, 0..<1)]),
    ]

    @Test("a diff has git's hunks", arguments: examples)
    func hunks(example: Example) throws {
        try expect(example)
    }

    /// 64 equal lines can still start a block; from 65 on Myers' algorithm decides.
    static let frequentLines = [
        Example(
            String(repeating: "x", count: 64), "y" + String(repeating: "x", count: 63), [(0..<1, 0..<1)]),
        Example(String(repeating: "x", count: 70), String(repeating: "x", count: 66), [(66..<70, 66..<66)]),
        Example(
            String(repeating: "x", count: 65) + "y", "yx" + String(repeating: "x", count: 65),
            [(0..<65, 0..<0), (66..<66, 1..<67)]),
        Example(
            String(repeating: "xy", count: 65), String(repeating: "yx", count: 66),
            [(0..<0, 0..<1), (130..<130, 131..<132)]),
        Example(
            String(repeating: "xy", count: 70), "pxqyrx" + String(repeating: "xy", count: 67),
            [(0..<0, 0..<1), (1..<1, 2..<3), (2..<2, 4..<5), (3..<6, 6..<6)]),
    ]

    @Test("texts that share only frequent lines have git's hunks", arguments: frequentLines)
    func frequent(example: Example) throws {
        try expect(example)
    }

    @Test("a text made to crowd git's table has no diff from 65 lines in one slot on", arguments: [64, 65])
    func crowdedTable(count: Int) {
        let first = (0..<9000).map { "\($0)\n" }
        let again = (0..<count).map { (turn: Int) -> String in first[turn * 128 + (133 - turn) % 128] }
        let rest = [String](repeating: "f\n", count: 70 - count)
        let base = Text(Array((first + again + rest).joined().utf8))
        let side = Text(Array((first + ["zzz\n"]).joined().utf8))
        let expected = LineDiff(hunks: [LineHunk(base: 9000..<9070, side: 9000..<9001)])
        // With 65, git says "fatal: failure to merge".
        #expect(LineDiff.between(base, side) == (count == 64 ? expected : nil))
    }

    @Test("diffs meet where changes overlap or touch, insertions at one place too")
    func meeting() {
        func diff(_ base: Range<Int>...) -> LineDiff {
            LineDiff(hunks: base.map { LineHunk(base: $0, side: $0) })
        }
        #expect(!diff().meets(diff(0..<9)))
        #expect(!diff(0..<1, 5..<6).meets(diff(2..<4, 7..<8)))
        #expect(diff(0..<1, 4..<6).meets(diff(2..<4)))
        #expect(diff(2..<4).meets(diff(0..<1, 4..<6)))
        #expect(diff(3..<3).meets(diff(3..<3)))
        #expect(diff(0..<9).meets(diff(4..<4)))
    }

    private func expect(_ example: Example) throws {
        let diff = try #require(LineDiff.between(Text(Array(example.base.utf8)), Text(Array(example.side.utf8))))
        #expect(diff.hunks == example.hunks.map { LineHunk(base: $0.0, side: $0.1) })
    }
}
