import Domain
import Testing

@Suite struct ProposedResolverTests {
    static let places: [ResolvedPlace] = [
        .init("a.txt", "v 1.2.3\n", "v 1.2.10\n", "v 1.2.9\n", .proposed(.version, "v 1.2.10\n")),
        // Going back was meant.
        .init("a.txt", "v 1.2.3\n", "v 1.2.1\n", "v 1.2.9\n", .open),
        .init("a.sql", "a\nb\n", "A\nb\n", "a\nB\n", .proposed(.adjacent, "A\nB\n")),
        .init(
            "a.sql", "call one(two, three)\n", "call One(two, three)\n", "call one(two, Three)\n",
            .proposed(.tokens, "call One(two, Three)\n")),
        .init("a.html", "call one(two, three)\n", "call One(two, three)\n", "call one(two, Three)\n", .open),
        .init("a.md", "", "a line\n", "a line\nanother\n", .proposed(.superset, "a line\nanother\n")),
        .init("a.py", "x\n", "x\nf(one)\n", "x\ng(two)\n", .proposed(.statements, "x\nf(one)\ng(two)\n")),
        .init("a.txt", "x\n", "x\none\n", "x\ntwo\n", .open),
    ]

    @Test("what is likely, but not sure, is proposed", arguments: places)
    func proposed(place: ResolvedPlace) throws { try place.check() }

    @Test("a side in whose past the other's text stands is newer")
    func newer() throws {
        let (base, ours, theirs) = ("one\n", "another line entirely\n", "a first attempt at it\n")
        let past = FilePast(ours: [Text(Array(theirs.utf8))])
        let text = try #require(
            ConflictedText(
                path: "a.txt", base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8), past: past))
        let answer = try #require(ResolvedText(text).places.first?.answer)
        #expect(answer.resolver == .newer)
        #expect(answer.lines == Array(ours.utf8))
        #expect(answer.dropped == [Array("a first attempt at it".utf8)])
    }

    @Test("two files of one name are settled by nothing but being the same")
    func bothAdded() throws {
        let text = try #require(
            ConflictedText(path: "a.py", base: nil, ours: Array("import a\n".utf8), theirs: Array("import b\n".utf8)))
        #expect(ResolvedText(text).places.allSatisfy { $0.answer == nil })
    }
}
