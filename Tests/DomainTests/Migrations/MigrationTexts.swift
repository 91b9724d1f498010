@testable import Domain

/// Migrations as their tools write them.
enum MigrationTexts {
    static func alembic(_ revision: String, after parent: String?, _ body: String = "pass") -> String {
        let down = parent.map { "'\($0)'" } ?? "None"
        return """
            \"\"\"A change

            Revision ID: \(revision)
            \"\"\"
            from alembic import op
            import sqlalchemy as sa

            revision = '\(revision)'
            down_revision = \(down)
            branch_labels = None
            depends_on = None


            def upgrade():
                \(body)


            def downgrade():
                pass
            """
    }

    static func django(after parents: [(app: String, name: String)], _ operations: String = "") -> String {
        let list = parents.map { "        (\"\($0.app)\", \"\($0.name)\"),\n" }.joined()
        return """
            from django.db import migrations, models


            class Migration(migrations.Migration):

                dependencies = [
            \(list)    ]

                operations = [\(operations)]
            """
    }

    /// Reads a file that must be a migration.
    static func read(_ path: RepositoryPath, _ text: String) -> MigrationFacts? {
        guard case .migration(let facts) = MigrationReader.read(path, Array(text.utf8)) else { return nil }
        return facts
    }

    /// Makes the graph of a directory of Alembic's: revisions and their parents.
    static func versions(_ revisions: [(String, after: String?)]) -> MigrationGraph {
        graph(revisions.map { ("migrations/versions/\($0.0)_x.py", alembic($0.0, after: $0.after)) })
    }

    /// Makes the graph of an app of Django's: names and the names of their parents.
    static func app(_ app: String = "shop", _ migrations: [(String, after: [String])]) -> MigrationGraph {
        graph(
            migrations.map { ("\(app)/migrations/\($0.0).py", django(after: $0.after.map { (app, $0) })) })
    }

    static func graph(_ files: [(String, String)]) -> MigrationGraph {
        MigrationGraph(
            of: files.compactMap { path, text in
                read(RepositoryPath(path), text).map { (RepositoryPath(path), $0) }
            })
    }
}

extension MigrationGraph {
    var heads: [String] { series.flatMap { $0.heads.map(\.facts.revision) } }
}

extension [Violation] {
    var rules: [String] { map { String($0.rule.text.drop { $0 != "/" }.dropFirst()) } }
    var details: [[String]] { map(\.problem.detail) }
}
