import Domain
import Foundation
import TestSupport
import Testing

@Suite("score") struct ScoreTests {
    @Test("finds merges, a resolution by hand and a squash, and counts them against the plan")
    func landed() throws {
        let scored = try ScoredRepository()
        try scored.merge(1)
        try scored.squash(3)
        try scored.merge(2, writing: ["a.txt": "one\nboth\nthree\n"])
        #expect(
            try scored.outcomes() == [
                "#1": "ancestry clean clean", "#3": "samePatch clean clean", "#2": "ancestry conflict conflict",
                "#4": "- clean notLanded",
            ])
        let document = try scored.document()
        #expect(document["changeSets"]?[2]?["outcome"]?["conflicts"]?[0]?["path"]?.text == "a.txt")
        let onto = try scored.repository.resolve("main^1").hex
        #expect(document["changeSets"]?[2]?["landing"]?["onto"]?.text == onto)
        let total = document["counts"]?["total"]
        #expect(total?["truePositives"] == .number(1))
        #expect(total?["trueNegatives"] == .number(2))
        #expect(total?["precision"]?["whole"] == .number(1))
        #expect(document["counts"]?["kinds"]?["content"]?["truePositives"] == .number(1))
        #expect(document["counts"]?["kinds"]?["content"]?["trueNegatives"] == .number(2))
    }

    @Test("finds a rebase by the run of its commits, though lines around them are others")
    func rebased() throws {
        let text = (1...9).map { "\($0)\n" }.joined()
        let scored = try ScoredRepository(
            base: ["a.txt": text], [1: [["a.txt": text + "ten\n"], ["b.txt": "new\n"]], 2: [["c.txt": "c\n"]]])
        try scored.commit(["a.txt": text.replacingOccurrences(of: "8\n", with: "eight\n")])
        try scored.repository.git("cherry-pick", "main..pr-1")
        #expect(try scored.outcomes() == ["#1": "samePatch clean clean", "#2": "- clean notLanded"])
        #expect(try scored.document()["changeSets"]?[0]?["landing"]?["place"] == .number(3))
    }

    @Test("takes no part of a rebase for all of it, and no change that another pull request's number stands at")
    func notTaken() throws {
        let scored = try ScoredRepository([1: [["c.txt": "c\n"], ["d.txt": "d\n"]], 2: [["e.txt": "e\n"]]])
        try scored.repository.git("cherry-pick", "pr-1^")
        try scored.squash(2, message: "The same by chance (#99)")
        #expect(try scored.outcomes() == ["#1": "- clean notLanded", "#2": "- clean notLanded"])
    }

    @Test("finds by its number what landed with another content, and judges what was planned")
    func numbered() throws {
        let scored = try ScoredRepository()
        try scored.commit(["a.txt": "one\nother\nthree\n"], message: "Quite different (#1)")
        try scored.commit(["c.txt": "reviewed\n", "x.txt": "x\n"], message: "Change 3 (#3)")
        try scored.commit(["b.txt": "b\nreverted\n"], message: "Revert \"Change 4 (#4)\"")
        let outcomes = try scored.outcomes()
        #expect(outcomes["#1"] == "number clean clean")
        #expect(outcomes["#2"] == "- conflict notLanded")
        #expect(outcomes["#3"] == "number clean clean")
        #expect(outcomes["#4"] == "- clean notLanded")
    }

    @Test("counts as missed what was resolved in the branch before it was merged")
    func resolvedBefore() throws {
        let scored = try ScoredRepository()
        try scored.commit(["b.txt": "b\nother\n"])
        let repository = scored.repository
        try repository.commit(
            on: "pr-4", merging: ["main"], message: "Merge main", files: ["b.txt": "b\nother\nmore\n"])
        try repository.reference("refs/pull/4/head", "pr-4")
        try scored.merge(4)
        #expect(try scored.outcomes()["#4"] == "ancestry clean conflict")
        let document = try scored.document()
        #expect(document["changeSets"]?[0]?["landing"]?["asPinned"] == .bool(false))
        #expect(document["counts"]?["total"]?["falseNegatives"] == .number(1))
    }

    @Test("keeps a merge that was changed by hand out of the conflicts, in a row of its own")
    func changedByHand() throws {
        let scored = try ScoredRepository()
        try scored.merge(3, writing: ["c.txt": "c\n", "a.txt": "one\nevil\nthree\n"])
        #expect(try scored.outcomes()["#3"] == "ancestry clean changedByHand")
        let counts = try scored.document()["counts"]
        #expect(counts?["total"]?["trueNegatives"] == .number(1))
        #expect(counts?["kinds"]?["changedByHand"]?["falseNegatives"] == .number(1))
    }

    @Test("predicts the kinds of conflicts, and counts one of another kind as missed and as a false alarm")
    func kinds() throws {
        let scored = try ScoredRepository(
            base: ["a.txt": "a\n", "b.txt": "b\n", "k.txt": "k\n"],
            [
                1: [["a.txt": nil, "new.txt": "one\n"]], 2: [["a.txt": "a\nmore\n"]], 3: [["new.txt": "three\n"]],
                4: [["k.txt": "four\n"]], 5: [["k.txt": "five\n"]],
            ])
        try scored.merge(1)
        try scored.merge(2, writing: ["a.txt": "a\n"])
        try scored.merge(3, writing: ["new.txt": "both\n"])
        try scored.merge(4)
        try scored.commit(["k.txt": nil])
        try scored.merge(5, writing: ["k.txt": "five\n"])
        let kinds = try scored.document()["counts"]?["kinds"]
        #expect(kinds?["modifyDelete"]?["truePositives"] == .number(1))
        #expect(kinds?["bothAdded"]?["truePositives"] == .number(1))
        #expect(kinds?["content"]?["falsePositives"] == .number(1))
        #expect(kinds?["modifyDelete"]?["falseNegatives"] == .number(1))
        #expect(try scored.document()["counts"]?["total"]?["truePositives"] == .number(3))
    }

    @Test("scores a stack once where one merge brought it")
    func stack() throws {
        let scored = try ScoredRepository([1: [["c.txt": "c\n"], ["d.txt": "d\n"]]])
        try scored.repository.reference("refs/pull/2/head", "pr-1^")
        try scored.plan()
        try scored.merge(1)
        #expect(try scored.outcomes() == ["#1": "ancestry clean clean", "#2": "ancestry clean cameAlong"])
        #expect(try scored.run().text.contains("#2: It came with #1."))
    }

    @Test("scores nothing on a base that was rewritten")
    func diverged() throws {
        let scored = try ScoredRepository()
        try scored.repository.git("commit", "--quiet", "--amend", "-m", "Rewritten")
        #expect(Set(try scored.outcomes().values.map { $0.suffix(12) }) == ["baseDiverged"])
        #expect(try scored.document()["commits"] == .null)
    }

    @Test("tells what is missing as unknown, with the object, and scores the rest")
    func missing() throws {
        let scored = try ScoredRepository()
        try scored.merge(3)
        let blob = try scored.repository.git("rev-parse", "pr-4:b.txt").trimmingCharacters(in: .newlines)
        let file = "\(scored.repository.path)/.git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))"
        try FileManager.default.removeItem(atPath: file)
        #expect(try scored.outcomes()["#4"] == "- clean unreadable")
        #expect(try scored.outcomes()["#3"] == "ancestry clean clean")
        #expect(try scored.run().text.contains("#4: Object \(blob) is missing"))
    }

    @Test("shows hostile names of branches and paths for what they are")
    func hostile() throws {
        let path = "a\n\u{1B}[31m|<b>.txt"
        let scored = try ScoredRepository(base: [path: "one\n"], [1: [[path: "two\n"]], 2: [[path: "three\n"]]])
        let names = ["evil/$(id)`x`|<b>@all", "evil/a\u{202E}b"]
        for (number, name) in names.enumerated() {
            try scored.repository.reference("refs/heads/\(name)", "pr-\(number + 1)")
        }
        try scored.plan(heads: "evil/*")
        try scored.merge(1)
        try scored.merge(2, writing: [path: "both\n"])
        let text = try scored.run().text
        #expect(text.contains("a\\u{a}\\u{1b}[31m|<b>.txt: both change the same lines"))
        #expect(!text.unicodeScalars.contains("\u{1B}") && !text.unicodeScalars.contains("\u{202E}"))
        let document = try scored.document()
        #expect(Set(try scored.outcomes().keys) == Set(names))
        #expect(document["changeSets"]?[1]?["outcome"]?["conflicts"]?[0]?["path"]?.text?.contains("31m") == true)
    }
}
