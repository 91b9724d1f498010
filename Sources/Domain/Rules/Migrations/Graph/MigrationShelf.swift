/// The migrations of one directory.
final class MigrationShelf: Sendable {
    let directory: RepositoryPath
    /// Them, by path.
    let members: [Migration]
    /// The files that may be some.
    let unread: Set<RepositoryPath>
    /// The line of each system that has some.
    let series: [MigrationSeries]

    /// Makes the directory of a tree from that of another one and what differs.
    init(_ directory: RepositoryPath, changing old: MigrationShelf?, _ changes: [(RepositoryPath, MigrationReading)]) {
        let changed = Set(changes.map(\.0))
        var members = (old?.members ?? []).filter { !changed.contains($0.path) }
        var unread = (old?.unread ?? []).subtracting(changed)
        for (path, reading) in changes {
            switch reading {
            case .migration(let facts): members.append(Migration(path, facts))
            case .unread: unread.insert(path)
            case .none: break
            }
        }
        members.sort { $0.path < $1.path }
        self.directory = directory
        self.members = members
        self.unread = unread
        let hasUnread = !unread.isEmpty
        series = MigrationSystem.allCases.compactMap { system in
            let own = members.filter { $0.facts.system == system }
            guard !own.isEmpty else { return nil }
            return MigrationSeries(own, system: system, directories: [directory], hasUnread: hasUnread)
        }
    }

    var isEmpty: Bool { members.isEmpty && unread.isEmpty }

    /// Returns the lines of all directories. Those of Alembic whose revisions name parents in another one are one line: its
    /// `version_locations`.
    static func series(of shelves: [RepositoryPath: MigrationShelf]) -> [MigrationSeries] {
        let all = shelves.values.flatMap(\.series)
        let alembic = all.filter { $0.system == .alembic }.sorted { $0.directories[0] < $1.directories[0] }
        let others = all.filter { $0.system != .alembic }
        let joined = alembic.contains { !$0.missing.isEmpty } ? join(alembic) : alembic
        return (others + joined).sorted {
            $0.directories[0] == $1.directories[0]
                ? $0.system.rawValue < $1.system.rawValue : $0.directories[0] < $1.directories[0]
        }
    }

    private static func join(_ series: [MigrationSeries]) -> [MigrationSeries] {
        var group = Array(series.indices)
        for position in series.indices {
            for (_, link) in series[position].missing {
                guard let other = series.firstIndex(where: { $0.index[link.revision] != nil }) else { continue }
                let (from, to) = (group[position], group[other])
                for index in group.indices where group[index] == from { group[index] = to }
            }
        }
        return Dictionary(grouping: series.indices) { group[$0] }.values.map { members in
            if members.count == 1 { return series[members[0]] }
            let parts = members.map { series[$0] }
            return MigrationSeries(
                parts.flatMap(\.members).sorted { $0.path < $1.path }, system: .alembic,
                directories: parts.flatMap(\.directories).sorted(), hasUnread: parts.contains(where: \.hasUnread))
        }
    }
}
