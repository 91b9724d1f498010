import Application
import Domain
import Git
import TestSupport
import Testing

@Suite("The author of a change set") struct AuthorTests {
    private static let bot = Person(name: "dependabot[bot]", email: "support@github.com")
    private static let style = Person(name: "pre-commit-ci[bot]", email: "")
    private static let ada = Person(name: "Ada", email: "ada@example.org")
    private static let bea = Person(name: "Bea", email: "bea@example.org")

    @Test(
        "is who wrote the newest commit, but for bots where people wrote any",
        arguments: [
            ([ada, bea], bea), ([ada, style], ada), ([bot], bot), ([bot, style], bot), ([bot, bea], bea),
            ([ada, bea, style], bea),
        ])
    func author(writers: [Person], expected: Person) async throws {
        let repository = try TestRepository()
        try repository.commit(on: "main", message: "Start", files: ["a": "a\n"])
        try repository.branch("topic", from: "main")
        for (number, person) in writers.enumerated() {
            try repository.commit(on: "topic", message: "\(number)", files: ["b": "\(number)\n"], author: person)
        }
        #expect(try await read(repository) == expected)
    }

    @Test("is the bot though a person merged the base into what it made")
    func merge() async throws {
        let repository = try TestRepository()
        try repository.commit(on: "main", message: "Start", files: ["a": "a\n"])
        try repository.commit(on: "topic", from: "main", message: "Bump", files: ["b": "b\n"], author: Self.bot)
        try repository.commit(on: "main", message: "Go on", files: ["a": "aa\n"])
        try repository.commit(
            on: "topic", merging: ["main"], message: "Merge main", files: ["a": "aa\n"], author: Self.ada)
        try repository.commit(on: "main", message: "And on", files: ["a": "aaa\n"])
        #expect(try await read(repository) == Self.bot)
    }

    private func read(_ repository: TestRepository) async throws -> Person? {
        let history = try GitHistory(repositoryPath: repository.path)
        let base = try await history.base(named: "main")
        return try await history.changeSets(in: Selection(revisions: ["topic"]), on: base).changeSets.first?.changeSet
            .author
    }
}
