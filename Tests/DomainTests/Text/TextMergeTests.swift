import Domain
import Testing

/// What `git merge-tree --write-tree` of git 2.39.5 makes of the same three files.
@Suite struct TextMergeTests {
    /// Base, ours, theirs: a letter is a line, unless the text holds a newline.
    struct Example: CustomTestStringConvertible {
        let texts: [String]
        let outcome: TextMergeOutcome
        var bothAdded = false
        var testDescription: String { "\(texts)" }

        init(_ base: String, _ ours: String, _ theirs: String, gives merged: String) {
            texts = [base, ours, theirs]
            outcome = .clean(bytes(merged))
        }

        init(_ base: String, _ ours: String, _ theirs: String, conflictsAt hunks: HunkRange...) {
            texts = [base, ours, theirs]
            outcome = .conflicts(hunks)
        }

        init(added ours: String, _ theirs: String, conflictsAt hunks: HunkRange...) {
            texts = ["", ours, theirs]
            outcome = .conflicts(hunks)
            bothAdded = true
        }
    }

    static let clean = [
        Example("abcde", "aXcde", "abcdY", gives: "aXcdY"),
        Example("abcd", "aXcd", "abcYd", gives: "aXcYd"),
        Example("abc", "aXbc", "abYc", gives: "aXbYc"),
        Example("abc", "", "abc", gives: ""),
        Example("", "", "ab", gives: "ab"),
        // The same on both sides.
        Example("abcd", "aXcd", "aXcd", gives: "aXcd"),
        Example("abc", "abXc", "abXc", gives: "abXc"),
        Example("abc", "ac", "ac", gives: "ac"),
        Example("", "ab", "ab", gives: "ab"),
        // The same deletion, and an insertion of one side.
        Example("ab", "b", "ba", gives: "ba"),
        Example("ab", "ca", "a", gives: "ca"),
        // Ends of lines.
        Example("a\nb", "a\nb\n", "a\nb\n", gives: "a\nb\n"),
        Example("a\nb\nc\n", "a\nb\nc", "X\nb\nc\n", gives: "X\nb\nc"),
        Example("a\r\nb\r\nc\r\n", "X\r\nb\r\nc\r\n", "a\r\nb\r\nY\r\n", gives: "X\r\nb\r\nY\r\n"),
    ]

    @Test("changes that don't meet, or are the same, both apply", arguments: clean)
    func applies(example: Example) throws {
        let merge = try merge(example)
        #expect(merge.isClean)
        #expect(merge.outcome == example.outcome)
        #expect(merge.conflicts.isEmpty)
    }

    static let conflicting = [
        // Neighbours touch.
        Example("abcd", "aXcd", "abYd", conflictsAt: hunk((2, 3), (2, 3), (2, 3))),
        Example("abc", "aXbc", "aYc", conflictsAt: hunk((2, 2), (2, 3), (2, 2))),
        Example("abc", "abXc", "abYc", conflictsAt: hunk((3, 2), (3, 3), (3, 3))),
        Example("abcde", "aXcYe", "aXcZe", conflictsAt: hunk((4, 4), (4, 4), (4, 4))),
        // A deletion against a change.
        Example("abc", "ac", "aXc", conflictsAt: hunk((2, 2), (2, 1), (2, 2))),
        Example("abc", "", "Xbc", conflictsAt: hunk((1, 3), (1, 0), (1, 3))),
        Example("abcd", "Xd", "aYd", conflictsAt: hunk((1, 3), (1, 1), (1, 2))),
        // Three lines between two conflicts join them, four don't.
        Example("abcdefgh", "XbcdYfgh", "ZbcdWfgh", conflictsAt: hunk((1, 5), (1, 5), (1, 5))),
        Example(
            "abcdefgh", "XbcdeYgh", "ZbcdeWgh", conflictsAt: hunk((1, 1), (1, 1), (1, 1)), hunk((6, 6), (6, 6), (6, 6))),
        // Ends of lines.
        Example("a\nb\n", "a\nb", "a\nb\nc\n", conflictsAt: hunk((2, 2), (2, 2), (2, 3))),
        Example("a\r\nb\r\n", "a\nb\n", "a\r\nY\r\n", conflictsAt: hunk((1, 2), (1, 2), (1, 2))),
        // Both added.
        Example(added: "ab", "cb", conflictsAt: hunk(nil, (1, 1), (1, 1))),
        Example(added: "apqrb", "cpqrd", conflictsAt: hunk(nil, (1, 5), (1, 5))),
        Example(added: "apqrsb", "cpqrsd", conflictsAt: hunk(nil, (1, 1), (1, 1)), hunk(nil, (6, 6), (6, 6))),
    ]

    @Test("changes that meet conflict, at the lines between git's markers", arguments: conflicting)
    func conflicts(example: Example) throws {
        let merge = try merge(example)
        #expect(!merge.isClean)
        #expect(merge.outcome == example.outcome)
    }

    @Test("files that both sides added merge if they are the same, or one is empty")
    func addedAlike() throws {
        for (ours, theirs) in [("ab", "ab"), ("", "ab"), ("ab", "")] {
            #expect(try merge(Example("", ours, theirs, gives: "ab")).outcome == .clean(bytes("ab")))
        }
    }

    private func merge(_ example: Example) throws -> TextMerge {
        let texts = example.texts.map { Text(bytes($0)) }
        return TextMerge(
            base: texts[0], ours: texts[1], theirs: texts[2],
            ourDiff: try #require(LineDiff.between(texts[0], texts[1])),
            theirDiff: try #require(LineDiff.between(texts[0], texts[2])), bothAdded: example.bothAdded)
    }
}

private func bytes(_ text: String) -> [UInt8] {
    Array((text.utf8.contains(0x0A) ? text : text.map { "\($0)\n" }.joined()).utf8)
}

private func hunk(_ base: (Int, Int)?, _ ours: (Int, Int), _ theirs: (Int, Int)) -> HunkRange {
    HunkRange(
        base: base.map { LineRange(first: $0.0, last: $0.1) }, ours: LineRange(first: ours.0, last: ours.1),
        theirs: LineRange(first: theirs.0, last: theirs.1))
}
