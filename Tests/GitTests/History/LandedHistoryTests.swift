import Application
import Domain
import Git
import TestSupport
import Testing

@Suite("What landed in another form") struct LandedHistoryTests {
    private func history(of head: String, in repository: TestRepository) async throws -> LandedHistory? {
        let history = try GitHistory(repositoryPath: repository.path)
        let base = try await history.base(named: "main")
        let selected = try await history.changeSets(in: Selection(revisions: [head]), on: base)
        let sets = selected.changeSets.map(\.changeSet)
        return try await history.landedHistories(of: sets, on: base, in: selected.graph)[sets[0].commit]
    }

    /// A branch of three commits on `main`.
    private func repository() throws -> TestRepository {
        let repository = try TestRepository()
        let text = (1...30).map { "line \($0)\n" }.joined()
        try repository.commit(on: "main", message: "Start", files: ["a": text, "b": text])
        try repository.commit(
            on: "topic", from: "main", message: "One", files: ["a": text.replacing("line 3\n", with: "3\n")])
        try repository.commit(on: "topic", message: "Two", files: ["b": text.replacing("line 9\n", with: "9\n")])
        try repository.commit(on: "topic", message: "Three", files: ["c": "new\n"])
        return repository
    }

    private func content(_ revision: String, _ path: String, in repository: TestRepository) throws -> String {
        try repository.git("show", "\(revision):\(path)")
    }

    @Test("is found as the squash of the first commits, whatever main changed around them before")
    func squash() async throws {
        let repository = try repository()
        let start = try content("main", "a", in: repository)
        let moved = "above\n" + start
        try repository.commit(on: "main", message: "Above", files: ["a": moved])
        let squash = try repository.commit(
            on: "main", message: "One and two (#4)",
            files: [
                "a": moved.replacing("line 3\n", with: "3\n"), "b": try content("topic", "b", in: repository),
            ])
        let part = try #require(try await history(of: "topic", in: repository)?.part)
        #expect(part.form == .squash)
        #expect(part.upTo == (try repository.resolve("topic~1")))
        #expect(part.landings == [.init(commit: squash, number: 4)])
        #expect((part.commits, part.isWhole, part.revertedBy) == (2, false, nil))
    }

    @Test("is found as commits of their own, and as a whole")
    func commits() async throws {
        let repository = try repository()
        try repository.commit(on: "main", message: "Else", files: ["d": "d\n"])
        for (revision, path) in [("topic~2", "a"), ("topic~1", "b"), ("topic", "c")] {
            try repository.commit(
                on: "main", message: "Copy", files: [path: try content(revision, path, in: repository)])
        }
        let part = try #require(try await history(of: "topic", in: repository)?.part)
        #expect((part.form, part.isWhole, part.landings.count) == (.commits, true, 3))
        #expect(part.isDone)
    }

    @Test("is not done where the base took it back, and done again where it took that back")
    func reverted() async throws {
        let repository = try repository()
        let files = [
            "a": try content("topic", "a", in: repository), "b": try content("topic", "b", in: repository),
            "c": "new\n",
        ]
        let old = [
            "a": try content("main", "a", in: repository), "b": try content("main", "b", in: repository), "c": nil,
        ]
        try repository.commit(on: "main", message: "All (#4)", files: files)
        let revert = try repository.commit(on: "main", message: "Revert", files: old)
        let part = try #require(try await history(of: "topic", in: repository)?.part)
        #expect((part.isWhole, part.revertedBy, part.isDone) == (true, revert, false))
        try repository.commit(on: "main", message: "Again", files: files)
        #expect(try await history(of: "topic", in: repository)?.part?.isDone == true)
    }

    @Test("may be a squash that somebody added to: the content tells")
    func added() async throws {
        let repository = try repository()
        try repository.commit(
            on: "main", message: "One, and more",
            files: ["a": try content("topic~2", "a", in: repository), "notes": "more\n"])
        let found = try #require(try await history(of: "topic", in: repository))
        #expect(found.part == nil)
        #expect(found.prefixes.map(\.upTo) == [try repository.resolve("topic~2")])
    }

    @Test("is nothing where the base changes other files, or the same ones otherwise")
    func nothing() async throws {
        let repository = try repository()
        try repository.commit(on: "main", message: "Else", files: ["d": "d\n"])
        #expect(try await history(of: "topic", in: repository) == nil)
        try repository.commit(
            on: "main", message: "Otherwise",
            files: ["a": try content("main", "a", in: repository).replacing("line 20\n", with: "20\n")])
        #expect(try await history(of: "topic", in: repository)?.part == nil)
    }

    @Test("tells a merge that changes nothing from one that is in the base")
    func noChange() async throws {
        let repository = try TestRepository()
        try repository.commit(on: "main", message: "Start", files: ["a": "1\n2\n3\n4\n5\n"])
        try repository.commit(on: "empty", from: "main", message: "Empty")
        try repository.commit(on: "undone", from: "main", message: "Do", files: ["a": "1\n2\n3\n4\nfive\n"])
        try repository.commit(on: "undone", message: "Undo", files: ["a": "1\n2\n3\n4\n5\n"])
        try repository.commit(on: "same", from: "main", message: "Same", files: ["a": "one\n2\n3\n4\n5\n"])
        try repository.commit(on: "kept", from: "main", message: "Kept", files: ["a": "uno\n2\n3\n4\n5\n"])
        try repository.commit(on: "main", message: "Same", files: ["a": "one\n2\n3\n4\nfive\n"])
        let history = try GitHistory(repositoryPath: repository.path)
        let base = try await history.base(named: "main")
        var found: [String: NoChange?] = [:]
        for name in ["empty", "undone", "same", "kept"] {
            let selected = try await history.changeSets(in: Selection(revisions: [name]), on: base)
            found[name] = try await history.noChange(of: selected.changeSets[0].changeSet, on: base)
        }
        #expect(found == ["empty": .empty, "undone": .undone, "same": NoChange?.none, "kept": .keptOut(["a"])])
    }
}
