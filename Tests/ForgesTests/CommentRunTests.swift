import Domain
import Forges
import Foundation
import Synchronization
import TestSupport
import Testing

@Suite("orchestrate comment in a job") struct CommentRunTests {
    /// A repository with pull requests of which the second clashes with the first, and the third with nobody.
    private func filled(_ kind: ForgeKind) throws -> (TestRepository, ForgeStub) {
        let repository = try TestRepository()
        try repository.commit(on: "main", message: "Start", files: ["a.txt": "one\ntwo\nthree\n"])
        for (name, line) in [("left", "left"), ("right", "right")] {
            try repository.commit(on: name, from: "main", message: name, files: ["a.txt": "one\n\(line)\nthree\n"])
        }
        try repository.commit(on: "other", from: "main", message: "Other", files: ["b.txt": "b\n"])
        try repository.checkOut("main")
        let stub = try ForgeStub(kind)
        let heads = try ["left", "right", "other"].map { try repository.resolve($0) }
        stub.state.withLock { state in
            state.pulls = heads.enumerated().map { place, head in
                PullRequest(
                    number: place + 1, head: head, headBranch: "b\(place)", baseBranch: "main",
                    title: "Title @everyone <!-- \(place)", author: "ada")
            }
        }
        return (repository, stub)
    }

    private func run(_ repository: TestRepository, _ stub: ForgeStub, _ arguments: String..., summary: String? = nil)
        throws
        -> Shell.Outcome
    {
        var environment = repository.environment.merging(stub.environment) { $1 }
        environment["GITHUB_STEP_SUMMARY"] = summary
        return try Shell.run(
            Binary.orchestrate, ["comment", "-C", repository.path, "--quiet"] + arguments, environment: environment)
    }

    @Test("says once what is to be said; the second run writes nothing", arguments: ForgeKind.allCases)
    func twice(kind: ForgeKind) throws {
        let (repository, stub) = try filled(kind)
        let first = try run(repository, stub)
        #expect(first.status == 0, "\(first.errorText)")
        #expect(stub.comments.map(\.number) == [2])
        #expect(stub.comments[0].body.contains("a.txt") && stub.comments[0].body.contains("#1"))
        #expect(!stub.comments[0].body.contains("@"))
        let writes = stub.writes
        let second = try run(repository, stub, "--fail-on", "held")
        #expect(second.status == 1)
        #expect(stub.writes == writes && writes == 1)
        #expect(stub.violations == [])
        #expect(try repository.git("status", "--porcelain").isEmpty)
    }

    @Test("with a token that can only read says it in the summary of the job, and is no failure")
    func readOnly() throws {
        let (repository, stub) = try filled(.github)
        for _ in 0..<9 {
            stub.misbehave("POST", "/comments", .odd(403, #"{"message": "Resource not accessible by integration"}"#))
        }
        let folder = try TemporaryDirectory()
        defer { folder.remove() }
        let outcome = try run(repository, stub, "--pr", "2", summary: "\(folder.path)/summary.md")
        #expect(outcome.status == 0)
        #expect(outcome.errorText.contains("summary of the job"))
        #expect(try String(contentsOfFile: "\(folder.path)/summary.md", encoding: .utf8).contains("a.txt"))
        stub.misbehave("POST", "/comments", .odd(403, #"{"message": "Resource not accessible by integration"}"#))
        #expect(try run(repository, stub, "--pr", "2").status == 69)
    }

    @Test("killed in the middle and run again has said everything once")
    func killed() throws {
        let (repository, stub) = try filled(.github)
        let (left, right) = (try repository.resolve("left"), try repository.resolve("right"))
        stub.state.withLock { state in
            state.pulls = [left, right, right].enumerated().map { place, head in
                PullRequest(number: place + 1, head: head, baseBranch: "main", title: "T", author: "ada")
            }
        }
        // The second comment is written, and its reply never comes.
        stub.state.withLock { $0.stallAfter = 2 }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try Binary.orchestrate)
        process.arguments = ["comment", "-C", repository.path, "--quiet"] + ["--pr", "2", "--pr", "3"]
        process.environment = repository.environment.merging(stub.environment) { $1 }
        try process.run()
        for _ in 0..<600 where stub.comments.count < 2 { Thread.sleep(forTimeInterval: 0.05) }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        stub.state.withLock { $0.stallAfter = nil }
        #expect(try run(repository, stub, "--pr", "2", "--pr", "3").status == 0)
        #expect(stub.comments.map(\.number).sorted() == [2, 3])
    }

    @Test("of a dry run is shown and not written; a token is shown by nothing")
    func dry() throws {
        let (repository, stub) = try filled(.github)
        let outcome = try run(repository, stub, "--all", "--dry-run")
        #expect(outcome.text.contains("#2: would be commented on") && outcome.text.contains("#1: nothing to say"))
        #expect(stub.writes == 0)
        for _ in 0..<4 { stub.misbehave("GET", "/pulls", .odd(401, #"{"message": "Bad credentials"}"#)) }
        let refused = try run(repository, stub, "--no-cache")
        #expect(refused.status == 69)
        #expect(refused.errorText.contains("GITHUB_TOKEN"))
        #expect(!(outcome.text + outcome.errorText + refused.text + refused.errorText).contains("secret-1"))
    }
}
