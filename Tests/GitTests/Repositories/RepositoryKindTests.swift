import Application
import Domain
import Foundation
import Git
import TestSupport
import Testing

@Suite struct RepositoryKindTests {
    private let repository: TestRepository

    init() throws {
        repository = try TestRepository()
        try repository.addSampleHeads()
    }

    private static let heads = ["clean", "clash", "renamed"]
    private static let expected = ["clean", "conflicts [\"content app.py\"]", "clean"]

    private func words(at path: String, heads: [String] = Self.heads) async throws -> [String] {
        try await repository.outcomes(of: heads, .init(path: path)).map(\.words)
    }

    @Test("The verdicts are the same in every kind of repository")
    func kinds() async throws {
        let folder = URL(fileURLWithPath: repository.path).deletingLastPathComponent().path
        #expect(try await words(at: repository.path) == Self.expected)
        try repository.git("clone", "--quiet", "--mirror", ".", "\(folder)/bare mirror \u{E9}")
        #expect(try await words(at: "\(folder)/bare mirror \u{E9}") == Self.expected)
        try repository.git("worktree", "add", "--quiet", "\(folder)/linked", "clean")
        #expect(try await words(at: "\(folder)/linked") == Self.expected)
        try FileManager.default.createDirectory(atPath: "\(folder)/linked/lib/deep", withIntermediateDirectories: true)
        #expect(try await words(at: "\(folder)/linked/lib/deep") == Self.expected)
        let remotes = Self.heads.map { "origin/\($0)" }
        try repository.git("clone", "--quiet", "--shared", ".", "\(folder)/borrower")
        #expect(try await words(at: "\(folder)/borrower", heads: remotes) == Self.expected)
        // A borrower of a borrower, by a relative path.
        try repository.git("clone", "--quiet", "--shared", "\(folder)/borrower", "\(folder)/second")
        let alternates = URL(fileURLWithPath: "\(folder)/second/.git/objects/info/alternates")
        try Data("../../../borrower/.git/objects\n".utf8).write(to: alternates)
        try repository.git(
            "-C", "\(folder)/second", "fetch", "--quiet", "origin", "refs/remotes/origin/*:refs/heads/o/*")
        #expect(try await words(at: "\(folder)/second", heads: Self.heads.map { "o/\($0)" }) == Self.expected)
    }

    @Test("A shallow clone's verdicts are git's in that clone")
    func shallow() async throws {
        try repository.commit(on: "clean", message: "more\n", files: ["more.py": "more\n"])
        try repository.commit(on: "near", from: "main", message: "near\n", files: ["near.py": "near\n"])
        let clone = URL(fileURLWithPath: repository.path).deletingLastPathComponent().path + "/shallow"
        try repository.git(
            "clone", "--quiet", "--depth", "2", "--no-single-branch", "file://\(repository.path)", clone)
        let heads = ["origin/clean", "origin/clash", "origin/renamed", "origin/near"]
        let outcomes = try await repository.outcomes(of: heads, .init(base: "origin/main", path: clone))
        for (head, outcome) in zip(heads, outcomes) {
            let run = try repository.outcome(ofGit: ["-C", clone, "merge-tree", "--write-tree", "origin/main", head])
            if run.errorText.contains("unrelated histories") {
                #expect(outcome.words == "unrelated", "\(head)")
            } else if run.status == 0 {
                #expect(outcome.tree?.hex == run.text.split(separator: "\n").first.map(String.init), "\(head)")
            } else {
                #expect(outcome.words.hasPrefix("conflicts"), "\(head)")
            }
        }
        #expect(outcomes[0].words == "unrelated")
        #expect(outcomes[3].words == "clean")
        let history = try GitHistory(repositoryPath: clone)
        let selected = try await history.changeSets(
            in: Selection(revisions: heads), on: try await history.base(named: "origin/main"))
        #expect(selected.notes == [.shallowClone])
        #expect(selected.changeSets.map(\.relation).contains(.unreadable(.shallow)))
        #expect(!selected.changeSets.map(\.relation).contains(.unrelated))
    }

    @Test("What is no repository that can be read says why")
    func refusals() async throws {
        let folder = try TemporaryDirectory()
        defer { folder.remove() }
        #expect(throws: GitError.noRepository(path: folder.path)) { try GitHistory(repositoryPath: folder.path) }
        try repository.git("init", "--quiet", "--object-format=sha256", "\(folder.path)/sha256")
        #expect {
            try GitHistory(repositoryPath: "\(folder.path)/sha256")
        } throws: { error in
            guard case .unsupported = error as? GitError else { return false }
            return true
        }
        let empty = try TestRepository()
        let history = try GitHistory(repositoryPath: empty.path)
        await #expect(throws: GitError.noCommit(path: empty.path + "/")) { try await history.base(named: nil) }
        await #expect(throws: GitError.unknownRevision("main")) { try await history.base(named: "main") }
    }
}
