import Application
import Domain
import Forges
import Foundation
import Synchronization
import Testing

@Suite("Requests to a forge") struct HTTPContractTests {
    private func numbers(_ stub: ForgeStub, _ pace: TestPace = TestPace(), timeLimit: Int = 10) async throws -> [Int] {
        try await stub.forge(pace, timeLimit: timeLimit).openPullRequests(RequestWishes()).requests.map(\.number)
    }

    private func filled(_ kind: ForgeKind, count: Int = 3) throws -> ForgeStub {
        let stub = try ForgeStub(kind)
        stub.state.withLock { state in
            state.pulls = (1...count).map {
                PullRequest(
                    number: $0, head: ObjectID(hex: String(repeating: "ab", count: 20)), headBranch: "b\($0)",
                    baseBranch: "main", title: "T\($0)", author: "ada", isDraft: $0 == 2, body: "B")
            }
        }
        return stub
    }

    @Test("give the open pull requests, a page a hundred", arguments: ForgeKind.allCases)
    func list(kind: ForgeKind) async throws {
        let stub = try filled(kind, count: 120)
        stub.state.withLock { $0.pageLimit = 50 }
        let found = try await stub.forge().openPullRequests(RequestWishes())
        #expect(found.requests.map(\.number) == Array(1...120))
        #expect(found.requests[0].title == "T1" && found.requests[0].baseBranch == "main")
        #expect(found.requests[0].author == "ada" && found.listedAt == nil)
        #expect(stub.requests.count == 3)
        #expect(stub.violations == [])
    }

    @Test(
        "that are sent away come again as the forge says",
        arguments: [
            ([StubReply.odd(429, headers: ["Retry-After": "7"])], [7.0]),
            (
                [
                    .odd(
                        403, #"{"message": "API rate limit exceeded"}"#,
                        headers: ["X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1800000030"])
                ], [31]
            ),
            ([.odd(403, #"{"message": "You have exceeded a secondary rate limit"}"#)], [60]),
            ([.odd(429, "<html>", headers: ["Content-Type": "text/html"])], [60]),
            ([.odd(429, headers: ["RateLimit-Remaining": "0", "RateLimit-Reset": "1800000005"])], [6]),
            ([.odd(502, "<html>Bad Gateway</html>"), .odd(503)], [0.5, 1]),
            ([.reset()], [0.5]),
        ])
    func again(replies: [StubReply], waits: [Double]) async throws {
        let stub = try filled(.github)
        for reply in replies { stub.misbehave("GET", "/pulls", reply) }
        let pace = TestPace()
        #expect(try await numbers(stub, pace) == [1, 2, 3])
        #expect(pace.waits == waits)
    }

    @Test(
        "that get nowhere end with what happened",
        arguments: [
            (StubReply.odd(401, #"{"message": "Bad credentials"}"#), "unauthorized", 1),
            (.odd(404, "404 page not found"), "notFound", 1),
            (.odd(403, #"{"message": "Must have admin rights"}"#), "forbidden", 1),
            (.odd(422, #"{"message": {"error": "no"}}"#), "refused", 1),
            (.odd(500), "failed", 4),
            (.odd(429, headers: ["Retry-After": "3600"]), "rateLimited", 1),
            (.odd(200, "[{\"number\": 1"), "malformedReply", 1),
            (.odd(200, "{}"), "malformedReply", 1),
            (.odd(302), "lost", 1),
        ])
    func nowhere(reply: StubReply, name: String, requests: Int) async throws {
        let stub = try filled(.github)
        for _ in 0..<6 { stub.misbehave("GET", "/pulls", reply) }
        let error = await #expect(throws: ForgeError.self) { try await numbers(stub) }
        #expect("\(try #require(error))".hasPrefix(name))
        #expect(stub.requests.count == requests)
        #expect(!"\(String(reflecting: error))".contains("secret-1"))
    }

    @Test("that take too long, or break in the middle, are given up")
    func slow() async throws {
        let stub = try filled(.github)
        for _ in 0..<4 { stub.misbehave("GET", "/pulls", StubReply(delay: 3, isMisbehaviour: true)) }
        await #expect(throws: ForgeError.timedOut(host: stub.host, seconds: 1)) {
            try await numbers(stub, timeLimit: 1)
        }
        let other = try filled(.github)
        other.misbehave("GET", "/pulls", .reset(after: 5))
        #expect(try await numbers(other) == [1, 2, 3])
    }

    @Test("follow a redirect, and hand the token to no other host", arguments: [301, 302, 307, 308])
    func redirect(status: Int) async throws {
        let (stub, other) = (try filled(.github), try filled(.github))
        stub.misbehave(
            "GET", "/pulls", .odd(status, headers: ["Location": "http://\(other.host)/repos/o/r/pulls?state=open"]))
        #expect(try await numbers(stub) == [1, 2, 3])
        let sent = try #require(other.requests.first)
        #expect(sent.headers["authorization"] == nil)
        #expect(!sent.headers.values.contains { $0.contains("secret-1") })
        let moved = try filled(.github)
        moved.misbehave("GET", "/pulls", .odd(status, headers: ["Location": "/repos/o/r/pulls?state=open"]))
        #expect(try await numbers(moved) == [1, 2, 3])
        #expect(moved.requests.allSatisfy { $0.headers["authorization"] == "Bearer secret-1" })
    }

    @Test("go in circles for no longer than a few redirects")
    func circle() async throws {
        let stub = try filled(.github)
        for _ in 0..<10 { stub.misbehave("GET", "/pulls", .odd(302, headers: ["Location": "/repos/o/r/pulls"])) }
        await #expect(throws: ForgeError.lost(host: stub.host)) { try await numbers(stub) }
        #expect(stub.requests.count == 6)
    }

    @Test("go with what is kept where nothing changed, and where the forge is not there")
    func kept() async throws {
        let stub = try filled(.github)
        stub.state.withLock { $0.tag = "\"v1\"" }
        let store = MemoryStore()
        let pace = TestPace()
        func list() async throws -> RequestListing {
            try await stub.forge(pace, store: store).openPullRequests(RequestWishes())
        }
        #expect(try await list().requests.count == 3)
        #expect(try await list().requests.count == 3)
        #expect(stub.requests.last?.headers["if-none-match"] == "\"v1\"")
        for _ in 0..<4 { stub.misbehave("GET", "/pulls", .reset()) }
        let stale = try await list()
        #expect(stale.requests.count == 3 && stale.listedAt == 1_800_000_000)
        for _ in 0..<4 { stub.misbehave("GET", "/pulls", .odd(401)) }
        await #expect(throws: ForgeError.self) { try await list() }
    }
}

/// Keeps replies for a test.
private final class MemoryStore: ReplyStore {
    private let kept = Locked<[String: StoredReply]>([:])
    func reply(at url: String) -> StoredReply? { kept.value[url] }
    func keep(_ reply: StoredReply, at url: String) { kept.change { $0[url] = reply } }
}
