import Application
import Domain
import Examples
import Git
import TestSupport
import Testing

@Suite struct TreeDiffTests {
    private let repository: TestRepository

    init() throws {
        repository = try TestRepository(bare: true)
        let module = ScriptedChange.submodule("module", commit: ObjectID(rawBytes: [UInt8](repeating: 1, count: 20)))
        let link = ScriptedChange.write("link", content: Array("a".utf8), mode: .symbolicLink)
        try repository.commit(
            on: "main", message: "base\n",
            files: [
                "a": TestRepository.lines(), "d/x": "x\n", "d/y": TestRepository.lines([1: "y"]), "e": "", "g": "g\n",
            ],
            changes: [module, link])
    }

    private func changes(_ changes: [ScriptedChange]) async throws -> [FileChange] {
        try repository.commit(on: "head", from: "main", message: "head\n", changes: changes)
        let history = try GitHistory(repositoryPath: repository.path)
        let base = try await history.base(named: "main")
        return try await history.changeSets(in: Selection(revisions: ["head"]), on: base).changeSets[0].changeSet
            .changes
    }

    @Test("Additions, changes, deletions, and what is binary")
    func plain() async throws {
        let found = try await changes([
            .text("a", "other\n"), .delete("g"), .write("new", content: [1, 0, 2], mode: .executable),
        ])
        #expect(found.map(\.path) == ["a", "g", "new"])
        #expect(found.map(\.kind) == [.modified, .deleted, .added])
        #expect(found.map(\.isBinary) == [false, false, true])
        #expect(found[2].modes == FileChange.Modes(before: 0, after: 0o100755))
        #expect(found[1].modes == FileChange.Modes(before: 0o100644, after: 0))
    }

    @Test("Renames of the same content, and of content that is mostly the same")
    func renames() async throws {
        let found = try await changes([
            .rename(from: "d", to: "z"), .delete("a"), .text("b", TestRepository.lines([9: "changed"])),
        ])
        #expect(found.map(\.path) == ["b", "z/x", "z/y"])
        #expect(found.map(\.kind) == [.renamed, .renamed, .renamed])
        #expect(found.map(\.previousPath) == ["a", "d/x", "d/y"])
    }

    @Test("Modes, types and submodules")
    func special() async throws {
        let found = try await changes([
            .write("a", content: Array(TestRepository.lines().utf8), mode: .executable), .text("link", "text\n"),
            .submodule("module", commit: ObjectID(rawBytes: [UInt8](repeating: 2, count: 20))),
            .delete("d"), .text("d", "now a file\n"), .delete("g"), .text("g/inside", "g\n"),
        ])
        #expect(found.map(\.path) == ["a", "d", "d/x", "d/y", "g/inside", "link", "module"])
        #expect(found.map(\.kind) == [.modified, .added, .deleted, .deleted, .renamed, .typeChanged, .modified])
        #expect(found[0].modes == FileChange.Modes(before: 0o100644, after: 0o100755))
        #expect(found[5].modes == FileChange.Modes(before: 0o120000, after: 0o100644))
        #expect(found[6].modes == FileChange.Modes(before: 0o160000, after: 0o160000))
    }

    @Test("What only history has, an emptied tree, and nothing at all")
    func extremes() async throws {
        #expect(try await changes([]).isEmpty)
        let all = try await changes(["a", "d", "e", "g", "link", "module"].map { .delete(RepositoryPath($0)) })
        #expect(all.count == 7)
        #expect(all.allSatisfy { $0.kind == .deleted })
    }
}
