import Testing

@testable import Domain

@Suite("Migrations of Django")
struct DjangoMigrationTests {
    private static let path: RepositoryPath = "shop/migrations/0002_total.py"

    private func read(_ body: String, base: String = "migrations.Migration") -> MigrationFacts? {
        let lines = body.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
        return MigrationTexts.read(
            Self.path, "from django.db import migrations\nclass Migration(\(base)):\n" + lines.joined(separator: "\n"))
    }

    @Test("dependencies of every spelling are read")
    func dependencies() throws {
        let facts = try #require(
            read(
                """
                \"\"\"dependencies = [("shop", "no")]\"\"\"
                dependencies = [
                    ("shop", "0001_initial"),
                    migrations.swappable_dependency(settings.AUTH_USER_MODEL),
                    ['auth', "__first__"],
                ] + [("other", "0003" "_x")]
                def f(self):
                    dependencies = []
                """))
        #expect(facts.revision == "0002_total")
        #expect(
            facts.parents.map { "\($0.app ?? "").\($0.revision)" } == [
                "shop.0001_initial", "auth.__first__", "other.0003_x",
            ])
        #expect(facts.computedLine == nil)
        #expect(facts.parentLines == LineRange(first: 4, last: 8))
    }

    @Test("a class that is no migration of Django is none")
    func others() {
        #expect(read("depends_on = []\ndef forwards(self): pass", base: "SchemaMigration") == nil)
        #expect(MigrationTexts.read(Self.path, "class Migration:\n    dependencies = []\n") == nil)
        #expect(
            MigrationTexts.read(Self.path, "def migrate():\n    class Migration(migrations.Migration):\n        pass\n")
                == nil)
        #expect(read("operations = []", base: "CheckedMigration") != nil)
        #expect(read("pass") != nil)
    }

    @Test("a dependency that is computed is told")
    func computed() throws {
        #expect(try #require(read("dependencies = [(APP, '0001')]")).computedLine == 3)
        #expect(try #require(read("dependencies = dependencies_of('x')")).computedLine == 3)
    }

    @Test("models and fields that it changes are found")
    func touches() throws {
        let facts = try #require(
            read(
                """
                operations = [
                    migrations.AddField(model_name="Order", name="total", field=models.IntegerField()),
                    migrations.RemoveField("order", "tax"),
                    migrations.CreateModel(name="User", fields=[("id", models.AutoField())]),
                    migrations.RunPython(forwards),
                    migrations.SeparateDatabaseAndState(database_operations=[migrations.DeleteModel("Old")]),
                ]
                """))
        #expect(facts.touches.map(\.object) == ["order.total", "order.tax", "user", "old"])
        #expect(facts.runsCode)
    }

    @Test("a squashed migration stands for those that it replaces")
    func squashed() {
        let squash = """
            class Migration(migrations.Migration):
                replaces = [("shop", "0001_a"), ("shop", "0002_b")]
                dependencies = []
            """
        let graph = MigrationTexts.graph([
            ("shop/migrations/0001_a.py", MigrationTexts.django(after: [])),
            ("shop/migrations/0002_b.py", MigrationTexts.django(after: [("shop", "0001_a")])),
            ("shop/migrations/0001_squashed_0002_b.py", squash),
            ("shop/migrations/0003_c.py", MigrationTexts.django(after: [("shop", "0002_b")])),
        ])
        #expect(graph.heads == ["0003_c"])
        #expect(MigrationRules.violations(in: graph).isEmpty)
    }

    @Test("an app that its configuration calls otherwise is known by that name")
    func labels() {
        let graph = MigrationTexts.graph([
            ("core/migrations/0001_a.py", MigrationTexts.django(after: [])),
            ("core/migrations/0002_b.py", MigrationTexts.django(after: [("shop_core", "0001_a")])),
            ("core/migrations/0003_c.py", MigrationTexts.django(after: [("shop_core", "0002_b"), ("x", "0001_a")])),
        ])
        #expect(graph.heads == ["0003_c"])
        #expect(graph.series.first?.app == "shop_core")
    }

    @Test("a migration that says what comes after it is no end")
    func runBefore() {
        let text =
            "class Migration(migrations.Migration):\n    dependencies = []\n    run_before = [('shop', '0001_a')]\n"
        let graph = MigrationTexts.graph([
            ("shop/migrations/0001_a.py", MigrationTexts.django(after: [])), ("shop/migrations/0000_b.py", text),
        ])
        #expect(graph.heads == ["0001_a"])
    }
}
