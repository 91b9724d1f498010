import Domain
import Examples
import TestSupport
import Testing

/// Each cause that ever made libgit2's merge and git's differ on merges of public repositories.
@Suite struct CauseTests {
    @Test("git's diff is the histogram diff, where Myers' diff merges what git does not")
    func histogramConflict() async throws {
        let fork = try Fork(
            base: [.words("f", "d a d a a")], ours: [.words("f", "d d a")], theirs: [.words("f", "d a d _ a a")])
        try await fork.expectGitsWord("conflicts [\"f\"]")
        #expect(try fork.libgit2sVerdict())
    }

    @Test("git's diff is the histogram diff, where Myers' diff conflicts and git's merges")
    func histogramClean() async throws {
        let fork = try Fork(
            base: [.words("f", "a _ d c d")], ours: [.words("f", "d d c a")], theirs: [.words("f", "a _ d c a")])
        try await fork.expectGitsWord("clean")
        #expect(try !fork.libgit2sVerdict())
    }

    @Test("A file added to a directory that the other side renamed conflicts where it should go")
    func directoryRename() async throws {
        let base = (1...3).map { ScriptedChange.lines("old/\($0)", of: "\($0)") }
        let fork = try Fork(
            base: base, ours: [.rename(from: "old", to: "new")], theirs: [.lines("old/added", of: "added")])
        try await fork.expectGitsWord("conflicts [\"new/added\"]")
    }

    @Test("A file added to a directory whose files went to two others, as many to each, conflicts without a path")
    func splitDirectory() async throws {
        let base = (1...2).map { ScriptedChange.lines("old/\($0)", of: "\($0)") }
        let fork = try Fork(
            base: base, ours: [.rename(from: "old/1", to: "one/1"), .rename(from: "old/2", to: "two/2")],
            theirs: [.lines("old/added", of: "added")])
        try await fork.expectGitsWord("conflicts []")
    }

    @Test("Of several lost files with one name, each is paired with the namesake that is like it")
    func namesakes() async throws {
        let fork = try Fork(
            base: [.lines("a/config", of: "a"), .lines("b/config", of: "b")],
            ours: [
                .delete("a/config"), .delete("b/config"), .lines("x/config", [1: "x"], of: "b"),
                .lines("y/config", [1: "y"], of: "a"),
            ],
            theirs: [.lines("a/config", [20: "theirs a"], of: "a"), .lines("b/config", [19: "theirs b"], of: "b")])
        try await fork.expectGitsWord("clean")
    }

    @Test("A namesake elsewhere wins over a file that is more like the lost one")
    func namesakeFirst() async throws {
        let fork = try Fork(
            base: [.lines("a/config", of: "a"), .lines("keep", of: "k")],
            ours: [
                .delete("a/config"), .lines("b/config", [2: "x", 3: "x", 4: "x"], of: "a"),
                .lines("b/other", [2: "y"], of: "a"),
            ],
            theirs: [.lines("a/config", [20: "theirs"], of: "a")])
        try await fork.expectGitsWord("clean")
    }

    @Test("Of several files alike the lost one goes to the most alike")
    func bestOfSeveral() async throws {
        let changes = { (count: Int) in Dictionary(uniqueKeysWithValues: (1...count).map { ($0 * 2, "other \($0)") }) }
        let fork = try Fork(
            base: [.lines("lost", of: "l")],
            ours: [.delete("lost")] + [4, 2, 3].map { .lines("found \($0)", changes($0), of: "l") },
            theirs: [.lines("lost", [13: "theirs"], of: "l")])
        try await fork.expectGitsWord("clean")
    }

    @Test("Of several files that are alike to the byte, git chooses one", arguments: ["lost", "a/lost"])
    func alikeToTheByte(lost: String) async throws {
        let fork = try Fork(
            base: [.lines(lost, of: "l")],
            ours: [
                .delete(RepositoryPath(lost)), .lines("b/x", of: "l"), .lines("a/y", of: "l"), .lines("c/z", of: "l"),
            ],
            theirs: [.lines(lost, [13: "theirs"], of: "l")])
        try await fork.expectGitsWord("")
    }

    @Test("A file that is less than half of the lost one is an addition", arguments: [8, 9, 10, 11, 12])
    func plainAddition(kept: Int) async throws {
        let changed = Dictionary(uniqueKeysWithValues: (kept + 1...20).map { ($0, "new words \($0)") })
        let fork = try Fork(
            base: [.lines("lost", of: "l")], ours: [.delete("lost"), .lines("added", changed, of: "l")],
            theirs: [.lines("lost", [1: "theirs"], of: "l")])
        try await fork.expectGitsWord(kept < 11 ? "conflicts [\"lost\"]" : "")
    }

