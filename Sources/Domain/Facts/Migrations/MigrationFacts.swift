/// What one file says of the migration that it is.
package struct MigrationFacts: Hashable, Sendable {
    /// What runs it.
    package let system: MigrationSystem
    /// What the others know it by: a revision, a file's name without its suffix (Django), a time stamp, a version, a number.
    package let revision: String
    /// The line that says so; nil where the file's name does.
    package let line: Int?
    /// What it comes after.
    package internal(set) var parents: [MigrationLink] = []
    /// What must have run before it, in another branch or app.
    package internal(set) var dependsOn: [MigrationLink] = []
    /// What comes after it, because it says so itself (Django's `run_before`).
    package internal(set) var runBefore: [MigrationLink] = []
    /// Those that it stands for, squashed into it.
    package internal(set) var replaces: [MigrationLink] = []
    /// The names of the branch that starts with it.
    package internal(set) var labels: [String] = []
    /// The class that it defines, where two of one name are refused.
    package internal(set) var className: String?
    /// The tables and columns that it changes, in order.
    package internal(set) var touches: [MigrationTouch] = []
    /// The columns that it makes, those of new tables too.
    package internal(set) var madeColumns: [MigrationTouch] = []
    /// The tables of which it makes more than can be seen.
    package internal(set) var openTables: [String] = []
    /// Whether it runs SQL or code of which nobody knows what it changes.
    package internal(set) var runsCode = false
    /// The first line that computes what it comes after, so that ``parents`` may lack some.
    package internal(set) var computedLine: Int?
    /// The lines of the statement that names its parents.
    package internal(set) var parentLines: LineRange?
    /// How it writes that down.
    package internal(set) var spelling = MigrationSpelling()

    init(_ system: MigrationSystem, revision: String, line: Int? = nil) {
        self.system = system
        self.revision = revision
        self.line = line
    }
}

/// What runs migrations.
package enum MigrationSystem: String, Hashable, Sendable, CaseIterable {
    case alembic, django, rails, flyway
    /// Plain SQL files, ordered by the numbers that their names start with.
    case numbered

    /// Whether each names the one that it comes after, so that a series can end in several.
    package var hasParents: Bool { self == .alembic || self == .django }
}

/// The name of a migration, in another one.
package struct MigrationLink: Hashable, Sendable {
    /// The app that it is of; nil where revisions have none.
    package let app: String?
    /// Its revision.
    package let revision: String
    /// The line that names it.
    package let line: Int

    package init(app: String? = nil, _ revision: String, line: Int) {
        self.app = app
        self.revision = revision
        self.line = line
    }
}

/// A table or a column that a migration changes.
package struct MigrationTouch: Hashable, Sendable {
    /// What it does.
    package enum Operation: String, Hashable, Sendable {
        case create, drop, rename, alter
    }

    /// The table, or Django's model.
    package let table: String
    /// The column; nil for the table as a whole.
    package let column: String?
    /// What it does.
    package let operation: Operation
    /// The line.
    package let line: Int

    package init(_ table: String, column: String? = nil, _ operation: Operation, line: Int) {
        self.table = table
        self.column = column
        self.operation = operation
        self.line = line
    }

    /// The table, or the table and the column.
    package var object: String { column.map { "\(table).\($0)" } ?? table }
}

/// How a migration spells the name of its parent.
package struct MigrationSpelling: Hashable, Sendable {
    /// What stands before the `=`: `down_revision: Union[str, None]`.
    package internal(set) var target = "down_revision"
    /// The quote around names.
    package internal(set) var quote = "\""

    init() {}
}

/// What reading a file for a migration came to.
package enum MigrationReading: Hashable, Sendable {
    case migration(MigrationFacts)
    /// It is none.
    case none
    /// It may be one, and nothing is known of it.
    case unread(UnreadCause)
}
