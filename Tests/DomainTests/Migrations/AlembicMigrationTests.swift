import Testing

@testable import Domain

@Suite("Revisions of Alembic")
struct AlembicMigrationTests {
    private static let path: RepositoryPath = "migrations/versions/abc_x.py"

    private func parents(_ text: String) -> [String]? {
        MigrationTexts.read(Self.path, "revision = 'abc'\n" + text)?.parents.map(\.revision)
    }

    @Test(
        "every spelling of a parent is read",
        arguments: [
            ("down_revision = 'p'", ["p"]),
            ("down_revision = None", []),
            ("down_revision: Union[str, None] = \"p\"", ["p"]),
            ("down_revision: str | None = None", []),
            ("down_revision = ('p', 'q')", ["p", "q"]),
            ("down_revision = 'p', 'q'", ["p", "q"]),
            ("down_revision = ['p',\n  # 'no'\n  \"q\",\n]", ["p", "q"]),
            ("down_revision = (\n    'p'\n)", ["p"]),
            ("down_revision = ('p',)", ["p"]),
            ("down_revision = 'p' 'q'", ["pq"]),
            ("down_revision = 'p' + \\\n  'q'", ["pq"]),
            ("down_revision = u'p'", ["p"]),
            ("down_revision = rb'p'; down_revision = r\"\"\"p\"\"\"", ["p"]),
            ("down_revision = 'no'\ndown_revision = 'p'", ["p"]),
            ("PARENT = 'p'\ndown_revision = PARENT", ["p"]),
            ("x = down_revision = 'p'  # 'no'", ["p"]),
            ("down_revision = set(['p'])", ["p"]),
            ("\"\"\"\ndown_revision = 'no'\n\"\"\"\ndown_revision = 'p'", ["p"]),
            ("# down_revision = 'no'\ndown_revision = 'p'", ["p"]),
            ("down_revision = 'p'\ndef f():\n    down_revision = 'no'", ["p"]),
            ("down_revision = 'p'\nclass A:\n    down_revision = 'no'\n", ["p"]),
            ("down_revision = 'p'\r\nx = 1\r\n", ["p"]),
            ("other, down_revision = 'no', 'p'", ["p"]),
        ])
    func spelling(text: String, expected: [String]) { #expect(parents(text) == expected) }

    @Test("the lines of the revision and of each parent are told")
    func lines() throws {
        let text = "\"\"\"x\n\"\"\"\nrevision = 'abc'\ndown_revision = (\n    'p',\n    'q',\n)\n"
        let facts = try #require(MigrationTexts.read(Self.path, text))
        #expect(facts.line == 3)
        #expect(facts.parents.map(\.line) == [5, 6])
        #expect(facts.parentLines == LineRange(first: 4, last: 7))
    }

    @Test(
        "what is computed is told, instead of being guessed",
        arguments: [
            "down_revision = parent()", "down_revision = 'p' if x else None", "down_revision = f'{x}'",
            "down_revision = 'p' % x", "if x:\n    down_revision = 'p'", "down_revision = 'p'\ndown_revision += 'q'",
            "if x: down_revision = 'p'",
            "down_revision = [\(String(repeating: "[", count: 10_000))'p'\(String(repeating: "]", count: 10_000))]",
        ])
    func computed(text: String) throws {
        let facts = try #require(MigrationTexts.read(Self.path, "revision = 'abc'\n" + text))
        #expect(facts.computedLine != nil)
    }

    @Test(
        "text that is no Python is not read",
        arguments: [
            "down_revision = 'p", "down_revision = ('p'", "down_revision = 'p')", "<<<<<<< ours\ndown_revision = 'p'",
            "down_revision = 'p'\n>>>>>>> theirs", "x = \"\"\"\ndown_revision = 'p'",
        ])
    func broken(text: String) {
        let reading = MigrationReader.read(Self.path, Array("revision = 'abc'\n\(text)\n".utf8))
        guard case .unread(.syntax) = reading else {
            Issue.record("\(reading)")
            return
        }
    }

    @Test("bytes that are no text are not read, a declared encoding and a byte order mark are")
    func encodings() {
        let text = Array("revision = 'abc'\ndown_revision = 'p' # \u{E9}\n".unicodeScalars.map { UInt8($0.value) })
        #expect(MigrationReader.read(Self.path, text) == .unread(.encoding))
        for head in [Array("# -*- coding: latin-1 -*-\n".utf8), [0xEF, 0xBB, 0xBF]] {
            let bytes = head + (head.count > 3 ? text : Array("revision = 'abc'\ndown_revision = 'p'\n".utf8))
            guard case .migration(let facts) = MigrationReader.read(Self.path, bytes) else {
                Issue.record("not read")
                continue
            }
            #expect(facts.parents.map(\.revision) == ["p"])
        }
    }

    @Test("labels and what it depends on are no parents")
    func labels() throws {
        let text = "revision = 'abc'\ndown_revision = None\nbranch_labels = ('extra',)\ndepends_on = 'other'\n"
        let facts = try #require(MigrationTexts.read(Self.path, text))
        #expect(facts.labels == ["extra"])
        #expect(facts.dependsOn.map(\.revision) == ["other"])
        #expect(facts.parents.isEmpty)
    }

    @Test("a module that lacks one of the two names is no revision")
    func none() {
        #expect(MigrationReader.read(Self.path, Array("down_revision = 'p'".utf8)) == .none)
        #expect(MigrationReader.read(Self.path, Array("x = \"revision = 'a'; down_revision = 'p'\"".utf8)) == .none)
        #expect(MigrationReader.read("app/models.py", Array("revision = 'a'\ndown_revision = 'p'".utf8)) == .none)
    }

    @Test("the tables and columns that its upgrade changes are found, not those of its downgrade")
    func touches() throws {
        let body = """
            op.create_table('users', sa.Column('id', sa.Integer()))
                op.add_column("orders", sa.Column("total", sa.Integer(), nullable=False))
                with op.batch_alter_table('orders', schema=None) as batch_op:
                    batch_op.drop_column('tax')
                op.alter_column('orders', 'state', new_column_name='status')
                op.execute("UPDATE x")
            """
        let text = MigrationTexts.alembic("abc", after: "p", body).replacing(
            "    pass", with: "    op.drop_table('no')")
        let facts = try #require(MigrationTexts.read(Self.path, text))
        #expect(facts.touches.map(\.object) == ["users", "orders.total", "orders.tax", "orders.state"])
        #expect(facts.touches.map(\.operation) == [.create, .create, .drop, .rename])
        #expect(facts.runsCode)
    }
}
