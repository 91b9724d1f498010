import Domain
import Testing

@Suite struct SameNameSearchTests {
    private func changeSet(_ number: Int, _ changes: FileChange...) -> ChangeSet {
        ChangeSet(
            id: ChangeSetID("#\(number)"), reference: nil,
            commit: ObjectID(rawBytes: Array(repeating: UInt8(number), count: 20)), authoredAt: 0, ownCommits: [],
            changes: changes)
    }

    private func added(_ path: RepositoryPath) -> FileChange { FileChange(path: path, kind: .added) }

    /// What is found, each name as `path ids` of its spellings, for a base of some files.
    private func found(_ changeSets: [ChangeSet], base files: [RepositoryPath] = []) -> [[String]] {
        let search = SameNameSearch(changeSets)
        var names: [RepositoryPath: Set<[UInt8]>] = [:]
        for file in files {
            var directory = RepositoryPath(bytes: [])
            for part in file.bytes.split(separator: UInt8(ascii: "/")) {
                names[directory, default: []].insert(Array(part))
                directory = directory.appending(part)
            }
        }
        return search.sameNames(beside: names.filter { search.directories.contains($0.key) }, of: { files }).map {
            $0.spellings.map { "\($0.path) \($0.ids.map(\.text).joined(separator: "+"))" }
        }
    }

    @Test("Two change sets that bring a name in two ways")
    func two() {
        #expect(found([changeSet(1, added("a/Make")), changeSet(2, added("a/make"))]) == [["a/Make #1", "a/make #2"]])
        #expect(found([changeSet(1, added("a/Make")), changeSet(2, added("b/make"))]) == [])
        #expect(found([changeSet(1, added("a/Make")), changeSet(2, added("a/Make"))]) == [])
        #expect(found([changeSet(1, added("X"), added("x"))]) == [["X #1", "x #1"]])
    }

    @Test("Directories are named once, whatever is in them")
    func directories() {
        let sets = [
            changeSet(1, added("Docs/a"), added("Docs/b")), changeSet(2, added("docs/A")),
            changeSet(3, added("docs/c")),
        ]
        #expect(found(sets) == [["Docs #1", "docs #2+#3"]])
        #expect(found(sets, base: ["docs/old"]) == [["Docs #1", "docs "]])
        #expect(found(sets, base: ["docs/old", "Docs/old"]) == [], "the base has both")
    }

    @Test("What the base has counts as long as it is there")
    func base() {
        #expect(found([changeSet(1, added("readme"))], base: ["README"]) == [["README ", "readme #1"]])
        let rename = FileChange(path: "readme", kind: .renamed, previousPath: "README")
        #expect(found([changeSet(1, rename)], base: ["README"]) == [])
        let moved = FileChange(path: "Docs/a", kind: .renamed, previousPath: "docs/a")
        #expect(found([changeSet(1, moved)], base: ["docs/a"]) == [])
        #expect(found([changeSet(1, moved)], base: ["docs/a", "docs/b"]) == [["Docs #1", "docs "]])
        #expect(
            found([changeSet(1, moved), changeSet(2, added("docs/c"))], base: ["docs/a"]) == [["Docs #1", "docs #2"]])
    }

    @Test("Forms of Unicode are the same name, and bytes that are no text are none")
    func forms() {
        let (composed, composing) = (RepositoryPath("se\u{F1}or"), RepositoryPath("sen\u{303}or"))
        let search = SameNameSearch([changeSet(1, added(composed)), changeSet(2, added(composing))])
        #expect(search.sameNames(beside: [:], of: { [] }).map(\.difference) == [.unicodeForm])
        let other = SameNameSearch([changeSet(1, added("SE\u{D1}OR")), changeSet(2, added(composing))])
        #expect(other.sameNames(beside: [:], of: { [] }).map(\.difference) == [.letterCase])
        let bytes = [0xFF, 0xFE].map { RepositoryPath(bytes: [$0, 0x61]) }
        #expect(found([changeSet(1, added(bytes[0])), changeSet(2, added(bytes[1]))]) == [])
    }
}
