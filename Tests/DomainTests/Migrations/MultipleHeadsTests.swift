import Testing

@testable import Domain

@Suite("Migrations that end in several")
struct MultipleHeadsTests {
    private let base = MigrationTexts.versions([("a", nil), ("b", after: "a")])

    private func found(_ merged: MigrationGraph, _ others: MigrationGraph...) -> [[String]] {
        MigrationRules.violations(broughtBy: merged, beside: others).filter {
            $0.rule == MigrationRules.multipleHeads
        }.details
    }

    private func versions(_ more: (String, after: String?)...) -> MigrationGraph {
        MigrationTexts.versions([("a", nil), ("b", after: "a")] + more)
    }

    @Test("two sides that follow one revision end in two, for their merge alone")
    func fork() throws {
        let (first, second) = (versions(("c", after: "b")), versions(("d", after: "b")))
        let merged = versions(("c", after: "b"), ("d", after: "b"))
        #expect(found(merged, base, first, second) == [["migrations/versions", "c", "d"]])
        #expect(found(first, base).isEmpty)
        #expect(found(second, base).isEmpty)
        let violation = try #require(MigrationRules.violations(in: merged).first)
        #expect(violation.places.map(\.path.text) == ["migrations/versions/c_x.py", "migrations/versions/d_x.py"])
        #expect(violation.places.map(\.line) == [9, 9])
        #expect(violation.severity == .error)
    }

    @Test("a third end is found where the base has two")
    func third() {
        let base = versions(("c", after: "b"), ("d", after: "b"))
        let first = versions(("c", after: "b"), ("d", after: "b"), ("e", after: "c"))
        let second = versions(("c", after: "b"), ("d", after: "b"), ("f", after: "c"))
        let merged = versions(("c", after: "b"), ("d", after: "b"), ("e", after: "c"), ("f", after: "c"))
        #expect(found(merged, base, first, second) == [["migrations/versions", "e", "f"]])
    }

    @Test("a merge that ends in as many as a side did, in other ones, breaks nothing")
    func asMany() {
        let base = versions(("c", after: "b"), ("d", after: "b"))
        let first = versions(("c", after: "b"), ("d", after: "b"), ("e", after: "c"))
        let second = versions(("c", after: "b"), ("d", after: "b"), ("f", after: "d"))
        let merged = versions(("c", after: "b"), ("d", after: "b"), ("e", after: "c"), ("f", after: "d"))
        #expect(found(merged, base, first, second).isEmpty)
    }

    @Test("a side that joins two ends and one that goes on from one of them end in two")
    func mergeRevision() {
        let fork = [("c", after: "b"), ("d", after: "b")] as [(String, after: String?)]
        let join = ("migrations/versions/m_x.py", "revision = 'm'\ndown_revision = ('c', 'd')\n")
        let files = { (more: [(String, after: String?)]) in
            ([("a", after: nil), ("b", after: "a")] + fork + more).map {
                ("migrations/versions/\($0.0)_x.py", MigrationTexts.alembic($0.0, after: $0.after))
            }
        }
        let base = MigrationTexts.graph(files([]))
        let first = MigrationTexts.graph(files([]) + [join])
        let second = MigrationTexts.graph(files([("e", after: "c")]))
        let merged = MigrationTexts.graph(files([("e", after: "c")]) + [join])
        #expect(found(merged, base, first, second).isEmpty)
        #expect(first.heads == ["m"])
        #expect(merged.heads == ["e", "m"])
    }

    @Test("a branch by a name of its own is there on purpose")
    func labels() {
        let label = { (revision: String, name: String) in
            (
                "migrations/versions/\(revision)_x.py",
                "revision = '\(revision)'\ndown_revision = None\nbranch_labels = ('\(name)',)\n"
            )
        }
        let line = [("migrations/versions/a_x.py", MigrationTexts.alembic("a", after: nil))]
        let (first, second) = (line + [label("l", "one")], line + [label("m", "two")])
        let merged = MigrationTexts.graph(first + [label("m", "two")])
        #expect(
            found(merged, MigrationTexts.graph(line), MigrationTexts.graph(first), MigrationTexts.graph(second)).isEmpty
        )
        #expect(MigrationRules.violations(in: merged).isEmpty)
        let forked = [
            ("migrations/versions/n_x.py", MigrationTexts.alembic("n", after: "l")),
            ("migrations/versions/o_x.py", MigrationTexts.alembic("o", after: "l")),
        ]
        let graph = MigrationTexts.graph(first + forked)
        #expect(
            found(
                graph, MigrationTexts.graph(first), MigrationTexts.graph(first + [forked[0]]),
                MigrationTexts.graph(first + [forked[1]])) == [["migrations/versions", "n", "o"]])
    }

    @Test("several directories whose revisions follow each other are one line")
    func locations() {
        let graph = MigrationTexts.graph([
            ("one/versions/a.py", MigrationTexts.alembic("a", after: nil)),
            ("two/versions/b.py", MigrationTexts.alembic("b", after: "a")),
            ("three/versions/z.py", MigrationTexts.alembic("z", after: nil)),
        ])
        #expect(
            graph.series.map { $0.directories.map(\.text) } == [["one/versions", "two/versions"], ["three/versions"]])
        #expect(MigrationRules.violations(in: graph).isEmpty)
    }

    @Test("a directory that a side moves is the same line")
    func moved() {
        let line = { (folder: String, revisions: [(String, after: String?)]) in
            MigrationTexts.graph(
                revisions.map { ("\(folder)/\($0.0).py", MigrationTexts.alembic($0.0, after: $0.after)) })
        }
        let all: [(String, after: String?)] = [("a", nil), ("b", after: "a"), ("c", after: "b"), ("d", after: "b")]
        #expect(
            found(
                line("new/versions", all), line("old/versions", Array(all.prefix(2))),
                line("new/versions", Array(all.prefix(2))), line("old/versions", all)
            ).isEmpty)
    }

    @Test("an app of Django's ends in two where two sides bring the same number")
    func django() {
        let base: [(String, after: [String])] = [("0001_initial", after: [])]
        let (first, second) = (("0002_a", after: ["0001_initial"]), ("0002_b", after: ["0001_initial"]))
        let merged = MigrationTexts.app("shop", base + [first, second])
        #expect(
            found(
                merged, MigrationTexts.app("shop", base), MigrationTexts.app("shop", base + [first]),
                MigrationTexts.app("shop", base + [second])) == [["shop/migrations", "0002_a", "0002_b"]])
        #expect(merged.heads == ["0002_a", "0002_b"])
    }
}
