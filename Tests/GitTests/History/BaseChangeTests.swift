import Application
import Domain
import Git
import TestSupport
import Testing

@Suite("What a head conflicts with the base about") struct BaseChangeTests {
    private static let text = (1...30).map { "line \($0)\n" }.joined()

    private func changes(
        in repository: TestRepository, _ path: RepositoryPath, _ lines: [LineRange]
    ) async throws -> [BaseChange] {
        let history = try GitHistory(repositoryPath: repository.path)
        let base = try await history.base(named: "main")
        let head = try repository.resolve("topic")
        let file = ContestedFile(path: path, pathInBase: path, lines: lines)
        return try await history.changes(to: [head: [file]], in: base)[head] ?? []
    }

    private func started() throws -> TestRepository {
        let repository = try TestRepository()
        try repository.commit(on: "main", message: "Start", files: ["a": Self.text, "b": "b\n"])
        try repository.commit(
            on: "topic", from: "main", message: "Topic", files: ["a": Self.text.replacing("line 10\n", with: "mine\n")])
        return repository
    }

    @Test("was changed by the newest commit that changed those lines, wherever others moved them")
    func lines() async throws {
        let repository = try started()
        let first = Self.text.replacing("line 10\n", with: "theirs\n")
        try repository.commit(on: "main", message: "Earlier (#3)", files: ["a": first])
        let second = first.replacing("theirs\n", with: "theirs, later\n")
        try repository.commit(on: "main", message: "Change the line (#12)", files: ["a": second])
        let third = "new\nnew\n" + second.replacing("line 20\n", with: "other\n")
        try repository.commit(on: "main", message: "Something else (#13)", files: ["a": third, "b": "c\n"])
        let found = try await changes(in: repository, "a", [LineRange(first: 12, last: 12)])
        #expect(found.map(\.number) == [12])
        #expect(found.map(\.commit) == [try repository.resolve("main~1")])
        #expect(found.first?.paths == ["a"])
        #expect(found.first?.author.name == TestClock.author.name)
    }

    @Test("is told of each place of its own, newest first")
    func places() async throws {
        let repository = try started()
        let first = Self.text.replacing("line 10\n", with: "theirs\n")
        try repository.commit(on: "main", message: "One (#3)", files: ["a": first])
        try repository.commit(
            on: "main", message: "Two (#4)", files: ["a": first.replacing("line 20\n", with: "theirs\n")])
        let found = try await changes(
            in: repository, "a", [LineRange(first: 10, last: 10), LineRange(first: 20, last: 20)])
        #expect(found.map(\.number) == [4, 3])
    }

    @Test("was changed by who deleted the lines, and stands beside what nobody changed")
    func deleted() async throws {
        let repository = try started()
        try repository.commit(
            on: "main", message: "Delete (#5)", files: ["a": Self.text.replacing("line 10\nline 11\n", with: "")])
        let gone = try await changes(in: repository, "a", [LineRange(first: 10, last: 9)])
        #expect(gone.map(\.number) == [5])
        let beside = try await changes(in: repository, "a", [LineRange(first: 8, last: 9)])
        #expect(beside.map(\.number) == [5])
        let far = try await changes(in: repository, "a", [LineRange(first: 2, last: 3)])
        #expect(far.isEmpty)
    }

    @Test("is the file as a whole where it is gone, or no text")
    func whole() async throws {
        let repository = try started()
        try repository.commit(on: "main", message: "Delete the file (#6)", files: ["a": nil])
        try repository.commit(on: "main", message: "Go on", files: ["b": "c\n"])
        #expect(try await changes(in: repository, "a", []).map(\.number) == [6])
        try repository.commit(on: "main", message: "Bring it back", files: ["a": "\0"])
        #expect(try await changes(in: repository, "a", [LineRange(first: 1, last: 1)]).map(\.number) == [nil])
    }

    @Test("is a merge where one brought it, by who wrote what it brought")
    func merge() async throws {
        let repository = try started()
        let changed = Self.text.replacing("line 10\n", with: "x\n")
        try repository.commit(on: "other", from: "main", message: "Other", files: ["a": changed])
        try repository.commit(
            on: "main", merging: ["other"], message: "Merge pull request #7 from x/y", files: ["a": changed],
            author: Person(name: "Merger", email: ""))
        let found = try await changes(in: repository, "a", [LineRange(first: 10, last: 10)])
        #expect(found.map(\.number) == [7])
        #expect(found.first?.author.name == TestClock.author.name)
        #expect(found.map(\.commit) == [try repository.resolve("main")])
    }

    @Test("is nothing that the head has too")
    func shared() async throws {
        let repository = try started()
        try repository.commit(
            on: "main", message: "Before (#8)", files: ["a": Self.text.replacing("line 10\n", with: "x\n")])
        try repository.commit(on: "topic", from: "main", message: "Topic", files: ["a": Self.text])
        try repository.commit(on: "main", message: "Elsewhere (#9)", files: ["b": "d\n"])
        #expect(try await changes(in: repository, "a", [LineRange(first: 10, last: 10)]).isEmpty)
    }
}
