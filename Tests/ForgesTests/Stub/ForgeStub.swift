import Domain
import Forges
import Foundation
import Synchronization
import TestSupport

/// A forge on this machine: it keeps pull requests and comments, holds every request and every reply of its own to the
/// description of the API, and misbehaves on demand.
final class ForgeStub: Sendable {
    /// A comment as it is kept.
    struct Kept: Sendable {
        let id: Int
        let number: Int
        var author: String
        var body: String
    }

    struct State: Sendable {
        var comments: [Kept] = []
        var nextID = 100
        var requests: [StubRequest] = []
        var violations: [String] = []
        /// What is answered instead, by the method and the end of the path that it waits for.
        var misbehaviours: [(method: String, path: String, reply: StubReply)] = []
        /// How many are on a page at most.
        var pageLimit = 100
        var pulls: [PullRequest] = []
        var labels: [Int: Set<String>] = [:]
        var statuses: [String] = []
        var tag: String?
        /// So many writes are done, and their replies never come.
        var brokenWrites = 0
        /// The reply to a write does not come once there are so many comments.
        var stallAfter: Int?
        /// What happens right after a list of comments.
        var afterList: (@Sendable (inout State) -> Void)?
    }

    let kind: ForgeKind
    let state = Mutex(State())
    private let description: APIDescription
    private let dialect: StubDialect
    private let server = Mutex<LoopbackServer?>(nil)

    init(_ kind: ForgeKind) throws {
        self.kind = kind
        description =
            switch kind {
            case .github: try APIDescription.read("github.json")
            case .gitlab: try APIDescription.read("gitlab.json")
            case .gitea: try APIDescription.gitea()
            }
        dialect = try StubDialect(kind)
        let server = try LoopbackServer { [weak self] request in self?.answer(request) ?? .odd(500) }
        self.server.withLock { $0 = server }
    }

    var host: String { "127.0.0.1:\(server.withLock { $0?.port ?? 0 })" }

    /// The address of its API.
    var api: String { "http://\(host)\(dialect.prefix)" }

    /// The variables of a CI job on it.
    var environment: [String: String] {
        switch kind {
        case .github:
            ["GITHUB_ACTIONS": "true", "GITHUB_API_URL": api, "GITHUB_REPOSITORY": "o/r", "GITHUB_TOKEN": "secret-1"]
        case .gitlab: ["GITLAB_CI": "true", "CI_API_V4_URL": api, "CI_PROJECT_PATH": "o/r", "GITLAB_TOKEN": "secret-1"]
        case .gitea:
            [
                "GITHUB_ACTIONS": "true", "GITEA_ACTIONS": "true", "GITHUB_API_URL": api, "GITHUB_REPOSITORY": "o/r",
                "GITEA_TOKEN": "secret-1",
            ]
        }
    }

    /// What went against the description, on either side.
    var violations: [String] { state.withLock { $0.violations } }
    /// The requests so far.
    var requests: [StubRequest] { state.withLock { $0.requests } }
    /// How many of them wrote.
    var writes: Int { requests.count { $0.method != "GET" } }
    /// The comments that stand there.
    var comments: [Kept] { state.withLock { $0.comments } }

    /// Answers the next request of a method to such a path so.
    func misbehave(_ method: String, _ path: String, _ replies: StubReply...) {
        state.withLock { state in state.misbehaviours += replies.map { (method, path, $0) } }
    }

    /// Adds a comment as somebody wrote it.
    func add(_ body: String, by author: String, on number: Int) {
        state.withLock { state in
            state.comments.append(Kept(id: state.nextID, number: number, author: author, body: body))
            state.nextID += 1
        }
    }

    private func answer(_ request: StubRequest) -> StubReply {
        state.withLock { state in
            state.requests.append(request)
            state.violations += dialect.problems(ofHeaders: request)
            state.violations += description.problems(of: request, below: dialect.prefix)
            var reply =
                state.misbehaviours.firstIndex { $0.method == request.method && request.path.hasSuffix($0.path) }
                .map { state.misbehaviours.remove(at: $0).reply } ?? dialect.answer(request, &state, host)
                ?? description.example(of: request, below: dialect.prefix) ?? .odd(404, "404 page not found")
            if request.method != "GET", let limit = state.stallAfter, state.comments.count >= limit { reply.delay = 20 }
            if request.method != "GET", state.brokenWrites > 0 {
                state.brokenWrites -= 1
                reply.cut = 0
            }
            state.violations += description.problems(of: reply, to: request, below: dialect.prefix)
            return reply
        }
    }
}
