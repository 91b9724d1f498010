import Application
import Domain

/// What all forges answer alike, but for the names in it.
extension ForgeClient {
    /// Returns the open pull requests of a list, with what is wished for and costs requests of its own.
    nonisolated func openPullRequests(
        _ path: String, _ wishes: RequestWishes,
        review: (_ number: Int) async throws(ForgeError) -> PullRequest.Review,
        checks: (_ head: ObjectID) async throws(ForgeError) -> [RequestCheck]
    ) async throws(ForgeError) -> RequestListing {
        var requests: [PullRequest] = []
        for item in try await list(path, isKept: true) {
            var request = try PullRequestList.pullRequest(item)
            if wishes.reviews { request.review = try await review(request.number) }
            if !wishes.checks.isEmpty, let head = request.head { request.checks = try await checks(head) }
            requests.append(request)
        }
        return RequestListing(requests, listedAt: await staleSince)
    }

    /// Returns the login of the token's user, who has it by a name.
    nonisolated func login(_ name: String) async throws(ForgeError) -> String {
        guard let login = try await object("/user").text(name) else { throw .unauthorized(host: "", variable: nil) }
        return login
    }

    /// Sets the status of a commit.
    ///
    /// - Parameters:
    ///   - failure: What the forge calls one that went wrong.
    ///   - name: What it calls the name of a status.
    nonisolated func set(
        _ status: CommitStatus, at path: String, failure: String = "failure", name: String = "context"
    ) async throws(ForgeError) {
        let state =
            switch status.state {
            case .success: "success"
            case .failure: failure
            case .pending: "pending"
            }
        // A longer description is refused. https://github.com/sclorg/testing-farm-as-github-action/pull/226
        try await write(
            .post, path,
            [
                "state": .text(state), "description": .text(String(status.description.prefix(140))),
                name: .text(status.name),
            ])
    }

    /// Takes something away, unless somebody did already.
    nonisolated func remove(_ path: String) async throws(ForgeError) {
        do throws(ForgeError) {
            try await write(.delete, path, [:])
        } catch {
            guard case .notFound = error else { throw error }
        }
    }
}

extension ForgeObject {
    /// Returns it as a comment, whose author is a member of it and has the login as another; nil where it has no number.
    func comment(by author: String, _ login: String) -> ForgeComment? {
        number("id").map {
            ForgeComment(id: $0, author: object(author)?.text(login) ?? "", body: text("body") ?? "")
        }
    }
}
