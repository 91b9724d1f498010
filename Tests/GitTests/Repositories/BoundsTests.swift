import Application
import Domain
import Foundation
import Git
import TestSupport
import Testing

@Suite("What goes beyond all bounds") struct BoundsTests {
    private func repository() throws -> TestRepository {
        let repository = try TestRepository(bare: true)
        try repository.commit(on: "main", message: "base\n", files: ["f": "1\n"])
        return repository
    }

    private func line(_ text: String) -> String { text.trimmingCharacters(in: .newlines) }

    /// Commits a file that lies below so many directories.
    private func add(_ name: String, depth: Int, to repository: TestRepository) throws {
        let blob = try line(repository.git("rev-parse", "main:f"))
        var tree = try line(repository.git("mktree", input: Array("100644 blob \(blob)\tf\n".utf8)))
        for _ in 0..<depth {
            tree = try line(repository.git("mktree", input: Array("040000 tree \(tree)\td\n".utf8)))
        }
        let commit = try line(repository.git("commit-tree", "-p", "main", "-m", "deep", tree))
        try repository.reference("refs/heads/\(name)", commit)
    }

    @Test("directories are read to a depth, and a head that goes deeper is unknown")
    func depth() async throws {
        let repository = try repository()
        try add("deep/fine", depth: 250, to: repository)
        try add("deep/deeper", depth: 300, to: repository)
        let history = try GitHistory(repositoryPath: repository.path)
        let selected = try await history.changeSets(
            in: Selection(globs: ["deep/*"]), on: try await history.base(named: "main")
        ).changeSets
        #expect(selected.map(\.changeSet.id) == ["deep/deeper", "deep/fine"])
        guard case .unreadable(let reason) = selected[0].relation else {
            Issue.record("\(selected[0].relation)")
            return
        }
        #expect(reason.text.contains("more than 256 directories deep"))
        #expect(selected[1].relation == .ahead)
    }

    @Test("a pipe in the place of a file that is read is refused", arguments: ["config", "objects/info/alternates"])
    func pipes(name: String) throws {
        let repository = try repository()
        let path = "\(repository.path)/\(name)"
        unlink(path)
        try #require(mkfifo(path, 0o600) == 0)
        #expect(throws: GitError.self) { try GitHistory(repositoryPath: repository.path) }
    }
}
