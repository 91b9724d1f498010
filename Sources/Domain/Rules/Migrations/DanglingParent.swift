/// `migrations/dangling-parent`: a migration that comes after one that is not there.
enum DanglingParent {
    /// Returns where a line breaks it. A parent of another app counts where the app is part of the tree.
    static func violations(in series: MigrationSeries, of graph: MigrationGraph) -> [Violation] {
        guard series.system.hasParents, !series.hasUnread else { return [] }
        let own = series.missing.map { violation(of: $0.link, in: series.members[$0.member]) }
        return series.system == .django ? own + foreign(in: series, of: graph) : own
    }

    private static func foreign(in series: MigrationSeries, of graph: MigrationGraph) -> [Violation] {
        var found: [Violation] = []
        for member in series.members {
            for link in member.facts.parents where link.app != series.app && !link.isSpecial {
                let apps = graph.series.filter { $0.system == .django && $0.app == link.app }
                guard apps.count == 1, !apps[0].hasUnread, !apps[0].has(link.revision) else { continue }
                found.append(violation(of: link, in: member))
            }
        }
        return found
    }

    private static func violation(of link: MigrationLink, in migration: Migration) -> Violation {
        Violation(
            MigrationRules.danglingParent, .error,
            .migrations(.danglingParent(revision: migration.facts.revision, parent: link.revision)),
            at: [CodePlace(migration.path, line: link.line)])
    }
}
