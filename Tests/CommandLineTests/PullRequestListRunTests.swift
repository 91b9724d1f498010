import Domain
import Foundation
import TestSupport
import Testing

@Suite("A run with a list of pull requests") struct PullRequestListRunTests {
    private func list(_ items: [[String: Any]]) throws -> String {
        String(decoding: try JSONSerialization.data(withJSONObject: items), as: UTF8.self)
    }

    @Test("plans what is ready, holds what is not, and says which is which")
    func plan() throws {
        let repository = try TestRepository()
        try repository.commit(on: "main", message: "Start", files: ["a": "1\n"])
        for name in ["b", "c", "d", "e"] {
            try repository.commit(on: name, from: "main", message: "Commit \(name)", files: [name: "1\n"])
        }
        try repository.checkOut("main")
        func head(_ branch: String) throws -> String { try repository.resolve(branch).hex }
        let items: [[String: Any]] = [
            [
                "number": 1, "headRefOid": try head("b"), "title": "Second\u{1B}[31m", "baseRefName": "main",
                "body": "Depends on #2",
            ],
            ["number": 2, "headRefOid": try head("c"), "title": "First", "baseRefName": "main"],
            ["number": 3, "headRefOid": try head("d"), "isDraft": true, "title": "Sketch", "baseRefName": "main"],
            ["number": 4, "headRefOid": try head("e"), "title": "Backport", "baseRefName": "release"],
            ["number": 5, "headRefOid": String(repeating: "ab", count: 20), "title": "Far", "baseRefName": "main"],
        ]
        let outcome = try Tool()(
            "merge-plan", "-C", repository.path, "--base", "main", "--from-json", "-", input: try list(items))
        #expect(outcome.status == 1)
        #expect(outcome.text.contains("1  #2") && outcome.text.contains("2  #1"))
        #expect(outcome.text.contains("Depends-On #2"))
        #expect(outcome.text.contains("is a draft"))
        #expect(outcome.text.contains("#4 (into release)"))
        #expect(outcome.text.contains("The head abababab of"))
        #expect(!outcome.text.contains("\u{1B}[31m"))
        let drafts = try Tool()(
            "merge-plan", "-C", repository.path, "--base", "main", "--from-json", "-", "--not-draft", "--label", "x",
            input: try list(items))
        #expect(drafts.status == 0)
        #expect(drafts.text.contains("5 open pull requests were not selected"))
    }

    @Test("that is none ends with what it is instead")
    func refused() throws {
        let repository = try TestRepository.clashing()
        let outcome = try Tool()(
            "merge-plan", "-C", repository.path, "--from-json", "-", input: #"{"message": "Not Found"}"#)
        #expect(outcome.status == 65)
        #expect(outcome.errorText.contains("Not Found"))
        let alone = try Tool()("merge-plan", "-C", repository.path, "--not-draft")
        #expect(alone.status == 64)
    }
}
