import Application
import Domain

/// A repository on GitHub, or on a GitHub Enterprise Server.
struct GitHubForge: Forge {
    let client: ForgeClient
    let repository: String
    /// Whether the token is that of a workflow, which has no user of its own.
    let isJob: Bool

    /// GitHub takes 65,536 characters; the marker is among them. https://github.com/orgs/community/discussions/27190
    var traits: ForgeTraits {
        ForgeTraits(commentLimit: 65_000, headReference: "refs/pull/N/head", repository: repository)
    }

    var root: String {
        "/repos/" + repository.split(separator: "/").map { ForgeAddress.quoted(String($0)) }.joined(separator: "/")
    }

    /// The version is pinned: https://docs.github.com/en/rest/about-the-rest-api/api-versions. An Enterprise Server of which
    /// nobody knows how old it is gets the older one.
    static func headers(api: String) -> [String: String] {
        [
            "Accept": "application/vnd.github+json",
            "X-GitHub-Api-Version": api.hasSuffix("/api/v3") ? "2022-11-28" : "2026-03-10",
        ]
    }

    func openPullRequests(_ wishes: RequestWishes) async throws(ForgeError) -> RequestListing {
        try await client.openPullRequests(
            "\(root)/pulls?state=open&sort=created&direction=asc&per_page=100", wishes, review: review, checks: checks)
    }

    func login() async throws(ForgeError) -> String {
        // The token of a workflow is that of an app's installation, for which there is no user.
        if isJob { return "github-actions[bot]" }
        return try await client.login("login")
    }

    func comments(on number: Int) async throws(ForgeError) -> [ForgeComment] {
        try await client.list("\(root)/issues/\(number)/comments?per_page=100").compactMap {
            $0.comment(by: "user", "login")
        }
    }

    func create(_ body: String, on number: Int) async throws(ForgeError) {
        try await client.write(.post, "\(root)/issues/\(number)/comments", ["body": .text(body)])
    }

    func update(_ comment: Int, to body: String, on number: Int) async throws(ForgeError) {
        try await client.write(.patch, "\(root)/issues/comments/\(comment)", ["body": .text(body)])
    }

    func set(_ status: CommitStatus, on commit: ObjectID) async throws(ForgeError) {
        try await client.set(status, at: "\(root)/statuses/\(commit.hex)")
    }

    func label(_ number: Int, adding added: [String], removing removed: [String]) async throws(ForgeError) {
        if !added.isEmpty {
            try await client.write(.post, "\(root)/issues/\(number)/labels", ["labels": .texts(added)])
        }
        for name in removed {
            try await client.remove("\(root)/issues/\(number)/labels/\(ForgeAddress.quoted(name))")
        }
    }

    /// The last decision of each reviewer counts, and one that wants changes outweighs any other.
    private func review(of number: Int) async throws(ForgeError) -> PullRequest.Review {
        let reviews = try await client.list("\(root)/pulls/\(number)/reviews?per_page=100", isKept: true)
        return ReviewDecision.review(reviews)
    }

    private func checks(of head: ObjectID) async throws(ForgeError) -> [RequestCheck] {
        let commit = "\(root)/commits/\(head.hex)"
        let runs = try await client.object("\(commit)/check-runs?per_page=100").objects("check_runs")
        let statuses = try await client.object("\(commit)/status?per_page=100").objects("statuses")
        return CheckRollup.checks(runs + statuses)
    }
}
