/// A migration that does nothing but come after several, so that they end in one again.
package struct MergeRevision: Hashable, Sendable {
    /// Its file.
    package let path: RepositoryPath
    /// What that says.
    package let content: [UInt8]
    /// What others know it by.
    package let revision: String

    /// Makes the one that joins all ends of a line, in the style of its last migrations: the same file for the same ends.
    /// nil where the line has one end, or names that could not be written down.
    package init?(joining series: MigrationSeries) {
        let heads = series.heads.sorted { $0.facts.revision < $1.facts.revision }
        guard heads.count > 1, let last = heads.last else { return nil }
        let names = heads.map(\.facts.revision)
        let file: (name: String, text: String)?
        switch series.system {
        case .alembic:
            revision = Self.identifier(names)
            file = Self.alembic(revision, heads, style: last)
        case .django:
            let numbers = series.members.compactMap { Int($0.facts.revision.prefix(4)) }
            revision = Self.djangoName(names, number: (numbers.max() ?? 0) + 1)
            file = Self.django(revision, names, app: series.app ?? "", spelling: last.facts.spelling)
        case .rails, .flyway, .numbered: return nil
        }
        guard let file else { return nil }
        path = last.path.directory.appending(Array((file.name + ".py").utf8))
        content = Array(file.text.utf8)
    }

    /// Twelve hexadecimal digits, as Alembic has them, that hang on the names alone.
    private static func identifier(_ names: [String]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in names.joined(separator: " ").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return String((String(repeating: "0", count: 16 - digits.count) + digits).prefix(12))
    }

    private static func alembic(
        _ revision: String, _ heads: [Migration], style: Migration
    ) -> (name: String, text: String)? {
        let names = heads.map(\.facts.revision)
        var spelling = MigrationSpelling()
        spelling.quote = style.facts.spelling.quote
        guard let parents = spelling.downRevision(names), let own = spelling.quoted(revision) else { return nil }
        let list = names.joined(separator: ", ")
        let text = [
            "\"\"\"merge \(list)", "", "Revision ID: \(revision)", "Revises: \(list)", "", "\"\"\"", "",
            "revision = \(own)", parents, "branch_labels = None", "depends_on = None", "", "",
            "def upgrade():", "    pass", "", "", "def downgrade():", "    pass", "",
        ]
        return ("\(revision)_merge", text.joined(separator: "\n"))
    }

    /// `0013_merge_0012_a_0012_b`, as `makemigrations --merge` calls it, unless that is too long.
    private static func djangoName(_ names: [String], number: Int) -> String {
        let joined = names.joined(separator: "_")
        let digits = String(number)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "_merge_"
            + (joined.utf8.count > 47 ? identifier(names) : joined)
    }

    private static func django(
        _ revision: String, _ names: [String], app: String, spelling: MigrationSpelling
    ) -> (name: String, text: String)? {
        let pairs = names.compactMap { spelling.pair(app, $0) }
        guard pairs.count == names.count, spelling.quoted(revision) != nil else { return nil }
        let text =
            ["from django.db import migrations", "", "", "class Migration(migrations.Migration):", ""]
            + ["    dependencies = ["] + pairs.map { "        " + $0 } + ["    ]", "", "    operations = []", ""]
        return (revision, text.joined(separator: "\n"))
    }
}
