import Application
import Domain

/// A repository on Gitea or Forgejo.
struct GiteaForge: Forge {
    let client: ForgeClient
    let repository: String

    /// Gitea takes any length; nobody reads more than GitHub takes.
    var traits: ForgeTraits {
        ForgeTraits(commentLimit: 65_000, headReference: "refs/pull/N/head", repository: repository)
    }

    private var root: String {
        "/repos/" + repository.split(separator: "/").map { ForgeAddress.quoted(String($0)) }.joined(separator: "/")
    }

    func openPullRequests(_ wishes: RequestWishes) async throws(ForgeError) -> RequestListing {
        try await client.openPullRequests(
            "\(root)/pulls?state=open&sort=oldest&limit=50", wishes,
            review: { number throws(ForgeError) in
                ReviewDecision.review(try await client.list("\(root)/pulls/\(number)/reviews?limit=50"))
            },
            checks: { head throws(ForgeError) in
                let status = try await client.object("\(root)/commits/\(head.hex)/status")
                return CheckRollup.checks(status.objects("statuses"))
            })
    }

    func login() async throws(ForgeError) -> String { try await client.login("login") }

    /// All of them come at once, whatever page is asked for. https://github.com/go-gitea/gitea/issues/6132
    func comments(on number: Int) async throws(ForgeError) -> [ForgeComment] {
        try await client.list("\(root)/issues/\(number)/comments").compactMap { $0.comment(by: "user", "login") }
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

    /// Gitea has no check runs.
    func report(_ run: CheckReport, on commit: ObjectID) async throws(ForgeError) -> Bool { false }

    /// Labels go by their ids here.
    func label(_ number: Int, adding added: [String], removing removed: [String]) async throws(ForgeError) {
        guard !added.isEmpty || !removed.isEmpty else { return }
        var ids: [String: Int] = [:]
        for item in try await client.list("\(root)/labels?limit=50") {
            if let name = item.text("name"), let id = item.number("id") { ids[name] = id }
        }
        for name in added where ids[name] == nil {
            let made = try await client.write(
                .post, "\(root)/labels", ["name": .text(name), "color": .text("#ededed")])
            ids[name] = made?.number("id")
        }
        let known = added.compactMap { ids[$0] }
        if !known.isEmpty {
            try await client.write(
                .post, "\(root)/issues/\(number)/labels", ["labels": .list(known.map { .number(Double($0)) })])
        }
        for id in removed.compactMap({ ids[$0] }) {
            try await client.remove("\(root)/issues/\(number)/labels/\(id)")
        }
    }
}
