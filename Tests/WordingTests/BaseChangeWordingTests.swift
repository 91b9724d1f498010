import Domain
import Testing
import Wording

@Suite("What of the base a change set conflicts with, in words") struct BaseChangeWordingTests {
    private static let now: Int64 = 1_780_000_000
    private static let landed = BaseChange(
        commit: Example.oid("1"), number: 123, author: Person(name: "Jane Doe", email: ""),
        landedAt: now - 21 * 86_400, paths: ["a.py"])
    private static let direct = BaseChange(
        commit: Example.oid("2"), number: nil, author: Person(name: "", email: ""), landedAt: now, paths: ["a.py"])

    @Test("names the commit, the pull request, who wrote it and when it landed")
    func words() {
        #expect(
            Wording.baseChanges([Self.landed, Self.direct], base: Example.base, now: Self.now).plain
                == "Changed in main by 11111111 (#123, Jane Doe, 3 weeks ago) and 22222222 (today).")
        #expect(
            Wording.baseChanges([Self.direct], base: Example.base, now: nil).plain == "Changed in main by 22222222.")
        #expect(Wording.baseChanges([], base: Example.base, now: nil).isEmpty)
    }

    @Test("has a short form")
    func short() {
        #expect(Wording.baseChangesInShort([Self.landed, Self.direct]).plain == "after #123 +1")
        #expect(Wording.baseChangesInShort([Self.direct]).plain == "after 22222222")
    }
}
