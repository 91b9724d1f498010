import Application
import Domain
import Foundation
import Git
import TestSupport
import Testing

@Suite("What git's configuration says of landing") struct LandingRuleTests {
    private let repository: TestRepository

    init() throws {
        repository = try TestRepository()
        try repository.commit(on: "main", message: "Start\n", files: ["a": "a\n"])
        try repository.commit(on: "topic", from: "main", message: "Topic\n", files: ["b": "b\n"])
    }

    private func selected(adding variables: [String: String] = [:]) async throws -> SelectedHistory<CommitGraph> {
        let environment = repository.environment.merging(variables) { _, new in new }
        let history = try GitHistory(repositoryPath: repository.path, environment: environment)
        return try await history.changeSets(
            in: Selection(revisions: ["topic"]), on: try await history.base(named: "main"))
    }

    @Test("is heeded: without a signature nothing lands where merge.verifySignatures wants one")
    func signatures() async throws {
        #expect(try await selected().notes == [])
        try repository.git("config", "merge.verifySignatures", "true")
        let unsigned = try await selected()
        #expect(unsigned.notes == [.verifiesSignatures])
        guard case .unreadable(let reason) = unsigned.changeSets[0].relation else {
            Issue.record("\(unsigned.changeSets[0].relation)")
            return
        }
        #expect(reason.text.contains("has no signature"))
        let text = try repository.git("cat-file", "commit", "topic")
        let signed = text.replacing(
            "\n\n", with: "\ngpgsig -----BEGIN PGP SIGNATURE-----\n -----END PGP SIGNATURE-----\n\n", maxReplacements: 1
        )
        let commit = try repository.git("hash-object", "-t", "commit", "-w", "--stdin", input: Array(signed.utf8))
        try repository.git("update-ref", "refs/heads/topic", String(commit.prefix(40)))
        #expect(try await selected().changeSets[0].relation == .ahead)
        try repository.git("config", "merge.verifySignatures", "perhaps")
        await #expect(throws: GitError.setting(key: "merge.verifySignatures", value: "perhaps")) {
            try await selected()
        }
        let off = ["GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "merge.verifysignatures", "GIT_CONFIG_VALUE_0": "no"]
        #expect(try await selected(adding: off).notes == [])
    }

    @Test("is said where git would read other objects in the place of some, and is not done")
    func replacements() async throws {
        try repository.git("replace", "topic", "main")
        #expect(try await selected().notes == [.ignoredReplacements(objects: 1, hasGrafts: false)])
        #expect(try await selected().changeSets[0].relation == .ahead)
        #expect(try await selected(adding: ["GIT_NO_REPLACE_OBJECTS": "1"]).notes == [])
        try repository.git("config", "core.useReplaceRefs", "false")
        #expect(try await selected().notes == [])
        let grafts = URL(fileURLWithPath: repository.path + "/.git/info/grafts")
        try Data("# none\n\(try repository.resolve("topic").hex)\n".utf8).write(to: grafts)
        #expect(try await selected().notes == [.ignoredReplacements(objects: 0, hasGrafts: true)])
    }
}
