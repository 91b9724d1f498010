import Application
import Domain

/// A project on GitLab. https://docs.gitlab.com/api/merge_requests, https://docs.gitlab.com/api/notes
struct GitLabForge: Forge {
    let client: ForgeClient
    let repository: String

    /// GitLab takes a million characters; nobody reads more than GitHub takes.
    var traits: ForgeTraits {
        ForgeTraits(commentLimit: 65_000, headReference: "refs/merge-requests/N/head", repository: repository)
    }

    private var root: String { "/projects/\(ForgeAddress.quoted(repository))" }

    func openPullRequests(_ wishes: RequestWishes) async throws(ForgeError) -> RequestListing {
        try await client.openPullRequests(
            "\(root)/merge_requests?state=opened&order_by=created_at&sort=asc&per_page=100", wishes, review: review,
            checks: { head throws(ForgeError) in
                CheckRollup.checks(
                    try await client.list("\(root)/repository/commits/\(head.hex)/statuses?per_page=100"))
            })
    }

    func login() async throws(ForgeError) -> String { try await client.login("username") }

    func comments(on number: Int) async throws(ForgeError) -> [ForgeComment] {
        let notes = try await client.list(
            "\(root)/merge_requests/\(number)/notes?sort=asc&order_by=created_at&per_page=100")
        return notes.filter { $0.flag("system") != true }.compactMap { $0.comment(by: "author", "username") }
    }

    func create(_ body: String, on number: Int) async throws(ForgeError) {
        try await client.write(.post, "\(root)/merge_requests/\(number)/notes", ["body": .text(body)])
    }

    func update(_ comment: Int, to body: String, on number: Int) async throws(ForgeError) {
        try await client.write(.put, "\(root)/merge_requests/\(number)/notes/\(comment)", ["body": .text(body)])
    }

    func set(_ status: CommitStatus, on commit: ObjectID) async throws(ForgeError) {
        try await client.set(status, at: "\(root)/statuses/\(commit.hex)", failure: "failed", name: "name")
    }

    /// GitLab has no check runs.
    func report(_ run: CheckReport, on commit: ObjectID) async throws(ForgeError) -> Bool { false }

    func label(_ number: Int, adding added: [String], removing removed: [String]) async throws(ForgeError) {
        guard !added.isEmpty || !removed.isEmpty else { return }
        var members: [String: ForgeValue] = [:]
        if !added.isEmpty { members["add_labels"] = .text(added.joined(separator: ",")) }
        if !removed.isEmpty { members["remove_labels"] = .text(removed.joined(separator: ",")) }
        try await client.write(.put, "\(root)/merge_requests/\(number)", members)
    }

    private func review(of number: Int) async throws(ForgeError) -> PullRequest.Review {
        let approvals = try await client.object("\(root)/merge_requests/\(number)/approvals")
        return approvals.flag("approved") == true && !approvals.objects("approved_by").isEmpty ? .approved : .none
    }
}
