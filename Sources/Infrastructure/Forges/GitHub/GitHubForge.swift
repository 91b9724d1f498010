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
        let items = try await client.list(
            "\(root)/pulls?state=open&sort=created&direction=asc&per_page=100", isKept: true)
        var requests: [PullRequest] = []
        for item in items {
            var request = try PullRequestList.pullRequest(item)
            if wishes.reviews { request.review = try await review(of: request.number) }
            if !wishes.checks.isEmpty, let head = request.head { request.checks = try await checks(of: head) }
            requests.append(request)
        }
        return RequestListing(requests, listedAt: await client.staleSince)
    }

    func login() async throws(ForgeError) -> String {
        // The token of a workflow is that of an app's installation, for which there is no user.
        if isJob { return "github-actions[bot]" }
        guard let login = try await client.object("/user").text("login") else {
            throw .unauthorized(host: "", variable: nil)
        }
        return login
    }

    func comments(on number: Int) async throws(ForgeError) -> [ForgeComment] {
        try await client.list("\(root)/issues/\(number)/comments?per_page=100").compactMap { item in
            item.number("id").map {
                ForgeComment(id: $0, author: item.object("user")?.text("login") ?? "", body: item.text("body") ?? "")
            }
        }
    }

    func create(_ body: String, on number: Int) async throws(ForgeError) {
        try await client.write(.post, "\(root)/issues/\(number)/comments", ["body": .text(body)])
    }

    func update(_ comment: Int, to body: String, on number: Int) async throws(ForgeError) {
        try await client.write(.patch, "\(root)/issues/comments/\(comment)", ["body": .text(body)])
    }

    func set(_ status: CommitStatus, on commit: ObjectID) async throws(ForgeError) {
        let state =
            switch status.state {
            case .success: "success"
            case .failure: "failure"
            case .pending: "pending"
            }
        // A longer description is refused. https://github.com/sclorg/testing-farm-as-github-action/pull/226
        try await client.write(
            .post, "\(root)/statuses/\(commit.hex)",
            [
                "state": .text(state), "description": .text(String(status.description.prefix(140))),
                "context": .text(status.name),
            ])
    }

    func label(_ number: Int, adding added: [String], removing removed: [String]) async throws(ForgeError) {
        if !added.isEmpty {
            try await client.write(.post, "\(root)/issues/\(number)/labels", ["labels": .texts(added)])
        }
        for name in removed {
            do throws(ForgeError) {
                try await client.write(.delete, "\(root)/issues/\(number)/labels/\(ForgeAddress.quoted(name))", [:])
            } catch {
                // Somebody took it away already.
                guard case .notFound = error else { throw error }
            }
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
