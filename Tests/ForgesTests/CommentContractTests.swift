import Application
import Domain
import Forges
import Foundation
import Synchronization
import Testing

@Suite("Comments on a forge") struct CommentContractTests {
    private func publish(_ stub: ForgeStub, _ drafts: [CommentDraft], _ pace: TestPace = TestPace()) async throws
        -> [CommentAction]
    {
        try await PublishComments(forge: try stub.forge(pace))(drafts).map(\.action)
    }

    private func say(_ text: String, on number: Int = 1) -> CommentDraft {
        CommentDraft(number: number, content: .text(ours(text)))
    }

    private let nothing = CommentDraft(number: 1, content: .nothing(instead: ours("none")))

    @Test(
        "are written once, kept, written anew and cleared, within the API's description", arguments: ForgeKind.allCases)
    func life(kind: ForgeKind) async throws {
        let stub = try ForgeStub(kind)
        #expect(try await publish(stub, [nothing]) == [.stayAway])
        #expect(try await publish(stub, [say("a")]) == [.create(ours("a"))])
        #expect(try await publish(stub, [say("a")]) == [.keep])
        #expect(try await publish(stub, [say("b")]) == [.update(100, ours("b"))])
        #expect(try await publish(stub, [nothing]) == [.clear(100, ours("none"))])
        #expect(try await publish(stub, [nothing]) == [.keep])
        #expect(stub.comments.map(\.body) == [ours("none")])
        #expect(stub.writes == 3)
        #expect(stub.violations == [])
    }

    @Test("of others, however they are marked, are left alone, on all pages", arguments: [ForgeKind.github, .gitlab])
    func forged(kind: ForgeKind) async throws {
        let stub = try ForgeStub(kind)
        stub.state.withLock { $0.pageLimit = 2 }
        stub.add(ours("forged"), by: "mallory", on: 1)
        stub.add("no marker", by: kind == .github ? "github-actions[bot]" : "bot", on: 1)
        stub.add("> \(CommentMarker.opening)\nquoted", by: "ada", on: 1)
        stub.add(ours("case"), by: "GitHub-Actions[bot]", on: 1)
        stub.add(ours("old"), by: kind == .github ? "github-actions[bot]" : "bot", on: 1)
        #expect(try await publish(stub, [say("new")]) == [.update(104, ours("new"))])
        #expect(stub.comments.map(\.body).filter { $0 == ours("new") }.count == 1)
        #expect(stub.comments[0].body == ours("forged"))
        #expect(stub.requests.count { $0.method == "GET" && $0.path.hasSuffix("s") } == 3)
        #expect(stub.violations == [])
    }

    @Test("that only a run's footer or the ends of lines tell apart are the same")
    func same() async throws {
        let stub = try ForgeStub(.github)
        let old = ours("a").replacing("<sub>run</sub>", with: "<sub>older</sub>").replacing("\n", with: "\r\n")
        stub.add(old, by: "github-actions[bot]", on: 1)
        #expect(try await publish(stub, [say("a")]) == [.keep])
        #expect(stub.writes == 0)
    }

    @Test("deleted between the list and the edit are written again, once")
    func deleted() async throws {
        let stub = try ForgeStub(.github)
        stub.add(ours("old"), by: "github-actions[bot]", on: 1)
        stub.state.withLock { $0.afterList = { $0.comments = [] } }
        #expect(try await publish(stub, [say("new")]) == [.create(ours("new"))])
        #expect(stub.comments.map(\.body) == [ours("new")])
        #expect(stub.violations == [])
    }

    @Test("of which nobody knows whether they were written are looked for before they are written again")
    func ambiguous() async throws {
        let stub = try ForgeStub(.github)
        // It arrived all the same.
        stub.state.withLock { $0.brokenWrites = 1 }
        _ = try await publish(stub, [say("a")])
        #expect(stub.comments.count == 1)
        let other = try ForgeStub(.github)
        other.misbehave("POST", "/comments", .odd(502, "<html>Bad Gateway</html>"))
        #expect(try await publish(other, [say("a")]) == [.create(ours("a"))])
        #expect(other.comments.count == 1)
    }

