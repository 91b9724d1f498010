import Domain
import Testing
import Wording

@Suite("What there is to resolve, in words") struct WorkWordingTests {
    private static let binary = Conflict(path: "logo.png", kind: .binary, layer: "support")
    private static let imports = Example.conflict("a.py", .mechanical, .importList)
    private static let entries = Example.conflict("b.json", .mechanical, .unionableList, .whitespaceOnly)

    private static let works: [Said<[Conflict]>] = [
        Said([], ""),
        Said([Example.conflict("a.py", .manual, .manual)], "1 hunk in a.py needs judgement"),
        Said([Example.conflict("a.py", .manual, .manual, .manual)], "2 hunks in a.py need judgement"),
        Said([binary], "1 place in logo.png needs judgement"),
        Said(
            (1...5).map { Example.conflict(RepositoryPath("f\($0).py"), .manual, .manual) },
            "5 hunks in f1.py, f2.py, f3.py and 2 more need judgement"),
        Said(
            [
                Example.conflict("a.py", .manual, .manual, .manual), binary,
                Example.conflict("CHANGELOG.md", .mechanical),
            ],
            "3 places in a.py and logo.png need judgement; "
                + "a rule can resolve CHANGELOG.md: keep the entries of both sides"),
        Said([Example.conflict("uv.lock", .mechanical)], "a rule can resolve it: regenerate the lock file uv.lock"),
        Said(
            [Example.conflict("uv.lock", .mechanical), Example.conflict("web/yarn.lock", .mechanical)],
            "a rule can resolve all of it: regenerate the lock files uv.lock and web/yarn.lock"),
        Said([imports], "a rule can resolve it: keep the imports of both sides in a.py"),
        Said(
            [imports, entries],
            "a rule can resolve all of it: leave the whitespace changes aside in b.json, "
                + "keep the imports of both sides in a.py and keep the list entries of both sides in b.json"),
        Said(
            [Example.conflict("a.py", .manual, .manual, .importList)],
            "1 hunk in a.py needs judgement, a rule can resolve the other one"),
        Said(
            [Example.conflict("a.py", .manual, .manual, .manual, .importList, .identicalMove), entries],
            "2 hunks in a.py need judgement, a rule can resolve the other 2; a rule can resolve b.json: "
                + "leave the whitespace changes aside in b.json and keep the list entries of both sides in b.json"),
        Said(
            [Example.conflict("a.py", .mechanical, .identicalMove)],
            "a rule can resolve it: keep the move and the other side's changes in a.py"),
        Said(
            [Example.conflict("a.min.js", .mechanical)],
            "a rule can resolve it: regenerate a.min.js, or keep the lines of both sides"),
        Said(
            [Example.conflict("a.py", .manual, .manual), Example.conflict("de.po", .mechanical)],
            "1 hunk in a.py needs judgement; "
                + "a rule can resolve de.po: regenerate it, or keep the lines of both sides"),
    ]

    @Test("tells what needs judgement from what a rule can resolve", arguments: works)
    func work(said: Said<[Conflict]>) { #expect(Wording.work(said.value).plain == said.text) }

    @Test("is counted")
    func counted() {
        #expect(Wording.work(ConflictWork([Self.binary])) == "1 place that needs judgement, in 1 file")
        #expect(Wording.work(ConflictWork([Self.entries])) == "2 places that a rule can resolve, in 1 file")
        #expect(
            Wording.work(ConflictWork([Self.entries, Self.binary, Example.conflict("a.py", .manual, .manual)]))
                == "2 places that need judgement and 2 places that a rule can resolve, in 3 files")
    }
}
