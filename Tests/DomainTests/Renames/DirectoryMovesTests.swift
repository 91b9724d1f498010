import Testing

@testable import Domain

@Suite struct DirectoryMovesTests {
    private static func rename(_ old: String, _ new: String) -> Rename {
        Rename(source: RenameFixture.file("\(old)=a"), target: RenameFixture.file("\(new)=a"))
    }

    private static func moves(
        _ renames: [(String, String)], _ relevance: [RepositoryPath: RenameRelevance.Directory]
    ) -> DirectoryMoves {
        var moves = DirectoryMoves(removed: ["a", "a/b", "a/b/c"], relevance: relevance)
        for (old, new) in renames { moves.count(rename(old, new)) }
        return moves
    }

    @Test("A directory is renamed where most of its files went")
    func majority() {
        let renames = [("a/f", "n/f"), ("a/g", "n/x"), ("a/h", "m/h")]
        #expect(Self.moves(renames, ["a": .forItself]).renames == ["a": "n"])
        #expect(Self.moves(Array(renames.dropFirst()), ["a": .forItself]).renames == nil, "as many went either way")
        #expect(Self.moves(renames, [:]).renames == [:], "nobody wants to know")
        #expect(Self.moves([("k/f", "n/f")], ["a": .forItself]).renames == [:], "it is still there")
    }

    @Test("A file counts for the directories above it while their names stay the same")
    func ancestors() {
        let relevance: [RepositoryPath: RenameRelevance.Directory] = [
            "a": .forItself, "a/b": .forAncestors, "a/b/c": .forAncestors,
        ]
        #expect(Self.moves([("a/b/c/f", "n/b/c/f")], relevance).renames == ["a": "n", "a/b/c": "n/b/c"])
        #expect(Self.moves([("a/b/c/f", "n/x/c/f")], relevance).renames == ["a/b/c": "n/x/c"])
        #expect(Self.moves([("a/b/f", "b/f")], relevance).renames == ["a": "", "a/b": "b"], "up to the root")
    }

    @Test("A file of which only the place matters is looked for as long as it can turn the majority")
    func needed() {
        var moves = Self.moves([("a/f", "n/f"), ("a/g", "n/g")], ["a": .forItself])
        let open = ["a/x=x", "a/y=y"].map(RenameFixture.file)
        #expect(moves.needed(of: open, places: ["a/x", "a/y"]) == open)
        #expect(moves.needed(of: open, places: ["a/x"]) == open, "the other one counts as well")
        #expect(moves.needed(of: [open[0]], places: ["a/x"]) == [])
        var decided = Self.moves([("a/f", "n/f"), ("a/g", "n/g"), ("a/h", "n/h")], ["a": .forItself])
        #expect(decided.needed(of: open, places: ["a/x"]) == [open[1]])
    }
}
