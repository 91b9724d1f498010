import Domain
import Testing
import Wording

@Suite("What both sides did, in words") struct ConflictWordingTests {
    @Test(
        "is told in more detail where nobody has to decide",
        arguments: [
            (MergeConflict.Kind.content, [HunkCategory.importList], "both change imports"),
            (
                .content, [.importList, .whitespaceOnly, .importList],
                "only white space differs and both change imports"
            ),
            (.content, [.importList, .manual], "both change the same lines"),
            (.content, [.unionableList], "both change entries of one list"),
            (.content, [.changelog], "both write into the changelog"),
            (.content, [.identicalMove], "a block moved away unchanged"),
            (.bothAdded, [.importList], "both add the file, with different content: they differ in imports only"),
            (.renameAdd, [.importList], "one renames a file to this name, the other adds one"),
        ])
    func clash(kind: MergeConflict.Kind, categories: [HunkCategory], words: String) {
        #expect(Wording.clash(conflict("a.py", kind, categories)) == words)
    }

    @Test(
        "is told of a file that is known by its name",
        arguments: [
            ("uv.lock", MergeConflict.Kind.content, "both change the lock file"),
            ("CHANGELOG.md", .bothAdded, "both add the file, with different content"),
            ("a.min.js", .content, "both change the generated file"), ("a.po", .content, "both change translations"),
            ("a.po", .binary, "both change this binary file"),
        ])
    func named(path: String, kind: MergeConflict.Kind, words: String) {
        #expect(Wording.clash(conflict(RepositoryPath(path), kind, [])) == words)
    }

    @Test(
        "is told of every kind",
        arguments: [
            (MergeConflict.Kind.content, "both change the same lines"),
            (.bothAdded, "both add the file, with different content"),
            (.modifyDelete, "one changes the file, the other deletes it"),
            (.renameRename, "both rename the file, to different names"),
            (.renameAdd, "one renames a file to this name, the other adds one"),
            (.renameDelete, "one renames the file, the other deletes it"),
            (.directoryRename, "one renames the directory, the other adds a file to it"),
            (.fileDirectory, "one has a file here, the other a directory"), (.submodule, "both move the submodule"),
            (.binary, "both change this binary file"), (.mode, "the two give the file different modes"),
            (.other, "git reports a conflict of another kind"),
        ])
    func kind(kind: MergeConflict.Kind, words: String) { #expect(Wording.kind(kind) == words) }

    @Test("is told of every category")
    func categories() {
        let words = HunkCategory.allCases.map(Wording.category)
        #expect(Set(words).count == words.count && words.allSatisfy { !$0.isEmpty })
    }

    @Test("names lines as people count them")
    func lines() {
        #expect(Wording.lines(LineRange(first: 40, last: 52)) == "40-52")
        #expect(Wording.lines(LineRange(first: 40, last: 40)) == "40")
        #expect(Wording.lines(LineRange(first: 40, last: 39)) == "above line 40")
        #expect(Wording.lines(LineRange(first: 1, last: 0)) == "at the top")
    }

    @Test("says who can resolve it")
    func resolution() {
        #expect(Wording.resolution(.mechanical) == "no decision needed")
        #expect(Wording.resolution(.manual) == "to resolve by hand")
    }

    private func conflict(_ path: RepositoryPath, _ kind: MergeConflict.Kind, _ categories: [HunkCategory]) -> Conflict
    {
        let line = LineRange(first: 1, last: 1)
        let hunks = categories.map { HunkRange(base: line, ours: line, theirs: line, category: $0) }
        let architecture = Architecture(layers: [], support: [], source: .configuration(path: "x"))
        return architecture.classify([MergeConflict(path: path, kind: kind, hunks: hunks)])[0]
    }
}
