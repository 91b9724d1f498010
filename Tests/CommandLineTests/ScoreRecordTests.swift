import Foundation
import TestSupport
import Testing

@Suite("The record of scores") struct ScoreRecordTests {
    private func lines(_ path: String) throws -> [Substring] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    }

    @Test("has a line for each plan and base, once, and is only ever added to")
    func added() throws {
        let scored = try ScoredRepository()
        try scored.merge(1)
        for _ in 1...2 { #expect(try scored.run().status == 0) }
        let once = try String(contentsOfFile: scored.record, encoding: .utf8)
        #expect(try lines(scored.record).count == 1)
        try scored.merge(3)
        #expect(try scored.document()["totals"]?["plans"] == .number(1))
        let twice = try String(contentsOfFile: scored.record, encoding: .utf8)
        #expect(twice.hasPrefix(once))
        #expect(try lines(scored.record).count == 2)
    }

    @Test("may be a file of one's own, which leaves the repository's alone and adds up over repositories")
    func ownFile() throws {
        let (one, other) = (try ScoredRepository(), try ScoredRepository([7: [["z.txt": "z\n"]]]))
        let file = "\(one.directory.path)/own.jsonl"
        try one.merge(1)
        try other.merge(7)
        #expect(try one.run("--history", file).status == 0)
        let document = try other.document("--history", file)
        #expect(document["totals"]?["plans"] == .number(2))
        #expect(document["totals"]?["counts"]?["total"]?["trueNegatives"] == .number(2))
        #expect(try other.run("--history", file).text.contains("All 2 plans"))
        #expect(!FileManager.default.fileExists(atPath: one.record))
        #expect(try lines(file).count == 2)
    }

    @Test(
        "is left as it is where a line is cut off or no score: the score is told, and the line",
        arguments: [
            ("{\"base\":\"12", "it was not written to its end"), ("{}\n", "it is no score"), ("\n", "it is no score"),
        ]
    )
    func damaged(rest: String, words: String) throws {
        let scored = try ScoredRepository()
        try scored.merge(1)
        #expect(try scored.run().status == 0)
        try scored.merge(3)
        let content = try String(contentsOfFile: scored.record, encoding: .utf8) + rest
        try content.write(toFile: scored.record, atomically: false, encoding: .utf8)
        let outcome = try scored.run("--format", "json")
        #expect(outcome.status == 65)
        #expect(outcome.errorText.contains("line 2: \(words)"))
        #expect(try ScoredRepository.checked(outcome.text)["totals"] == .null)
        #expect(try String(contentsOfFile: scored.record, encoding: .utf8) == content)
    }

    @Test("that can't be written is an error with its name, after the score was told")
    func unwritable() throws {
        let scored = try ScoredRepository()
        for file in [scored.directory.path, "\(scored.plan)/scores.jsonl", "\(scored.directory.path)/none/x.jsonl"] {
            let outcome = try scored.run("--history", file)
            #expect(outcome.status == 65, "\(file)")
            #expect(outcome.errorText.contains(file))
            #expect(outcome.text.contains("This plan"))
        }
    }

    @Test("that is read-only is not written to")
    func readOnly() throws {
        let scored = try ScoredRepository()
        let file = "\(scored.directory.path)/read-only.jsonl"
        #expect(FileManager.default.createFile(atPath: file, contents: nil, attributes: [.posixPermissions: 0o444]))
        // Nothing is read-only to root.
        guard !FileManager.default.isWritableFile(atPath: file) else { return }
        let outcome = try scored.run("--history", file)
        #expect(outcome.status == 65 && outcome.errorText.contains(file))
        #expect(outcome.text.contains("This plan"))
    }

    @Test("ends with the exit code of what is wrong")
    func exitCodes() throws {
        let scored = try ScoredRepository()
        #expect(try scored.run("--format", "xml").status == 64)
        #expect(try scored.run(plan: "\(scored.directory.path)/none.json").status == 65)
        #expect(try scored.run("--base", "no-such-branch").status == 65)
        let file = "\(scored.directory.path)/no-plan.json"
        try "{}".write(toFile: file, atomically: false, encoding: .utf8)
        #expect(try scored.run(plan: file).status == 65)
        #expect(try scored.run().status == 0)
    }
}