    @Test("on a hundred pull requests take a list each and one write each, a second apart; the second time none")
    func many() async throws {
        let stub = try ForgeStub(.github)
        let pace = TestPace()
        let drafts = (1...100).map { say("text \($0)", on: $0) }
        _ = try await publish(stub, drafts, pace)
        #expect(stub.requests.count == 200 && stub.writes == 100)
        #expect(pace.waits.reduce(0, +) >= 99)
        _ = try await publish(stub, drafts, pace)
        #expect(stub.requests.count == 300 && stub.writes == 100)
        #expect(stub.violations == [])
    }

    @Test("that go wrong on one pull request go on with the others")
    func one() async throws {
        let stub = try ForgeStub(.github)
        stub.misbehave("GET", "/issues/1/comments", .odd(404, #"{"message": "Not Found"}"#))
        stub.misbehave(
            "POST", "/issues/2/comments",
            .odd(
                422,
                #"{"message":"Validation Failed","errors":[{"message":"Body is too long (maximum is 65536 characters)"}]}"#
            ))
        let failures = Failures()
        let outcomes = try await PublishComments(forge: try stub.forge())((1...3).map { say("a", on: $0) }) {
            number, result in
            if case .failure(let error) = result { failures.add(number, error) }
        }
        #expect(outcomes.map(\.number) == [3])
        #expect(
            failures.all == [
                1: .notFound(host: stub.host, path: "/repos/o/r/issues/1/comments"), 2: .tooLong(host: stub.host),
            ])
    }

    @Test("with a token that may only read end at once: it is no limit, and nothing is tried again")
    func readOnly() async throws {
        let stub = try ForgeStub(.github)
        stub.misbehave("POST", "/comments", .odd(403, #"{"message": "Resource not accessible by integration"}"#))
        await #expect(throws: ForgeError.forbidden(host: stub.host, message: "Resource not accessible by integration"))
        {
            try await publish(stub, [say("a"), say("b", on: 2)])
        }
        #expect(stub.writes == 1)
    }

    @Test("stand beside statuses, check runs and labels, within the API's description", arguments: ForgeKind.allCases)
    func besides(kind: ForgeKind) async throws {
        let stub = try ForgeStub(kind)
        let forge = try stub.forge()
        let head = try #require(ObjectID(hex: String(repeating: "ab", count: 20)))
        for state in [CommitStatus.State.success, .failure, .pending] {
            let status = CommitStatus(state, description: String(repeating: "x", count: 300), name: "orchestrate")
            try await forge.set(status, on: head)
            let place = CheckReport.Annotation(
                path: "a b.py", lines: 3...4, isError: true, title: "T", message: "M")
            let isWritten = try await forge.report(
                CheckReport(status, summary: "S", annotations: Array(repeating: place, count: 60)), on: head)
            #expect(isWritten == (kind == .github))
        }
        try await forge.label(1, adding: ["merge-order/3"], removing: ["conflicts"])
        try await forge.label(1, adding: [], removing: [])
        _ = try await forge.openPullRequests(RequestWishes(reviews: true, checks: ["build"]))
        #expect(stub.violations == [])
        stub.misbehave("POST", "/check-runs", .odd(403, #"{"message": "Resource not accessible"}"#))
        let status = CommitStatus(.success, description: "D", name: "orchestrate")
        if kind == .github {
            #expect(try await !forge.report(CheckReport(status, summary: "S", annotations: []), on: head))
        }
    }

    @Test("are held to the description: a deliberate mistake is seen")
    func mistakes() async throws {
        let stub = try ForgeStub(.github)
        let transport = URLSessionTransport()
        let base = "http://\(stub.host)/repos/o/r"
        for request in [
            HTTPRequest(.get, "\(base)/pulls?state=opened"), HTTPRequest(.get, "\(base)/pulls?per-page=1"),
            HTTPRequest(.put, "\(base)/pulls"),
            HTTPRequest(.post, "\(base)/issues/1/comments", body: Array(#"{"text": "a"}"#.utf8)),
        ] {
            let before = stub.violations.count
            _ = try await transport.send(request)
            #expect(stub.violations.count >= before + 3, "\(request.url)")
        }
    }
}

/// What went wrong, by the number of the pull request.
private final class Failures: Sendable {
    private let kept = Locked<[Int: ForgeError]>([:])
    var all: [Int: ForgeError] { kept.value }
    func add(_ number: Int, _ error: ForgeError) { kept.change { $0[number] = error } }
}
