import Testing

@testable import Domain

@Suite("Rules of migrations")
struct MigrationRulesTests {
    @Test("a parent that one side removes and the other follows is missing")
    func dangling() {
        let base = MigrationTexts.versions([("a", nil), ("b", after: "a")])
        let removed = MigrationTexts.versions([("a", nil), ("n", after: "a")])
        let follows = MigrationTexts.versions([("a", nil), ("b", after: "a"), ("c", after: "b")])
        let merged = MigrationTexts.versions([("a", nil), ("n", after: "a"), ("c", after: "b")])
        let found = MigrationRules.violations(broughtBy: merged, beside: [base, removed, follows])
        #expect(found.rules.contains("dangling-parent"))
        #expect(found.first { $0.rule == MigrationRules.danglingParent }?.problem.detail == ["c", "b"])
        #expect(MigrationRules.violations(broughtBy: follows, beside: [base]).isEmpty)
    }

    @Test("nothing is missing where a file could not be read, or in an app of somebody else's")
    func unknown() throws {
        let facts = try #require(MigrationTexts.read("m/versions/c.py", MigrationTexts.alembic("c", after: "b")))
        #expect(
            MigrationRules.violations(in: MigrationGraph(of: [("m/versions/c.py", facts)], unread: ["m/versions/b.py"]))
                .isEmpty)
        #expect(
            MigrationRules.violations(in: MigrationGraph(of: [("m/versions/c.py", facts)])).rules == ["dangling-parent"]
        )
        let other = MigrationTexts.graph([
            ("shop/migrations/0001_a.py", MigrationTexts.django(after: [("auth", "0009_x")]))
        ])
        #expect(MigrationRules.violations(in: other).isEmpty)
        let known = MigrationTexts.graph([
            ("shop/migrations/0001_a.py", MigrationTexts.django(after: [("users", "0009_x")])),
            ("users/migrations/0001_a.py", MigrationTexts.django(after: [])),
        ])
        #expect(MigrationRules.violations(in: known).details == [["0001_a", "0009_x"]])
    }

    @Test("one revision in two files is one too many")
    func duplicate() {
        let graph = MigrationTexts.graph([
            ("v/versions/a.py", MigrationTexts.alembic("a", after: nil)),
            ("v/versions/b.py", MigrationTexts.alembic("a", after: nil)),
        ])
        #expect(MigrationRules.violations(in: graph).rules == ["duplicate-revision"])
    }

    @Test("migrations in a circle are told once, in order")
    func cycle() {
        let graph = MigrationTexts.versions([
            ("a", after: "c"), ("b", after: "a"), ("c", after: "b"), ("d", after: "c"),
        ])
        let found = MigrationRules.violations(in: graph)
        #expect(found.rules == ["cycle"])
        #expect(found.details == [["a", "c", "b"]])
    }

    @Test("two that nothing orders and that change one column are told")
    func sameObject() {
        let file = { (name: String, body: String) in
            ("v/versions/\(name).py", MigrationTexts.alembic(name, after: name == "a" ? nil : "a", body))
        }
        let base = [file("a", "pass")]
        let first = base + [file("b", "op.add_column('t', sa.Column('x'))")]
        let second = base + [file("c", "op.drop_column('t', 'x')")]
        let other = base + [file("c", "op.drop_column('t', 'y')")]
        let found = { (second: [(String, String)]) in
            MigrationRules.violations(
                broughtBy: MigrationTexts.graph(first + second.dropFirst()),
                beside: [base, first, second].map { MigrationTexts.graph($0) }
            ).filter { $0.rule == MigrationRules.sameObject }.details
        }
        #expect(found(second) == [["t.x", "b", "c"]])
        #expect(found(other).isEmpty)
        #expect(found(base + [file("c", "op.drop_table('t')")]) == [["t.x", "b", "c"]])
    }

    @Test("versions and class names of Rails, versions of Flyway and numbers of plain SQL must be their own")
    func numbered() {
        let rails = { (name: String) in "class \(name) < ActiveRecord::Migration[7.0]\nend\n" }
        #expect(
            MigrationRules.violations(
                in: MigrationTexts.graph([
                    ("db/migrate/20240101000000_a.rb", rails("A")), ("db/migrate/20240101000000_b.rb", rails("B")),
                    ("db/migrate/20240101000001_a.rb", rails("A")),
                ])
            ).details == [["20240101000000"], ["A"]])
        #expect(
            MigrationRules.violations(
                in: MigrationTexts.graph([
                    ("db/V1_0__a.sql", ""), ("db/V1__b.sql", ""), ("db/R__c.sql", ""), ("h2/V1__a.sql", ""),
                ])
            ).details == [["1"]])
        let scripts = ["0001_a", "0002_b", "0003_c", "0004_d", "4_e"].map { ("migrations/\($0).up.sql", "") }
        #expect(MigrationRules.violations(in: MigrationTexts.graph(scripts)).details == [["4"]])
        #expect(MigrationRules.violations(in: MigrationTexts.graph(scripts)).map(\.severity) == [.warning])
        let pairs = ["1_a.up", "1_a.down", "2_a.up", "2_a.down"].map { ("migrations/\($0).sql", "") }
        #expect(MigrationRules.violations(in: MigrationTexts.graph(pairs)).isEmpty)
        let loose = ["1_a", "1_b", "2_a", "2_b", "3_a", "4_a"].map { ("migrations/\($0).sql", "") }
        #expect(MigrationRules.violations(in: MigrationTexts.graph(loose)).isEmpty)
    }

    @Test("numbered scripts that are no migrations are none")
    func scripts() {
        #expect(MigrationReader.read("scripts/migrations/0001_x.py", Array("print('class Migration')".utf8)) == .none)
        #expect(MigrationReader.read("queries/0001_x.sql", []) == .none)
        #expect(MigrationReader.read("migrations/0001_x.rb", Array("puts 1".utf8)) == .none)
    }

    @Test("a change set that follows a revision of another one needs it")
    func edges() {
        let base = MigrationTexts.versions([("a", nil)])
        let ids = [1, 2, 3].map { ChangeSetID("#\($0)") }
        let graphs = [
            MigrationTexts.versions([("a", nil), ("b", after: "a")]),
            MigrationTexts.versions([("a", nil), ("c", after: "b")]),
            MigrationTexts.versions([("a", nil), ("b", after: "a"), ("d", after: "b")]),
        ]
        let needs = MigrationEdges.needs(on: base, of: zip(ids, graphs).map { (id: $0, graph: $1) })
        #expect(needs == [ids[1]: [Dependency(id: ids[0], kind: .migration, evidence: .name("b"))]])
    }

    @Test("a graph that differs in a file shares the other lines")
    func changing() throws {
        let one = MigrationTexts.graph([
            ("one/versions/a.py", MigrationTexts.alembic("a", after: nil)),
            ("two/versions/b.py", MigrationTexts.alembic("b", after: nil)),
        ])
        let facts = try #require(MigrationTexts.read("one/versions/c.py", MigrationTexts.alembic("c", after: "a")))
        let other = one.changing(["one/versions/c.py": .migration(facts)])
        #expect(other.heads == ["c", "b"])
        #expect(other.series[1] === one.series[1])
        #expect(other.changing(["one/versions/c.py": .none]).heads == ["a", "b"])
    }
}
