import Application
import Domain
import Forges
import Testing

@Suite("A list of pull requests in JSON") struct PullRequestListTests {
    private func read(_ text: String) throws -> [PullRequest] { try PullRequestList.read(Array(text.utf8)) }

    private static let head = "3f2a91c7d0c1b2a394857668778899aabbccddee"

    @Test("as gh prints it")
    func gh() throws {
        let found = try read(
            """
            [{"number": 12, "headRefOid": "\(Self.head)", "headRefName": "topic", "baseRefName": "main", "title": "T",
              "author": {"login": "ada", "is_bot": false}, "labels": [{"name": "bug"}, {"name": "a,b"}], "isDraft": true,
              "isCrossRepository": true, "reviewDecision": "APPROVED", "body": "B", "createdAt": "2026-01-01T00:00:00Z",
              "statusCheckRollup": [
                {"__typename": "CheckRun", "name": "build", "status": "COMPLETED", "conclusion": "FAILURE",
                 "workflowName": "CI", "startedAt": "2026-01-01T00:00:01Z"},
                {"__typename": "CheckRun", "name": "build", "status": "COMPLETED", "conclusion": "SUCCESS",
                 "workflowName": "CI", "startedAt": "2026-01-01T00:00:02Z"},
                {"__typename": "StatusContext", "context": "ci/old", "state": "ERROR"},
                {"__typename": "CheckRun", "name": "slow", "status": "IN_PROGRESS", "conclusion": ""}]}]
            """)
        let request = PullRequest(
            number: 12, head: ObjectID(hex: Self.head), headBranch: "topic", baseBranch: "main", isFromFork: true,
            title: "T", author: "ada", labels: ["bug", "a,b"], isDraft: true, review: .approved,
            checks: [
                RequestCheck(name: "build", state: .passed), RequestCheck(name: "ci/old", state: .failed),
                RequestCheck(name: "slow", state: .pending),
            ], body: "B", createdAt: 1_767_225_600)
        #expect(found == [request])
    }

    @Test("as the API of GitHub gives it; a deleted fork is null")
    func gitHub() throws {
        let found = try read(
            """
            [{"number": 12, "title": "T", "user": {"login": "ada"}, "labels": [{"id": 1, "name": "bug"}], "draft": false,
              "body": null, "created_at": "2026-01-01T00:00:00Z",
              "head": {"ref": "topic", "sha": "\(Self.head)", "repo": null},
              "base": {"ref": "main", "sha": "x", "repo": {"id": 1}}},
             {"number": 13, "user": null, "head": {"ref": "b", "repo": {"id": 1}}, "base": {"ref": "main", "repo": {"id": 1}}}]
            """)
        #expect(found.map(\.number) == [12, 13])
        #expect(found.map(\.isFromFork) == [true, false])
        #expect(found[0].head?.hex == Self.head && found[0].labels == ["bug"] && found[0].author == "ada")
        #expect(found[1].head == nil && found[1].author.isEmpty)
    }

    @Test("as GitLab gives it")
    func gitLab() throws {
        let found = try read(
            """
            [{"id": 9001, "iid": 12, "sha": "\(Self.head)", "source_branch": "topic", "target_branch": "main", "title": "T",
              "author": {"username": "ada"}, "labels": ["bug"], "draft": true, "source_project_id": 2,
              "target_project_id": 1, "description": "B", "created_at": "2026-01-01T01:00:00.123+01:00"}]
            """)
        let request = PullRequest(
            number: 12, head: ObjectID(hex: Self.head), headBranch: "topic", baseBranch: "main", isFromFork: true,
            title: "T", author: "ada", labels: ["bug"], isDraft: true, body: "B", createdAt: 1_767_225_600)
        #expect(found == [request])
    }

    @Test("as Gitea gives it, where only the title says that it is a draft")
    func gitea() throws {
        let found = try read(
            #"[{"number": 3, "title": "WIP: T", "mergeable": false, "labels": null, "head": {"ref": "a"}}]"#)
        #expect(found.first?.isDraft == true)
        #expect(try read(#"[{"number": 3, "title": "WIP: T", "draft": false}]"#).first?.isDraft == false)
    }

    @Test("of little more than numbers will do")
    func bare() throws {
        #expect(try read(#"[{"number": 7}]"#) == [PullRequest(number: 7)])
        #expect(try read("[]") == [])
        #expect(try read(#"[{"number": 7, "title": 5, "labels": {}, "isDraft": "yes", "author": []}]"#).count == 1)
    }

    @Test(
        "that is none is refused, with what it is",
        arguments: [
            ("", ForgeError.unreadableList(.notJSON)), ("<html>", .unreadableList(.notJSON)),
            ("[{\"number\": 1}", .unreadableList(.notJSON)), ("{}", .unreadableList(.noList)),
            ("[1]", .unreadableList(.noList)), ("[{\"title\": \"T\"}]", .unreadableList(.noNumber)),
            ("[{\"number\": -1}]", .unreadableList(.noNumber)), ("[{\"number\": true}]", .unreadableList(.noNumber)),
            (#"{"message": "Bad credentials"}"#, .unreadableList(.refusal("Bad credentials"))),
        ])
    func refused(text: String, error: ForgeError) {
        #expect(throws: error) { try read(text) }
    }
}
