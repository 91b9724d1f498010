/// What makes one line again of migrations that end in several: those that land later come after the ones that landed.
package struct MigrationRepair: Hashable, Sendable {
    /// What to do with one file.
    package struct Edit: Hashable, Sendable {
        /// The file.
        package let path: RepositoryPath
        /// What to call it instead; nil where its name may stay.
        package let newPath: RepositoryPath?
        /// The lines to write instead of those that are there, by the first of them.
        package let lines: [NewLine]

        package init(_ path: RepositoryPath, newPath: RepositoryPath?, lines: [NewLine]) {
            self.path = path
            self.newPath = newPath
            self.lines = lines
        }
    }

    /// A line to write.
    package struct NewLine: Hashable, Sendable {
        /// The lines that it takes the place of.
        package let replaced: LineRange
        /// What it says, without indentation. Holds names from outside.
        package let text: String

        package init(_ replaced: LineRange, _ text: String) {
            self.replaced = replaced
            self.text = text
        }
    }

    /// What runs the migrations.
    package let system: MigrationSystem
    /// The revision that stays where it is, for it lands first.
    package let first: String
    /// What to do, in order; empty where it can't be told which lines to write.
    package let edits: [Edit]
    /// The ends that a merge revision would join instead.
    package let heads: [String]
    /// The app, with Django.
    package let app: String?

    package init(system: MigrationSystem, first: String, edits: [Edit], heads: [String], app: String?) {
        self.system = system
        self.first = first
        self.edits = edits
        self.heads = heads
        self.app = app
    }
}
