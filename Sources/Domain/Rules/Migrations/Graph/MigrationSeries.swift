/// The migrations that one database runs as one line: a directory of them, or several that refer to each other.
package final class MigrationSeries: Sendable {
    /// What runs them.
    package let system: MigrationSystem
    /// Where they are, sorted.
    package let directories: [RepositoryPath]
    /// The name that Django's migrations of other apps know it by.
    package let app: String?
    /// The migrations, by path.
    package let members: [Migration]
    /// Whether a file may be a migration and can't be read, so that any may be missing.
    package let hasUnread: Bool
    /// The first of each revision.
    let index: [String: Int]
    /// What each comes after, of the series.
    let parents: [[Int]]
    /// Those that no other of the series comes after, without those that others stand for.
    let headIndices: [Int]
    /// Those whose parent is not there, with its name.
    let missing: [(member: Int, link: MigrationLink)]
    /// What each stands for that was squashed: its revision.
    let replaced: [String: Int]

    /// Makes the series of some migrations, sorted by path.
    init(_ members: [Migration], system: MigrationSystem, directories: [RepositoryPath], hasUnread: Bool) {
        self.system = system
        self.directories = directories
        self.members = members
        self.hasUnread = hasUnread
        let links = SeriesLinks(members, system: system, directory: directories.first)
        app = links.app
        index = links.index
        parents = links.parents
        headIndices = links.heads
        missing = links.missing
        replaced = links.replaced
    }

    /// Those that no other one follows.
    package var heads: [Migration] { headIndices.map { members[$0] } }

    /// Returns the migration of a revision, or the one that it was squashed into.
    package func migration(_ revision: String) -> Migration? {
        (replaced[revision] ?? index[revision]).map { members[$0] }
    }

    /// Whether it has the revision.
    func has(_ revision: String) -> Bool { index[revision] != nil || replaced[revision] != nil }

    /// Whether it is the same line of migrations in another tree, where directories may have been moved.
    func corresponds(to other: MigrationSeries) -> Bool {
        guard system == other.system else { return false }
        if directories.contains(where: other.directories.contains) { return true }
        switch system {
        case .alembic: return index.keys.contains { other.index[$0] != nil }
        case .django: return app == other.app
        case .rails, .flyway, .numbered: return false
        }
    }

    /// Returns all that one comes after, however far back, itself included.
    func ancestors(of member: Int) -> Set<Int> {
        var found: Set<Int> = [member]
        var open = [member]
        while let next = open.popLast() {
            for parent in parents[next] where found.insert(parent).inserted { open.append(parent) }
        }
        return found
    }
}
