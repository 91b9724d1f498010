import Domain
import Testing

@Suite struct CatalogueTests {
    private func file(_ entries: String, creation: String = "2026-01-01") -> [UInt8] {
        Array("msgid \"\"\nmsgstr \"\"\n\"POT-Creation-Date: \(creation)\\n\"\n\n\(entries)".utf8)
    }

    private func resolved(_ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]) throws -> FileResolution {
        try #require(FileResolution(FileVersions(path: "de/app.po", base: base, ours: ours, theirs: theirs)))
    }

    @Test("messages that each side translates are both there, and so are new ones")
    func united() throws {
        let resolution = try resolved(
            file("msgid \"a\"\nmsgstr \"\"\n\nmsgid \"b\"\nmsgstr \"\"\n"),
            file(
                "msgid \"a\"\nmsgstr \"A\"\n\nmsgid \"b\"\nmsgstr \"\"\n\nmsgid \"c\"\nmsgstr \"\"\n",
                creation: "2026-02-01"),
            file("msgid \"a\"\nmsgstr \"\"\n\nmsgid \"b\"\nmsgstr \"B\"\n", creation: "2026-01-15"))
        let text = try #require(resolution.content(taking: [.certain]))
        #expect(
            text
                == file(
                    "msgid \"a\"\nmsgstr \"A\"\n\nmsgid \"b\"\nmsgstr \"B\"\n\nmsgid \"c\"\nmsgstr \"\"\n",
                    creation: "2026-02-01"))
    }

    @Test("two translations of one message are for a person to look at, a fuzzy one gives way")
    func torn() throws {
        let base = file("msgid \"a\"\nmsgstr \"\"\n")
        let torn = try resolved(base, file("msgid \"a\"\nmsgstr \"A\"\n"), file("msgid \"a\"\nmsgstr \"B\"\n"))
        #expect(torn.content(taking: [.certain]) == nil)
        #expect(torn.content(taking: [.certain, .proposed]) != nil)
        let fuzzy = try resolved(
            base, file("#, fuzzy\nmsgid \"a\"\nmsgstr \"A\"\n"), file("msgid \"a\"\nmsgstr \"B\"\n"))
        #expect(fuzzy.content(taking: [.certain]) == file("msgid \"a\"\nmsgstr \"B\"\n"))
    }

    @Test("nothing is settled in a file that a tool makes")
    func toolFiles() throws {
        for path: RepositoryPath in ["poetry.lock", "a/package-lock.json", "x.min.js"] {
            let versions = FileVersions(
                path: path, base: Array("a\n".utf8), ours: Array("a\nb = 1\n".utf8), theirs: Array("a\nc = 1\n".utf8))
            let resolution = try #require(FileResolution(versions))
            #expect(resolution.tool != nil)
            #expect(resolution.settled([.certain, .proposed]) == 0)
        }
    }

    @Test("a blob is named as git names it")
    func blobs() {
        #expect(BlobName.of([])?.hex == "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391")
        #expect(BlobName.of(Array("hello\n".utf8))?.hex == "ce013625030ba8dba906f756967f9e9ca394464a")
        #expect(BlobName.of(Array(repeating: 0x61, count: 1000))?.hex == "a50be72b20f0e3f078d252e8e56b11b4bec67509")
    }
}
