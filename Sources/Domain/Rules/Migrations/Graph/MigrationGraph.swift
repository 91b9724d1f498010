/// The migrations of a tree, as the lines in which they run.
///
/// A tree that differs from another one in a few files shares the lines with it that they do not touch.
package struct MigrationGraph: Sendable {
    /// The lines, by directory.
    package let series: [MigrationSeries]
    private let shelves: [RepositoryPath: MigrationShelf]

    /// Makes the graph of all migrations of a tree, and of files that may be some.
    package init(of files: [(path: RepositoryPath, facts: MigrationFacts)], unread: [RepositoryPath] = []) {
        self.init(
            shelves: [:], of: files.map { ($0.path, .migration($0.facts)) } + unread.map { ($0, .unread(.encoding)) })
    }

    private init(shelves: [RepositoryPath: MigrationShelf], of changes: [(RepositoryPath, MigrationReading)]) {
        var byDirectory: [RepositoryPath: [(RepositoryPath, MigrationReading)]] = [:]
        for change in changes { byDirectory[change.0.directory, default: []].append(change) }
        var shelves = shelves
        for (directory, changes) in byDirectory {
            let shelf = MigrationShelf(directory, changing: shelves[directory], changes)
            shelves[directory] = shelf.isEmpty ? nil : shelf
        }
        self.shelves = shelves
        series = MigrationShelf.series(of: shelves)
    }

    /// Returns the graph of a tree that differs in some files: `.none` for what is no migration there, or not there at all.
    package func changing(_ changes: [RepositoryPath: MigrationReading]) -> MigrationGraph {
        MigrationGraph(shelves: shelves, of: changes.map { ($0.key, $0.value) })
    }

    /// The line that a file is part of.
    package func series(of path: RepositoryPath) -> MigrationSeries? {
        let directory = path.directory
        return series.first { $0.directories.contains(directory) && $0.members.contains { $0.path == path } }
    }

    /// Returns the line that another tree has as well, or the several that became one since.
    func series(like other: MigrationSeries) -> [MigrationSeries] {
        let same = series.filter { $0 === other }
        return same.isEmpty ? series.filter { $0.corresponds(to: other) } : same
    }
}
