import Foundation
import TestSupport
import Testing

@Suite("score") struct ScoreTests {
    /// A repository with pull requests 1 and 2 that clash, and 3 and 4 that merge; and the plan of them.
    private final class Planned {
        let repository: TestRepository
        let directory: TemporaryDirectory
        private var plan: String { "\(directory.path)/plan.json" }

        init() throws {
            repository = try TestRepository()
            directory = try TemporaryDirectory()
            try repository.commit(on: "main", message: "Start", files: ["a.txt": "one\ntwo\nthree\n", "b.txt": "b\n"])
            let files = [
                1: ["a.txt": "one\nleft\nthree\n"], 2: ["a.txt": "one\nright\nthree\n"], 3: ["c.txt": "c\n"],
                4: ["b.txt": "b\nmore\n"],
            ]
            for (number, content) in files.sorted(by: { $0.key < $1.key }) {
                try repository.commit(on: "pr-\(number)", from: "main", message: "Change \(number)", files: content)
                try repository.reference("refs/pull/\(number)/head", "pr-\(number)")
            }
            let arguments = [
                "merge-plan", "-C", repository.path, "--base", "main", "--heads", "refs/pull/*/head", "--format",
                "json",
                "--quiet", "--no-cache", "--output", plan,
            ]
            let outcome = try Shell.run(Binary.orchestrate, arguments, environment: repository.environment)
            #expect(outcome.status == 1, "\(outcome.errorText)")
            try repository.checkOut("main")
        }

        deinit { directory.remove() }

        func score(_ more: String...) throws -> Shell.Outcome {
            let arguments = ["score", plan, "-C", repository.path] + more
            let outcome = try Shell.run(Binary.orchestrate, arguments, environment: repository.environment)
            #expect(outcome.status == 0, "\(outcome.errorText)")
            return outcome
        }

        /// Returns the document, checked against its schema.
        func document() throws -> JSONDocument {
            let document = try JSONDocument(parsing: score("--format", "json").text)
            let file = PackageFolder.root().appending(path: "docs/schema/score-v1.json")
            let schema = JSONSchema(try JSONDocument(parsing: String(contentsOf: file, encoding: .utf8)))
            #expect(schema.problems(in: document) == [])
            return document
        }

        /// Returns `evidence/prediction/outcome` by id.
        func outcomes() throws -> [String: String] {
            guard case .array(let sets)? = try document()["changeSets"] else { return [:] }
            return sets.reduce(into: [:]) { found, set in
                let outcome = set["outcome"]?["reason"]?.text ?? set["outcome"]?["state"]?.text ?? ""
                let words = [
                    set["landing"]?["evidence"]?.text ?? "-", set["prediction"]?["state"]?.text ?? "", outcome,
                ]
                found[set["id"]?.text ?? ""] = words.joined(separator: " ")
            }
        }

        func merge(_ number: Int, resolvedAs content: String? = nil) throws {
            guard let content else {
                try repository.git("merge", "--quiet", "--no-ff", "-m", "Merge pull request #\(number)", "pr-\(number)")
                return
            }
            try repository.git("merge", "--quiet", "--no-ff", "--no-commit", "-s", "ours", "pr-\(number)")
            try content.write(toFile: repository.path + "/a.txt", atomically: false, encoding: .utf8)
            try repository.git("commit", "--quiet", "--all", "-m", "Merge pull request #\(number)")
        }

        func squash(_ number: Int) throws {
            try repository.git("merge", "--quiet", "--squash", "pr-\(number)")
            try repository.git("commit", "--quiet", "-m", "Squashed")
        }
    }