    @Test("A copy of a file that stays is an addition")
    func copy() async throws {
        let fork = try Fork(
            base: [.lines("source")], ours: [.lines("copy"), .lines("source", [2: "ours"])],
            theirs: [.lines("source", [18: "theirs"])])
        try await fork.expectGitsWord("clean")
    }

    @Test("Empty files that come and go are no renames")
    func emptyFiles() async throws {
        let fork = try Fork(
            base: [.text("empty", ""), .lines("f")], ours: [.delete("empty"), .text("added", "")],
            theirs: [.text("empty", "no more\n")])
        try await fork.expectGitsWord("conflicts [\"empty\"]")
    }

    @Test("A file renamed to two names conflicts at all three")
    func twoNames() async throws {
        let fork = try Fork(
            base: [.lines("old")], ours: [.rename(from: "old", to: "one")], theirs: [.rename(from: "old", to: "two")])
        try await fork.expectGitsWord("conflicts [\"old\", \"one\", \"two\"]")
    }

    @Test("Two files renamed to one name conflict at that name")
    func oneName() async throws {
        let fork = try Fork(
            base: [.lines("a", of: "a"), .lines("b", of: "b")], ours: [.rename(from: "a", to: "both")],
            theirs: [.rename(from: "b", to: "both")])
        try await fork.expectGitsWord("conflicts [\"both\"]")
    }

    @Test("A file that one side renamed and the other deleted conflicts at its new name")
    func renameDelete() async throws {
        let fork = try Fork(
            base: [.lines("old"), .lines("keep", of: "k")], ours: [.rename(from: "old", to: "new")],
            theirs: [.delete("old")])
        try await fork.expectGitsWord("conflicts [\"new\"]")
    }

    @Test("A file renamed to where the other side adds one conflicts there")
    func renameAdd() async throws {
        let fork = try Fork(
            base: [.lines("old")], ours: [.rename(from: "old", to: "new")],
            theirs: [.lines("old", [3: "theirs"]), .lines("new", of: "other")])
        try await fork.expectGitsWord("conflicts [\"new\"]")
    }

    @Test("Two files that swap their names with the other side's edits follow them")
    func swap() async throws {
        let fork = try Fork(
            base: [.lines("a", of: "a"), .lines("b", of: "b")], ours: [.lines("a", of: "b"), .lines("b", of: "a")],
            theirs: [.lines("a", [3: "theirs"], of: "a")])
        try await fork.expectGitsWord("conflicts [\"a\"]")
    }

    @Test("Several merge bases are merged first")
    func severalBases() async throws {
        let repository = try TestRepository()
        try repository.addSampleHeads()
        try repository.addCrissCross()
        try repository.branch("ours", from: "crossed")
        try repository.branch("theirs", from: "crossing")
        try await Fork(in: repository).expectGitsWord("clean")
    }

    @Test("Merge bases that clash with each other make a base with their conflict in it")
    func clashingBases() async throws {
        let repository = try TestRepository()
        try repository.commit(on: "main", message: "base\n", changes: [.lines("f")])
        try repository.commit(on: "left", from: "main", message: "left\n", changes: [.lines("f", [5: "left"])])
        try repository.commit(on: "right", from: "main", message: "right\n", changes: [.lines("f", [5: "right"])])
        for (side, other, choice) in [("ours", "theirs", "left"), ("theirs", "ours", "right")] {
            let others = other == "ours" ? "left" : "right"
            try repository.commit(
                on: side, from: choice, merging: [others], message: "\(side)\n",
                changes: [.lines("f", [5: choice, 18: side])])
        }
        try await Fork(in: repository).expectGitsWord("conflicts [\"f\"]")
    }

    @Test(
        "Above git's rename limit nothing but exact renames count",
        .disabled("git's limit is 7,000 files on each side: a test would have to make and compare 49 million pairs."))
    func renameLimit() {}

    @Test("The same file added by both sides with another exec bit conflicts")
    func sameFileOtherMode() async throws {
        let fork = try Fork(
            base: [.lines("f")], ours: [.lines("tool", of: "t", mode: .executable)],
            theirs: [.lines("tool", of: "t")])
        try await fork.expectGitsWord("conflicts [\"tool\"]")
    }
}
