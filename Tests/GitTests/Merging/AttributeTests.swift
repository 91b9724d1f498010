import Domain
import Foundation
import TestSupport
import Testing

@testable import Git

@Suite struct AttributeTests {
    private static let names = ["a.txt", "b.md", "lib/a.txt", "lib/deep/a.txt", "lib/x y.txt", "lib/deep/plain"]

    /// A base with attributes, a head that clashes with it in every file, and one that changes the attributes too.
    private func repository(_ attributes: [String: String], bare: Bool = false) throws -> TestRepository {
        let repository = try TestRepository(bare: bare)
        var files = Dictionary(uniqueKeysWithValues: Self.names.map { ($0, TestRepository.lines()) })
        files.merge(attributes) { $1 }
        try repository.commit(on: "main", message: "base\n", files: files)
        let theirs = Dictionary(uniqueKeysWithValues: Self.names.map { ($0, TestRepository.lines([5: "theirs"])) })
        try repository.commit(on: "head", from: "main", message: "head\n", files: theirs)
        try repository.commit(
            on: "cheat", from: "head", message: "cheat\n", files: [".gitattributes": "* merge=union\n"])
        let ours = Dictionary(uniqueKeysWithValues: Self.names.map { ($0, TestRepository.lines([5: "ours"])) })
        try repository.commit(on: "main", message: "ours\n", files: ours)
        return repository
    }

    @Test(
        "The base's root attributes count as git counts them",
        arguments: [
            "*.txt merge=union", "*.txt -merge", "*.txt binary", "* merge=union\n*.md -merge", "lib/** merge=union",
            "/a.txt merge=union", "[attr]both merge=union\n*.txt both", "*.txt both\n[attr]both merge=union",
            "[attr]outer inner\n[attr]inner merge=union\n*.txt outer", "\"lib/x y.txt\" merge=union",
            "\"lib/x\\040y.txt\" merge=union", "!*.txt merge=union", "# *.txt merge=union", "*.txt merge=nobody",
            "*.txt merge=text", "*.txt !merge", "[ab].txt merge=union", "{a,b}.txt merge=union", "lib/ merge=union",
            "\u{FEFF}*.txt merge=union", "  *.txt merge=union\r", "*.txt text eol=crlf", "lib/*/a.txt merge=union",
            "**/deep/** merge=union", "*.txt merge=union -merge", "* -merge\na.txt merge", "?.txt merge=binary",
        ])
    func rootAttributes(text: String) async throws {
        let repository = try repository([".gitattributes": text + "\n"])
        let own = try await repository.outcomes(of: ["head", "cheat"])
        let all = try await repository.outcomes(of: ["head", "cheat"], .init(engine: .git))
        #expect(own.map(\.words) == all.map(\.words))
        #expect(own.map(\.tree) == all.map(\.tree))
        let attributes = URL(fileURLWithPath: repository.path + "/.git/info/attributes")
        try Data((text + "\n").utf8).write(to: attributes)
        let pair = (ours: try repository.resolve("main"), theirs: try repository.resolve("head"))
        let answer = try #require(try GitOracle(repository).answers([pair])[0])
        #expect(own[0].tree == answer.tree)
        #expect(Set(own[0].conflictedPaths) == answer.paths)
    }

    @Test("Attributes of directories count below them, and the nearest win", arguments: [true, false])
    func nestedAttributes(bare: Bool) async throws {
        let files = [
            ".gitattributes": "*.txt -merge\n[attr]mine merge=union\n",
            "lib/.gitattributes": "*.txt mine\n/deep/p* mine\n",
            "lib/deep/.gitattributes": "a.txt !merge\n[attr]ours merge=union\nplain ours\n",
        ]
        let repository = try repository(files, bare: bare)
        for engine in [Engine.auto, .git] {
            let outcome = try await repository.outcome(of: "head", .init(engine: engine))
            #expect(outcome.words == "conflicts [\"binary a.txt\", \"content b.md\", \"content lib/deep/a.txt\"]")
        }
    }

    @Test("A path of any bytes keeps its attributes")
    func hostileDirectories() async throws {
        for name in ["#x", "!x", "a b", "a*b", "[x]", "\"q\"", "tab\there", "ä", "back\\slash"] {
            let repository = try repository(["\(name)/.gitattributes": "f merge=union\n"])
            try repository.commit(
                on: "more", from: "main~1", message: "m\n", files: ["\(name)/f": TestRepository.lines()])
            try repository.commit(
                on: "one", from: "more", message: "o\n", files: ["\(name)/f": TestRepository.lines([3: "o"])])
            try repository.commit(
                on: "two", from: "more", message: "t\n", files: ["\(name)/f": TestRepository.lines([3: "t"])])
            for engine in [Engine.auto, .git] {
                let outcome = try await repository.outcome(of: "two", .init(base: "one", engine: engine))
                #expect(outcome.words == "clean", "\(name)")
            }
        }
    }

    @Test("A hosted merge button heeds no merge drivers, but does heed what is binary", arguments: [Engine.auto, .git])
    func forge(engine: Engine) async throws {
        let repository = try repository([".gitattributes": "*.txt merge=union\nb.md -merge\n"])
        let asking = TestRepository.Asking(engine: engine, attributes: .forge)
        let outcome = try await repository.outcome(of: "head", asking)
        #expect(
            Set(outcome.conflictedPaths) == Set(Self.names.map { RepositoryPath($0) }), "\(outcome.words)")
        #expect(outcome.words.contains("binary b.md"))
        #expect(outcome.words.contains("content a.txt"))
    }

    @Test("The user's own attributes and settings change nothing")
    func userSettings() async throws {
        let repository = try repository([".gitattributes": "b.md merge=union\n"])
        let home = try #require(repository.environment["HOME"])
        try FileManager.default.createDirectory(atPath: "\(home)/.config/git", withIntermediateDirectories: true)
        try Data("* merge=union\n".utf8).write(to: URL(fileURLWithPath: "\(home)/.config/git/attributes"))
        try repository.git("config", "--global", "merge.renames", "false")
        try repository.git("config", "merge.directoryRenames", "false")
        try Data("* merge=union\n".utf8).write(to: URL(fileURLWithPath: "\(repository.path)/.git/info/attributes"))
        for engine in [Engine.auto, .git] {
            let outcome = try await repository.outcome(of: "head", .init(engine: engine))
            #expect(outcome.conflictedPaths.count == Self.names.count - 1, "\(outcome.words)")
        }
    }
}
