import Testing

@testable import Domain

@Suite("How migrations become one line again")
struct MigrationRepairTests {
    private func repair(_ merged: [(String, String)], _ first: [(String, String)], _ second: [(String, String)])
        -> MigrationRepair?
    {
        let base = merged.filter { file in first.contains { $0.0 == file.0 } && second.contains { $0.0 == file.0 } }
        let found = MigrationRules.violations(
            broughtBy: MigrationTexts.graph(merged),
            beside: [base, first, second].map { MigrationTexts.graph($0) })
        for case .migrations(.multipleHeads(_, _, let repair)) in found.map(\.problem) { return repair }
        return nil
    }

    private func version(_ name: String, after parent: String?) -> (String, String) {
        ("v/versions/\(name)_x.py", MigrationTexts.alembic(name, after: parent))
    }

    @Test("the first migration of the later side comes after the last one of the earlier side")
    func alembic() throws {
        let base = [version("z", after: nil)]
        let first = base + [version("y", after: "z")]
        let second = base + [version("b", after: "z"), version("a", after: "b")]
        let repair = try #require(self.repair(first + second.dropFirst(), first, second))
        #expect(repair.first == "y")
        #expect(repair.edits.map(\.path.text) == ["v/versions/b_x.py"])
        #expect(repair.edits[0].newPath == nil)
        #expect(repair.edits[0].lines == [.init(LineRange(first: 9, last: 9), "down_revision = 'y'")])
        #expect(repair.heads == ["y", "a"])
    }

    @Test("an annotation and the quotes stay as they are written")
    func spelling() throws {
        let base = [version("z", after: nil)]
        let text = "revision: str = \"b\"\ndown_revision: Union[str, None]  =  (\n    \"z\"\n)\n"
        let first = base + [version("y", after: "z")]
        let second = base + [("v/versions/b_x.py", text)]
        let repair = try #require(self.repair(first + second.dropFirst(), first, second))
        #expect(
            repair.edits[0].lines == [
                .init(LineRange(first: 2, last: 4), "down_revision: Union[str, None] = \"y\"")
            ])
    }

    @Test("Django's are renamed as well, and those that come after them")
    func django() throws {
        let file = { (name: String, parent: String?) in
            ("shop/migrations/\(name).py", MigrationTexts.django(after: parent.map { [("shop", $0)] } ?? []))
        }
        let base = [file("0001_initial", nil)]
        let first = base + [file("0002_a", "0001_initial"), file("0003_b", "0002_a")]
        let second = base + [file("0002_c", "0001_initial"), file("0003_d", "0002_c")]
        let repair = try #require(self.repair(first + second.dropFirst(), first, second))
        #expect(repair.edits.map(\.path.text) == ["shop/migrations/0002_c.py", "shop/migrations/0003_d.py"])
        #expect(repair.edits.map(\.newPath?.text) == ["shop/migrations/0004_c.py", "shop/migrations/0005_d.py"])
        #expect(repair.edits.flatMap(\.lines).map(\.text) == ["(\"shop\", \"0003_b\"),", "(\"shop\", \"0004_c\"),"])
        #expect(repair.edits.flatMap(\.lines).map(\.replaced.first) == [7, 7])
    }

    @Test("nothing is written where a parent is computed or a name is no name")
    func unknown() throws {
        let base = [version("z", after: nil)]
        let odd = ("v/versions/y.py", "revision = 'y\"; x'\ndown_revision = 'z'\n")
        let second = base + [version("b", after: "z")]
        #expect(try #require(self.repair(base + [odd] + second.dropFirst(), base + [odd], second)).edits.isEmpty)
    }

    @Test("a merge revision joins all ends, and is the same for the same ends")
    func mergeRevision() throws {
        let files = [version("z", after: nil), version("a", after: "z"), version("b", after: "z")]
        let graph = MigrationTexts.graph(files)
        let merge = try #require(MergeRevision(joining: graph.series[0]))
        #expect(merge == MergeRevision(joining: graph.series[0]))
        let text = String(decoding: merge.content, as: UTF8.self)
        #expect(text.contains("\ndown_revision = ('a', 'b')\n"))
        #expect(MigrationTexts.graph(files + [(merge.path.text, text)]).heads == [merge.revision])
        let one = MigrationTexts.versions([("a", nil)])
        #expect(MergeRevision(joining: one.series[0]) == nil)
    }

    @Test("Django's merge migration is called as its own command calls it")
    func djangoMerge() throws {
        let graph = MigrationTexts.app(
            "shop", [("0001_i", after: []), ("0002_a", after: ["0001_i"]), ("0002_b", after: ["0001_i"])])
        let merge = try #require(MergeRevision(joining: graph.series[0]))
        #expect(merge.path == "shop/migrations/0003_merge_0002_a_0002_b.py")
        let facts = try #require(MigrationTexts.read(merge.path, String(decoding: merge.content, as: UTF8.self)))
        #expect(graph.changing([merge.path: .migration(facts)]).heads == ["0003_merge_0002_a_0002_b"])
    }
}
