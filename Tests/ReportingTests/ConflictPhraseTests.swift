import Domain
import Testing

@testable import Reporting

@Suite("What both sides did") struct ConflictPhraseTests {
    @Test(
        "is told in more detail where a rule can resolve it",
        arguments: [
            (MergeConflict.Kind.content, [HunkCategory.importList], "both change imports"),
            (
                .content, [.importList, .whitespaceOnly, .importList],
                "only white space differs and both change imports"
            ),
            (.content, [.importList, .manual], "both change the same lines"),
            (.content, [.unionableList], "both change entries of one list"),
            (.content, [.identicalMove], "a block moved away unchanged"),
            (.bothAdded, [.importList], "both add the file, differently: they differ in imports only"),
            (.renameAdd, [.importList], "one renames a file to this name, the other adds one"),
        ])
    func clash(kind: MergeConflict.Kind, categories: [HunkCategory], words: String) {
        #expect(Phrases.clash(conflict("a.py", kind, categories)) == words)
    }

    @Test(
        "is told of a file that is known by its name",
        arguments: [
            ("uv.lock", MergeConflict.Kind.content, "both change the lock file"),
            ("CHANGELOG.md", .content, "both write into the changelog"),
            ("CHANGELOG.md", .bothAdded, "both add the file, differently"),
            ("a.min.js", .content, "both change the generated file"), ("a.po", .content, "both change translations"),
            ("a.po", .binary, "both change this binary file"),
        ])
    func named(path: String, kind: MergeConflict.Kind, words: String) {
        #expect(Phrases.clash(conflict(RepositoryPath(path), kind, [])) == words)
    }

    private func conflict(_ path: RepositoryPath, _ kind: MergeConflict.Kind, _ categories: [HunkCategory]) -> Conflict
    {
        let line = LineRange(first: 1, last: 1)
        let hunks = categories.map { HunkRange(base: line, ours: line, theirs: line, category: $0) }
        let architecture = Architecture(layers: [], support: [], source: .configuration(path: "x"))
        return architecture.classify([MergeConflict(path: path, kind: kind, hunks: hunks)])[0]
    }
}
