import Domain
import Testing
import Wording

@Suite("What there is to resolve, in words") struct WorkWordingTests {
    private static let binary = Conflict(path: "logo.png", kind: .binary, layer: "support")
    private static let imports = Example.conflict("a.py", .mechanical, .importList)
    private static let entries = Example.conflict("b.json", .mechanical, .unionableList, .whitespaceOnly)

    private static let works: [Said<[Conflict]>] = [
        Said([], ""),
        Said([Example.conflict("a.py", .manual, .manual)], "resolve 1 hunk by hand in a.py"),
        Said([Example.conflict("a.py", .manual, .manual, .manual)], "resolve 2 hunks by hand in a.py"),
        Said([binary], "resolve 1 place by hand in logo.png"),
        Said(
            (1...5).map { Example.conflict(RepositoryPath("f\($0).py"), .manual, .manual) },
            "resolve 5 hunks by hand in f1.py, f2.py, f3.py and 2 more"),
        Said(
            [
                Example.conflict("a.py", .manual, .manual, .manual), binary,
                Example.conflict("CHANGELOG.md", .mechanical, .changelog),
            ],
            "resolve 3 places by hand in a.py and logo.png; "
                + "no decision needed for the rest: keep the entries of both sides of CHANGELOG.md"),
        Said([Example.conflict("uv.lock", .mechanical)], "no decision needed: regenerate uv.lock"),
        Said(
            [Example.conflict("uv.lock", .mechanical), Example.conflict("web/yarn.lock", .mechanical)],
            "no decision needed: regenerate uv.lock and web/yarn.lock"),
        Said([imports], "no decision needed: keep the imports of both sides in a.py"),
        Said(
            [imports, entries],
            "no decision needed: leave the whitespace changes aside in b.json, "
                + "keep the imports of both sides in a.py and keep the list entries of both sides in b.json"),
        Said(
            [Example.conflict("a.py", .manual, .manual, .importList)],
            "resolve 1 hunk by hand in a.py (1 more needs no decision)"),
        Said(
            [Example.conflict("a.py", .manual, .manual, .manual, .importList, .identicalMove), entries],
            "resolve 2 hunks by hand in a.py (2 more need no decision); no decision needed for the rest: "
                + "leave the whitespace changes aside in b.json and keep the list entries of both sides in b.json"),
        Said(
            [Example.conflict("a.py", .mechanical, .identicalMove)],
            "no decision needed: keep the move and the other side's changes in a.py"),
        Said(
            [Example.conflict("a.min.js", .mechanical)],
            "no decision needed: regenerate a.min.js, or keep the lines of both sides"),
        Said(
            [Example.conflict("a.py", .manual, .manual), Example.conflict("de.po", .mechanical)],
            "resolve 1 hunk by hand in a.py; "
                + "no decision needed for the rest: regenerate de.po, or keep the lines of both sides"),
    ]

    @Test("tells what is to resolve by hand from what needs no decision", arguments: works)
    func work(said: Said<[Conflict]>) { #expect(Wording.work(said.value).plain == said.text) }

    @Test("is counted")
    func counted() {
        #expect(Wording.work(ConflictWork([Self.binary])) == "1 place to resolve by hand, in 1 file")
        #expect(Wording.work(ConflictWork([Self.entries])) == "2 places that need no decision, in 1 file")
        #expect(
            Wording.work(ConflictWork([Self.entries, Self.binary, Example.conflict("a.py", .manual, .manual)]))
                == "2 places to resolve by hand and 2 that need no decision, in 3 files")
    }
}
