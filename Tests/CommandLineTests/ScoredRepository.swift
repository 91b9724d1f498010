import Domain
import Foundation
import TestSupport
import Testing

/// A repository with pull requests, the plan of them, and a base that goes on by hand.
final class ScoredRepository {
    /// The files that a commit writes; nil deletes.
    typealias Files = [String: String?]

    /// Pull requests 1 and 2 clash, 3 and 4 merge.
    static let usual: [Int: [Files]] = [
        1: [["a.txt": "one\nleft\nthree\n"]], 2: [["a.txt": "one\nright\nthree\n"]], 3: [["c.txt": "c\n"]],
        4: [["b.txt": "b\nmore\n"]],
    ]

    let repository: TestRepository
    let directory: TemporaryDirectory
    var plan: String { "\(directory.path)/plan.json" }
    var record: String { "\(repository.path)/.git/orchestrate/scores.jsonl" }

    /// Makes the pull requests, each with its commits, on branches `pr-<number>`, and the plan.
    init(
        base: Files = ["a.txt": "one\ntwo\nthree\n", "b.txt": "b\n"], _ pulls: [Int: [Files]] = usual
    ) throws {
        repository = try TestRepository()
        directory = try TemporaryDirectory()
        try repository.commit(on: "main", message: "Start", files: base)
        for (number, commits) in pulls.sorted(by: { $0.key < $1.key }) {
            for (index, files) in commits.enumerated() {
                try repository.commit(
                    on: "pr-\(number)", from: index == 0 ? "main" : nil, message: "Change \(number)", files: files)
            }
            try repository.reference("refs/pull/\(number)/head", "pr-\(number)")
        }
        try plan()
        try repository.checkOut("main")
    }

    /// Writes the plan of the heads that stand now.
    func plan(heads: String = "refs/pull/*/head") throws {
        let arguments = [
            "merge-plan", "-C", repository.path, "--base", "main", "--heads", heads, "--format", "json", "--quiet",
            "--no-cache", "--output", plan,
        ]
        let outcome = try Shell.run(Binary.orchestrate, arguments, environment: repository.environment)
        #expect([0, 1].contains(outcome.status), "\(outcome.errorText)")
    }

    deinit { directory.remove() }

    /// Scores the plan, whatever comes of it.
    func run(_ more: String..., plan: String? = nil) throws -> Shell.Outcome {
        let arguments = ["score", plan ?? self.plan, "-C", repository.path] + more
        return try Shell.run(Binary.orchestrate, arguments, environment: repository.environment)
    }

    /// Returns the document, checked against its schema.
    func document(_ more: String...) throws -> JSONDocument {
        let arguments = ["score", plan, "-C", repository.path, "--format", "json"] + more
        let outcome = try Shell.run(Binary.orchestrate, arguments, environment: repository.environment)
        #expect(outcome.status == 0, "\(outcome.errorText)")
        return try Self.checked(outcome.text)
    }

    static func checked(_ text: String) throws -> JSONDocument {
        let document = try JSONDocument(parsing: text)
        let file = PackageFolder.root().appending(path: "docs/schema/score-v1.json")
        let schema = JSONSchema(try JSONDocument(parsing: String(contentsOf: file, encoding: .utf8)))
        #expect(schema.problems(in: document) == [])
        return document
    }

    /// Returns `evidence prediction outcome` by id, and the reason where something is not told.
    func outcomes() throws -> [String: String] {
        guard case .array(let sets)? = try document()["changeSets"] else { return [:] }
        return sets.reduce(into: [:]) { found, set in
            let words = [
                set["landing"]?["evidence"]?.text ?? "-",
                set["prediction"]?["reason"]?.text ?? set["prediction"]?["state"]?.text ?? "",
                set["outcome"]?["reason"]?.text ?? set["outcome"]?["state"]?.text ?? "",
            ]
            found[set["id"]?.text ?? ""] = words.joined(separator: " ")
        }
    }

    /// Merges a pull request; with `writing`, that is what a person makes of it.
    func merge(_ number: Int, writing files: [String: String]? = nil) throws {
        guard let files else {
            try repository.git(
                "merge", "--quiet", "--no-ff", "-m", "Merge pull request #\(number) from x", "pr-\(number)")
            return
        }
        try repository.git("merge", "--quiet", "--no-ff", "--no-commit", "-s", "ours", "pr-\(number)")
        for (path, content) in files {
            try content.write(toFile: "\(repository.path)/\(path)", atomically: false, encoding: .utf8)
        }
        try repository.git("add", "--all")
        try repository.git("commit", "--quiet", "-m", "Merge pull request #\(number) from x")
    }

    func squash(_ number: Int, message: String = "Squashed") throws {
        try repository.git("merge", "--quiet", "--squash", "pr-\(number)")
        try repository.git("commit", "--quiet", "-m", message)
    }

    /// Commits to the base beside all pull requests.
    func commit(_ files: Files, message: String = "Other") throws {
        try repository.commit(on: "main", message: message, files: files)
        try repository.checkOut("main")
    }
}
