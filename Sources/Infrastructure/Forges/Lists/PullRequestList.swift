package import Application
package import Domain

/// A list of open pull requests in JSON: as `gh pr list --json`, or the APIs of GitHub, GitLab, Gitea and Forgejo give it.
package enum PullRequestList {
    /// Reads the list.
    package static func read(_ content: [UInt8]) throws(ForgeError) -> [PullRequest] {
        try items(content).map(pullRequest)
    }

    /// Returns the list's items; what says that it went wrong is told in the forge's words.
    static func items(_ content: [UInt8]) throws(ForgeError) -> [ForgeObject] {
        guard let document = ForgeJSON.document(content) else { throw .unreadableList(.notJSON) }
        guard case .list(let values) = document else {
            throw .unreadableList(ForgeObject(document)?.text("message").map { .refusal($0) } ?? .noList)
        }
        return try values.map { value throws(ForgeError) in
            guard let item = ForgeObject(value) else { throw .unreadableList(.noList) }
            return item
        }
    }

    /// Reads one of them, whichever forge it is of: their names for a thing differ, and none means another thing.
    static func pullRequest(_ item: ForgeObject) throws(ForgeError) -> PullRequest {
        guard let number = item.number("number", "iid"), number > 0 else { throw .unreadableList(.noNumber) }
        let (head, base) = (item.object("head"), item.object("base"))
        let title = item.text("title") ?? ""
        return PullRequest(
            number: number, head: (item.text("headRefOid", "sha") ?? head?.text("sha")).flatMap { ObjectID(hex: $0) },
            headBranch: item.text("headRefName", "source_branch") ?? head?.text("ref") ?? "",
            baseBranch: item.text("baseRefName", "target_branch") ?? base?.text("ref") ?? "",
            isFromFork: isFromFork(item, head, base), title: title,
            author: item.object("author", "user")?.text("login", "username") ?? "",
            labels: item.texts("labels", of: "name"),
            isDraft: item.flag("isDraft", "draft", "work_in_progress") ?? saysDraft(title), review: review(item),
            checks: CheckRollup.checks(item.objects("statusCheckRollup")), body: item.text("body", "description") ?? "",
            createdAt: item.text("createdAt", "created_at").flatMap(ForgeJSON.seconds))
    }

    private static func isFromFork(_ item: ForgeObject, _ head: ForgeObject?, _ base: ForgeObject?) -> Bool {
        if let flag = item.flag("isCrossRepository") { return flag }
        if let source = item.number("source_project_id"), let target = item.number("target_project_id") {
            return source != target
        }
        guard let head, let base else { return false }
        // A deleted fork is null.
        return head.object("repo")?.number("id") != base.object("repo")?.number("id")
    }

    /// Gitea before 1.23 says it in the title alone.
    private static func saysDraft(_ title: String) -> Bool {
        ["WIP:", "[WIP]", "Draft:", "[Draft]"].contains { title.lowercased().hasPrefix($0.lowercased()) }
    }

    private static func review(_ item: ForgeObject) -> PullRequest.Review {
        switch item.text("reviewDecision") {
        case "APPROVED": .approved
        case "CHANGES_REQUESTED": .changesRequested
        case "REVIEW_REQUIRED": .required
        default: .none
        }
    }
}
