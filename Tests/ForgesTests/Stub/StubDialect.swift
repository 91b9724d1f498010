import Domain
import Forges
import Foundation
import TestSupport

/// How a kind of forge puts things.
struct StubDialect: Sendable {
    let kind: ForgeKind
    private let definitions: JSONDocument

    init(_ kind: ForgeKind) throws {
        self.kind = kind
        let name = kind == .github ? "github" : kind == .gitlab ? "gitlab" : "gitea"
        let url = PackageFolder.root().appending(path: "Fixtures/api/\(name).json")
        let document = try JSONDocument(parsing: String(decoding: try Data(contentsOf: url), as: UTF8.self))
        definitions = document[kind == .gitea ? "definitions" : "$defs"] ?? .object([:])
    }

    /// What every path begins with.
    var prefix: String {
        switch kind {
        case .github: ""
        case .gitlab: "/api/v4"
        case .gitea: "/api/v1"
        }
    }

    /// Returns what is missing among the headers of a request.
    func problems(ofHeaders request: StubRequest) -> [String] {
        var wanted = ["user-agent", kind == .gitlab ? "private-token" : "authorization"]
        if kind == .github { wanted += ["x-github-api-version", "accept"] }
        return wanted.filter { request.headers[$0] == nil }.map { "\(request.path): no header \($0)" }
    }

    func answer(_ request: StubRequest, _ state: inout ForgeStub.State, _ host: String) -> StubReply? {
        let parts = request.path.dropFirst(prefix.count).split(separator: "/").map(String.init)
        if parts == ["user"] { return .json(user("bot")) }
        switch (request.method, parts.dropFirst(kind == .gitlab ? 2 : 3).map { $0 }) {
        case ("GET", ["pulls"]), ("GET", ["merge_requests"]):
            if let tag = state.tag {
                if request.headers["if-none-match"] == tag { return StubReply(status: 304, headers: ["ETag": tag]) }
                return page(state.pulls.map(pull), request, state, host, headers: ["ETag": tag])
            }
            return page(state.pulls.map(pull), request, state, host)
        case ("GET", let rest) where rest.last == "comments" || rest.last == "notes":
            let number = Int(rest[rest.count - 2]) ?? 0
            let found = state.comments.filter { $0.number == number }.map(comment)
            // Gitea gives all of them at once.
            if kind == .gitea { return .json(found) }
            let reply = page(found, request, state, host)
            let last = reply.headers["Link"]?.contains("rel=\"next\"") != true
            if last, let next = state.afterList {
                state.afterList = nil
                next(&state)
            }
            return reply
        case ("POST", let rest) where rest.last == "comments" || rest.last == "notes":
            let made = ForgeStub.Kept(
                id: state.nextID, number: Int(rest[rest.count - 2]) ?? 0, author: login, body: body(request))
            state.nextID += 1
            state.comments.append(made)
            return .json(comment(made), status: 201)
        case ("PATCH", let rest) where rest.contains("comments"), ("PUT", let rest) where rest.contains("notes"):
            guard let place = state.comments.firstIndex(where: { "\($0.id)" == rest.last }) else {
                return .odd(404, "{}")
            }
            state.comments[place].body = body(request)
            return .json(comment(state.comments[place]))
        default: return nil
        }
    }

    /// Who writes with the token.
    var login: String { kind == .github ? "github-actions[bot]" : "bot" }

    private var example: SchemaExample { SchemaExample(definitions: definitions) }

    private func body(_ request: StubRequest) -> String {
        // Why: a body that is none is a violation already.
        let members = try? JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any]
        return members?["body"] as? String ?? ""
    }

    private func user(_ login: String) -> [String: Any] {
        kind == .github
            ? example.object("SimpleUserTypeForResponse", ["login": login])
            : kind == .gitlab ? ["id": 1, "username": login] : ["id": 1, "login": login]
    }

    private func comment(_ kept: ForgeStub.Kept) -> [String: Any] {
        switch kind {
        case .github:
            example.object(
                "IssueCommentTypeForResponse", ["id": kept.id, "body": kept.body, "user": user(kept.author)])
        case .gitlab: example.object("Note", ["id": kept.id, "body": kept.body, "author": user(kept.author)])
        case .gitea: ["id": kept.id, "body": kept.body, "user": user(kept.author), "assets": NSNull()]
        }
    }

    private func pull(_ request: PullRequest) -> [String: Any] {
        let (head, base) = (request.head?.hex ?? "", request.baseBranch)
        switch kind {
        case .github:
            let sides = ["Head", "Base"].map { side in
                example.object(
                    "PullRequestSimpleProp\(side)TypeForResponse",
                    side == "Head" ? ["sha": head, "ref": request.headBranch] : ["ref": base])
            }
            return example.object(
                "PullRequestSimpleTypeForResponse",
                [
                    "number": request.number, "title": request.title, "draft": request.isDraft, "body": request.body,
                    "head": sides[0], "base": sides[1], "user": user(request.author),
                ])
        case .gitlab:
            return example.object(
                "MergeRequest",
                [
                    "iid": request.number, "title": request.title, "draft": request.isDraft,
                    "description": request.body,
                    "sha": head, "source_branch": request.headBranch, "target_branch": base,
                    "author": user(request.author), "source_project_id": 1, "target_project_id": 1,
                ])
        case .gitea:
            return [
                "number": request.number, "title": request.title, "body": request.body, "milestone": NSNull(),
                "head": ["sha": head, "ref": request.headBranch], "base": ["ref": base], "user": user(request.author),
            ]
        }
    }

    private func page(
        _ items: [[String: Any]], _ request: StubRequest, _ state: ForgeStub.State, _ host: String,
        headers: [String: String] = [:]
    ) -> StubReply {
        let asked = Int(request.query["per_page"] ?? request.query["limit"] ?? "30") ?? 30
        let size = min(asked, state.pageLimit)
        let page = Int(request.query["page"] ?? "1") ?? 1
        let some = items.dropFirst((page - 1) * size).prefix(size)
        var headers = headers
        if page * size < items.count {
            let rest = request.query.filter { $0.key != "page" }.sorted { $0.key < $1.key }.map {
                "&\($0.key)=\($0.value)"
            }
            headers["Link"] =
                "<http://\(host)\(request.path)?page=\(page + 1)\(rest.joined())>; rel=\"next\", <http://\(host)/x>; rel=\"last\""
        }
        return .json(Array(some), headers: headers)
    }
}
