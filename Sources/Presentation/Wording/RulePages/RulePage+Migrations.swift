import Domain

/// Migrations of a database.
extension RulePage {
    static let migrations: [RulePage] = [
        RulePage(
            OutOfStep.name, .warning,
            finds: "Finds models whose columns and tables no migration makes, and the other way round.",
            text: """
                A change set adds a column to a model, and no operation for it; or an operation adds one that no model
                has a word for. The next query fails, or the next migration that is written by the tool takes the column
                away again. Looked at are SQLAlchemy's models with Alembic's operations, those in
                `batch_alter_table` too, and Django's models with the operations of their app. A table that migrations
                rename or make in a loop, and a column that some SQL in a migration names, are left out. Only what is
                new counts: what the base has of that for long may be on purpose.
                """,
            broken: """
                class Invitation(db.Model):
                    note = db.Column(db.String)      # and no op.add_column("invitation", sa.Column("note", ...))
                """,
            kept: """
                op.add_column("invitation", sa.Column("note", sa.String()))
                """),
        RulePage(
            RuleName("migrations/multiple-heads"),
            finds: "Finds migrations that end in several, of which nobody knows which one is the last.",
            text: """
                Two change sets that both add a migration after the same one touch different files, so git merges them.
                Alembic then refuses `upgrade head`, and Django refuses to migrate, until somebody puts one behind the
                other. What counts is the number of ends: a merge that has more than the base and each side. Branches
                of Alembic's that have labels of their own, beside another one, are there on purpose and count apart;
                what Django squashed counts as what it was squashed into. The hint says which file to rename and which
                line to write, for the one that lands later; a merge revision is the second choice.
                """,
            broken: """
                # 8f3a_add_totals.py, of one side
                down_revision = "5c1e"

                # b27d_add_taxes.py, of the other one
                down_revision = "5c1e"
                """,
            kept: """
                # b27d_add_taxes.py lands later, and comes after the other one
                down_revision = "8f3a"
                """),
        RulePage(
            RuleName("migrations/dangling-parent"),
            finds: "Finds migrations that come after one that is not there.",
            text: """
                One side removes, renames or squashes a migration, the other one adds one behind it: the graph can't be
                loaded, and no migration runs. A migration of another Django app counts where the app is part of the
                tree. Nothing is said of a directory in which a file could not be read.
                """,
            broken: """
                # the other side renamed 0012_totals.py to 0013_totals.py
                dependencies = [("shop", "0012_totals")]
                """,
            kept: """
                dependencies = [("shop", "0013_totals")]
                """),
        RulePage(
            RuleName("migrations/duplicate-revision"),
            finds: "Finds two migrations of one revision, version or number.",
            text: """
                Of two files with one revision Alembic runs one; Rails and Flyway refuse two of one version, and Rails
                two of one class name. Plain numbered SQL is looked at only in directories of migrations whose numbers
                nearly all occur once, and is a warning. Numbers of Django's are no names, so that two of one number
                are none of this: see migrations/multiple-heads.
                """,
            broken: """
                db/migration/V12__add_totals.sql
                db/migration/V12__add_taxes.sql
                """,
            kept: """
                db/migration/V12__add_totals.sql
                db/migration/V13__add_taxes.sql
                """),
        RulePage(
            RuleName("migrations/cycle"),
            finds: "Finds migrations that come after each other in a circle.",
            text: """
                Each side puts its own migration before the other's, and the merge has both: none of them can run
                first.
                """,
            broken: """
                # a.py, of one side
                down_revision = "b"

                # b.py, of the other one
                down_revision = "a"
                """,
            kept: """
                # b.py
                down_revision = None
                """),
        RulePage(
            RuleName("migrations/same-object"), .warning,
            finds: "Finds two migrations that change one table or column, in no order.",
            text: """
                Two sides change the same column, or one changes a table that the other one makes, drops or renames,
                and neither migration comes after the other. They run in an order that nobody chose, and the second
                one may fail or undo the first. SQL and code that migrations run are not looked into.
                """,
            broken: """
                # one side
                op.add_column("orders", sa.Column("total", sa.Integer()))

                # the other side
                op.add_column("orders", sa.Column("total", sa.Numeric()))
                """,
            kept: """
                # the later one comes after the earlier, and changes what that made
                op.alter_column("orders", "total", type_=sa.Numeric())
                """),
    ]
}
