import TestSupport
import Testing

@testable import Domain

@Suite struct RenameSearchTests {
    @Test("Equal files are renames, whatever their names; empty ones are none")
    func exact() {
        let fixture = RenameFixture(deleted: ["a=abcd", "b="], added: ["x=abcd", "y="])
        #expect(fixture.words == ["a > x"])
    }

    @Test("Of equal files each takes the one of its name, and where a name doesn't tell it stays open")
    func equal() {
        #expect(RenameFixture(deleted: ["a/f=abcd", "a/g=abcd"], added: ["b/g=abcd"]).words == ["a/g > b/g"])
        #expect(RenameFixture(deleted: ["a/f=abcd", "a/g=abcd"], added: ["b/x=abcd"]).words == nil)
        #expect(RenameFixture(deleted: ["a=abcd"], added: ["x=abcd", "y=abcd"]).words == nil)
    }

    @Test("The only two files of a name are paired where three quarters are the same, though another is more alike")
    func namesakes() {
        let added = ["b/f=abcdefghijklmnopXXXX", "b/g=abcdefghijklmnopqrsX"]
        #expect(RenameFixture(deleted: ["a/f=abcdefghijklmnopqrst"], added: added).words == ["a/f > b/f"])
        let less = ["b/f=abcdefghijklmnXXXXXX", "b/g=abcdefghijklmnopqrsX"]
        #expect(RenameFixture(deleted: ["a/f=abcdefghijklmnopqrst"], added: less).words == ["a/f > b/g"])
    }

    @Test("Where a name is no file's own, unchanged files of its directory tell where to look, but not in the root")
    func guesses() {
        let deleted = ["a/f=abcdefghijklmnopqrst", "b/f=abcdefghijklmnopqXXX", "a/same=same"]
        let added = ["f=abcdefghijklmnopqXXt", "z/f=zzzz"]
        let inside = RenameFixture(
            deleted: deleted, added: ["new/f=abcdefghijklmnopqXXt", "z/f=zzzz", "new/same=same"])
        #expect(inside.words == ["a/f > new/f", "a/same > new/same"])
        let root = RenameFixture(deleted: deleted, added: added + ["same=same"])
        #expect(root.words == ["a/same > same", "b/f > f"])
        let kept = RenameFixture(
            deleted: deleted, added: ["new/f=abcdefghijklmnopqXXt", "z/f=zzzz", "new/same=same"], removed: [])
        #expect(kept.words == ["a/same > new/same", "b/f > new/f"])
    }

    @Test("Half makes a rename, the best pair comes first, and two that are as good leave it open")
    func likeness() {
        #expect(RenameFixture(deleted: ["a=abcdefghij"], added: ["x=abcdeXXXXX"]).words == ["a > x"])
        #expect(RenameFixture(deleted: ["a=abcdefghij"], added: ["x=abcdXXXXXX"]).words == [])
        let best = RenameFixture(deleted: ["a=abcdefghij", "b=abcdefgXXX"], added: ["x=abcdefghXX", "y=abcdefYYYY"])
        #expect(best.words == ["a > y", "b > x"])
        let tie = RenameFixture(deleted: ["a=abcdefghij", "b=XXcdefghij"], added: ["x=YYcdefghij"])
        #expect(tie.words == nil)
    }

    @Test("A file that doesn't matter is looked for among equal files alone")
    func irrelevant() {
        var fixture = RenameFixture(deleted: ["a=abcdefghij", "b=bbbb"], added: ["x=abcdefghiX", "y=bbbb"])
        fixture.relevance.contents = []
        fixture.relevance.places = []
        #expect(fixture.words == ["b > y"])
        fixture.relevance.places = ["a"]
        #expect(fixture.words == ["b > y"])
    }

    @Test(
        "No file is used twice, and the order in which files are given changes nothing",
        arguments: 0..<200 as Range<UInt64>)
    func properties(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        func files(_ directories: [String], _ random: inout SeededGenerator) -> [String] {
            (0..<Int.random(in: 1...8, using: &random)).map { number in
                let word = String(
                    (0..<8).map { _ in random.oneIn(3) ? "x" : "abcdefgh".randomElement(using: &random) ?? "a" })
                return
                    "\(random.pick(directories))/\(random.oneIn(2) ? "f\(number)" : "g\(number % 3)\(number)")=\(word)"
            }
        }
        var fixture = RenameFixture(
            deleted: files(["a", "a/b", "c"], &random), added: files(["n", "n/b", "d"], &random))
        guard let found = fixture.found() else { return }
        #expect(Set(found.files.map(\.source)).count == found.files.count)
        #expect(Set(found.files.map(\.target)).count == found.files.count)
        #expect(Set(found.files.map(\.source)).isSubset(of: fixture.candidates.deleted))
        #expect(Set(found.files.map(\.target)).isSubset(of: fixture.candidates.added))
        fixture.candidates.deleted.shuffle(using: &random)
        fixture.candidates.added.shuffle(using: &random)
        #expect(fixture.found().map { Set($0.files) } == Set(found.files))
        #expect(fixture.found()?.directories == found.directories)
    }
}
