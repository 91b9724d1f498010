import Testing

@testable import Domain

@Suite("Who could take a conflict with the base away") struct ConflictHelpersTests {
    private func conflicting(_ number: Int, _ path: RepositoryPath, _ kind: MergeConflict.Kind = .content)
        -> AssessedChangeSet
    {
        change(
            number, verdict: .conflicts([Conflict(path: path, kind: kind, layer: "domain", hunks: [])]), changes: [path]
        )
    }

    private func helpers(_ sets: [AssessedChangeSet]) -> [ChangeSetID: [[ChangeSetID]]] {
        ConflictHelpers(problem(sets)).byChangeSet
    }

    @Test("those that touch its path, and nobody else")
    func path() {
        let sets = [conflicting(1, "a.py"), change(2, changes: ["a.py"]), change(3, changes: ["b.py"])]
        #expect(helpers(sets) == ["#1": [["#2"]]])
        #expect(helpers([conflicting(1, "a.py"), change(3, changes: ["b.py"])]).isEmpty)
    }

    @Test("where a file was deleted, also those that add files, for git may find it renamed")
    func renames() {
        let added = change(2, fileChanges: [FileChange(path: "new.py", kind: .added)])
        #expect(helpers([conflicting(1, "a.py", .modifyDelete), added]) == ["#1": [["#2"]]])
        #expect(helpers([conflicting(1, "a.py"), added]).isEmpty)
    }

    @Test("not two that conflict with the base themselves, unless somebody frees one of them first")
    func circle() {
        let pair = [conflicting(1, "a.py"), conflicting(2, "a.py")]
        #expect(helpers(pair).isEmpty)
        #expect(helpers(pair + [change(3, changes: ["a.py"])]).keys.sorted() == ["#1", "#2"])
    }

    @Test("nobody of whom a trial has shown that the conflict stays")
    func tried() {
        var found = ConflictHelpers(
            problem([conflicting(1, "a.py"), change(2, changes: ["a.py"]), change(3, changes: ["a.py"])]))
        found.dropping { _, _, helper in helper == "#2" }
        #expect(found.byChangeSet == ["#1": [["#3"]]])
        found.dropping { _, _, _ in true }
        #expect(found.byChangeSet.isEmpty)
    }
}