    @Test("finds merges, a resolution by hand and a squash, and counts them against the plan")
    func landed() throws {
        let planned = try Planned()
        try planned.merge(1)
        try planned.squash(3)
        try planned.merge(2, resolvedAs: "one\nboth\nthree\n")
        #expect(
            try planned.outcomes() == [
                "#1": "ancestry clean clean", "#3": "samePatch clean clean", "#2": "ancestry conflict conflict",
                "#4": "- clean notLanded",
            ])
        let document = try planned.document()
        #expect(document["changeSets"]?[2]?["outcome"]?["conflicts"]?[0]?["path"]?.text == "a.txt")
        let total = document["counts"]?["total"]
        #expect(total?["truePositives"] == .number(1))
        #expect(total?["trueNegatives"] == .number(2))
        #expect(total?["precision"]?["whole"] == .number(1))
        #expect(document["counts"]?["kinds"]?["content"]?["truePositives"] == .number(1))
    }

    @Test("does not score a clash of which only one side has landed, nor divides by nothing")
    func otherFirst() throws {
        let planned = try Planned()
        try planned.merge(4)
        let text = try planned.score().text
        #expect(text.contains("n/a"))
        try planned.merge(2)
        let outcomes = try planned.outcomes()
        let held = try planned.document()["changeSets"]?[1]
        #expect(held?["id"]?.text == "#2")
        #expect(["ancestry otherFirst otherFirst", "ancestry clean clean"].contains(outcomes["#2"]))
        #expect(outcomes["#4"] == "ancestry clean clean")
    }

    @Test("tells a merge that was changed by hand, and one that met what the plan did not know")
    func outside() throws {
        let planned = try Planned()
        try planned.merge(3, resolvedAs: "one\nevil\nthree\n")
        try planned.repository.commit(on: "main", message: "Other", files: ["b.txt": "b\nother\n"])
        try planned.repository.checkOut("main")
        try planned.merge(4, resolvedAs: "one\nevil\nthree\n")
        let outcomes = try planned.outcomes()
        #expect(outcomes["#3"] == "ancestry clean changedByHand")
        #expect(outcomes["#4"] == "ancestry clean outsideChange")
    }

    @Test("says that the outcome of a head that moved is unknown")
    func moved() throws {
        let planned = try Planned()
        try planned.repository.commit(on: "pr-4", message: "Anew", files: ["b.txt": "b\nanew\n"])
        try planned.repository.git("update-ref", "refs/pull/4/head", "pr-4^{commit}")
        try planned.repository.git("checkout", "--quiet", "--orphan", "new-4", "main")
        try planned.repository.git("commit", "--quiet", "-m", "Forced")
        try planned.repository.git("update-ref", "refs/pull/4/head", "new-4")
        #expect(try planned.outcomes()["#4"] == "- clean headChanged")
    }

    @Test("scores nothing on a base that was rewritten")
    func diverged() throws {
        let planned = try Planned()
        try planned.repository.git("commit", "--quiet", "--amend", "-m", "Rewritten")
        #expect(Set(try planned.outcomes().values) == ["- none baseDiverged"])
        #expect(try planned.document()["commits"] == .null)
    }

    @Test("keeps a line for each plan and base, once, and refuses a damaged one by its number")
    func history() throws {
        let planned = try Planned()
        try planned.merge(1)
        for _ in 1...2 { _ = try planned.score() }
        let path = planned.repository.path + "/.git/orchestrate/scores.jsonl"
        let once = try String(contentsOfFile: path, encoding: .utf8)
        #expect(once.split(separator: "\n").count == 1)
        try planned.merge(3)
        #expect(try planned.document()["totals"]?["plans"] == .number(1))
        let twice = try String(contentsOfFile: path, encoding: .utf8)
        #expect(twice.hasPrefix(once) && twice.split(separator: "\n").count == 2)
        try (twice + "{}\n").write(toFile: path, atomically: false, encoding: .utf8)
        let arguments = ["score", planned.directory.path + "/plan.json", "-C", planned.repository.path]
        let outcome = try Shell.run(Binary.orchestrate, arguments, environment: planned.repository.environment)
        #expect(outcome.status == 65)
        #expect(outcome.errorText.contains("line 3"))
    }
}
