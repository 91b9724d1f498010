import Testing

@testable import Domain

@Suite("Models and migrations that part")
struct OutOfStepTests {
    private static let column = Reference.own("db.Column")
    private let migration: RepositoryPath = "migrations/versions/b_x.py"

    private func model(_ columns: String..., table: String = "invite", base: Reference = .own("db.Model")) -> FileFacts
    {
        .python([.type("Invite", base)]) { facts in
            facts.modelFields = [ModelField(owner: ["Invite"], "__tablename__", text: table, line: 2)]
            facts.modelFields += columns.enumerated().map { number, name in
                ModelField(owner: ["Invite"], name, maker: Self.column, line: 3 + number)
            }
            facts.words = columns + [table]
        }
    }

    private func found(_ model: FileFacts, _ body: String, words: [String] = []) -> [String] {
        let first = "op.create_table('invite', sa.Column('id', sa.Integer()), sa.Column('code', sa.String()))"
        let texts = [
            ("migrations/versions/a_x.py", MigrationTexts.alembic("a", after: nil, first)),
            (migration.text, MigrationTexts.alembic("b", after: "a", body)),
        ]
        let graph = MigrationTexts.graph(texts)
        let blobs: [RepositoryPath: ObjectID] = [
            "app/models.py": blob(1), migration: blob(2), "migrations/versions/a_x.py": blob(3),
        ]
        let operations = FileFacts.python { $0.words = words }
        let tree = CodeTree(
            TreeFiles(blobs), roots: [""],
            knowing: [blob(1): .facts(model), blob(2): .facts(operations), blob(3): .facts(operations)])
        var wanted = WantedFiles()
        return OutOfStep.violations(at: ["app/models.py", migration], in: tree, graph, &wanted).map { violation in
            guard case .migrations(.outOfStep(let table, let column, let isMade)) = violation.problem else {
                return "?"
            }
            return "\(isMade ? "operation" : "model") \(table).\(column ?? "") \(violation.countsInBase)"
        }
    }

    private func blob(_ number: UInt8) -> ObjectID { ObjectID(bytes: Array(repeating: number, count: 20)) ?? .zero }

    @Test("a column that no operation makes is told, and one of a new table, of an operation or of another name is not")
    func columns() {
        #expect(found(model("id", "code"), "pass").isEmpty)
        #expect(found(model("id", "code", "note"), "pass") == ["model invite.note false"])
        #expect(found(model("note"), "op.add_column('invite', sa.Column('note', sa.String()))").isEmpty)
        #expect(
            found(
                model("note"),
                "with op.batch_alter_table('invite') as batch_op:\n        batch_op.add_column(sa.Column('note', sa.String()))"
            ).isEmpty)
        #expect(found(model("note"), "op.alter_column('invite', 'code', new_column_name='note')").isEmpty)
    }

    @Test("what SQL names may be made by it, and of a table that gets another name nothing is told")
    func unknown() {
        #expect(found(model("note"), "op.execute('alter table')", words: ["note"]).isEmpty)
        #expect(found(model("note"), "op.execute('update')") == ["model invite.note false"])
        #expect(found(model("note"), "op.rename_table('invite', 'guest')").isEmpty)
    }

    @Test("a table that no operation makes is told")
    func tables() {
        #expect(found(model("id", table: "guest"), "pass") == ["model guest. false"])
        #expect(found(model("id", table: "guest"), "op.create_table('guest', sa.Column('id', sa.Integer()))").isEmpty)
    }

    @Test("a column that an operation makes and no model has a word for is told, unless it is taken away again")
    func operations() {
        let add = "op.add_column('invite', sa.Column('note', sa.String()))"
        #expect(found(model("id"), add) == ["operation invite.note false"])
        #expect(found(model("id"), add + "\n    op.drop_column('invite', 'note')").isEmpty)
        #expect(found(model("id"), "op.add_column('other', sa.Column('note', sa.String()))").isEmpty)
    }

    @Test("Django's models go with the operations of their app")
    func django() {
        let base = Reference.of("django.db", "models.Model")
        let create =
            "migrations.CreateModel(name='Invite', fields=[('id', models.AutoField()), ('code', models.TextField())])"
        let graph = MigrationTexts.graph([("shop/migrations/0001_initial.py", MigrationTexts.django(after: [], create))]
        )
        var facts = FileFacts.python([.type("Invite", base)])
        facts.modelFields = ["code", "note"].map { name in
            ModelField(owner: ["Invite"], name, maker: .of("django.db", "models.TextField"), line: 4)
        }
        let tree = CodeTree(
            TreeFiles(["shop/models.py": blob(1), "other/models.py": blob(1)]), roots: [""],
            knowing: [blob(1): .facts(facts)])
        var wanted = WantedFiles()
        let found = OutOfStep.violations(at: ["shop/models.py", "other/models.py"], in: tree, graph, &wanted)
        #expect(found.map(\.problem) == [.migrations(.outOfStep(table: "invite", column: "note", isMade: false))])
    }
}
