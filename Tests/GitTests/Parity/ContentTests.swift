import Domain
import Examples
import TestSupport
import Testing

/// Contents at the edge of what is a text.
@Suite struct ContentTests {
    @Test(
        "A final newline that is missing on some sides",
        arguments: [false, true].flatMap { base in
            [false, true].flatMap { ours in [false, true].map { [base, ours, $0] } }
        }, ["far", "last", "append"])
    func finalNewlines(has: [Bool], edits: String) async throws {
        let texts = zip(has, ["base", "ours", "theirs"]).map { hasNewline, side in
            var lines = (1...9).map { "line \($0)" }
            switch (edits, side) {
            case (_, "base"): break
            case ("far", "ours"): lines[0] = side
            case ("far", _): lines[5] = side
            case ("last", "ours"): lines[8] = side
            case ("last", _): lines[0] = side
            default: lines.append(side)
            }
            return lines.joined(separator: "\n") + (hasNewline ? "\n" : "")
        }
        let fork = try Fork(
            base: [.text("f", texts[0])], ours: [.text("f", texts[1])], theirs: [.text("f", texts[2])])
        try await fork.expectGitsWord("")
    }

    @Test(
        "A NUL within the first 8,000 bytes makes a binary file, one beyond does not",
        arguments: [0, 7_999, 8_000, 20_000])
    func nul(place: Int) async throws {
        let changes = [[:], [10: UInt8(ascii: "o")], [29_990: UInt8(ascii: "t")]].map { (edits: [Int: UInt8]) in
            var content = (0..<30_000).map {
                $0 % 40 == 39 ? UInt8(ascii: "\n") : UInt8(ascii: "a") + UInt8($0 / 40 % 26)
            }
            content[place] = 0
            for (place, byte) in edits { content[place] = byte }
            return ScriptedChange.write("f", content: content, mode: .file)
        }
        let fork = try Fork(base: [changes[0]], ours: [changes[1]], theirs: [changes[2]])
        try await fork.expectGitsWord(place < 8_000 ? "conflicts [\"f\"]" : "clean")
    }

    @Test("A NUL on one side alone is enough")
    func oneBinarySide() async throws {
        let fork = try Fork(
            base: [.lines("f")], ours: [.lines("f", [1: "ours \0"])], theirs: [.lines("f", [18: "theirs"])])
        try await fork.expectGitsWord("conflicts [\"f\"]")
    }

    @Test("A long file changed at both ends by both sides merges")
    func longFile() async throws {
        let count = 100_000
        let fork = try Fork(
            base: [.lines("f", count: count)], ours: [.lines("f", [2: "ours", count - 20: "ours"], count: count)],
            theirs: [.lines("f", [12: "theirs", count - 2: "theirs"], count: count)])
        try await fork.expectGitsWord("clean")
    }

    @Test("A line of 4 MB changed by both sides conflicts")
    func longLine() async throws {
        let sides = ["base", "ours", "theirs"].map { side in
            ScriptedChange.text("f", String(repeating: "x", count: 4_000_000) + side + "\n")
        }
        let fork = try Fork(base: [sides[0]], ours: [sides[1]], theirs: [sides[2]])
        try await fork.expectGitsWord("conflicts [\"f\"]")
    }

    @Test("Both sides made the same change")
    func sameChange() async throws {
        let same: [ScriptedChange] = [.lines("f", [3: "same"]), .lines("added", of: "a"), .delete("lost")]
        let fork = try Fork(base: [.lines("f"), .lines("lost", of: "l")], ours: same, theirs: same)
        try await fork.expectGitsWord("clean")
    }

    @Test("Both sides made the same change, and one more each")
    func sameChangeAndMore() async throws {
        let fork = try Fork(
            base: [.lines("f")], ours: [.lines("f", [3: "same", 10: "ours"])],
            theirs: [.lines("f", [3: "same", 18: "theirs"])])
        try await fork.expectGitsWord("clean")
    }

    @Test("Both sides renamed a file alike and edited it apart")
    func sameRename() async throws {
        let fork = try Fork(
            base: [.lines("old")], ours: [.delete("old"), .lines("new", [3: "ours"])],
            theirs: [.delete("old"), .lines("new", [18: "theirs"])])
        try await fork.expectGitsWord("clean")
    }

    @Test("Both sides added a file, with some lines in common")
    func bothAdded() async throws {
        let fork = try Fork(
            base: [.lines("f")], ours: [.lines("added", [3: "ours"])], theirs: [.lines("added", [18: "theirs"])])
        try await fork.expectGitsWord("conflicts [\"added\"]")
    }
}
