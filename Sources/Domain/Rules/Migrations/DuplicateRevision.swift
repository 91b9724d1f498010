/// `migrations/duplicate-revision`: two files of one revision, of which only one runs, or none.
enum DuplicateRevision {
    /// Returns where a line breaks it.
    static func violations(in series: MigrationSeries) -> [Violation] {
        // Django's migrations are told apart by their files' names, of which no directory has two.
        guard series.system != .django else { return [] }
        var found = series.index.count == series.members.count ? [] : repeated(in: series) { $0.revision }
        if series.system == .numbered {
            guard isPlainSeries(series, repeated: found.count) else { return [] }
        }
        if series.system == .rails { found += repeated(in: series) { $0.className } }
        return found
    }

    /// Whether a directory of numbered scripts is one that runs by its numbers: nearly all of them occur once.
    private static func isPlainSeries(_ series: MigrationSeries, repeated: Int) -> Bool {
        series.index.count >= 4 && repeated * 4 <= series.index.count
    }

    private static func repeated(
        in series: MigrationSeries, by name: (MigrationFacts) -> String?
    ) -> [Violation] {
        var byName: [String: [Migration]] = [:]
        for member in series.members {
            if let name = name(member.facts) { byName[name, default: []].append(member) }
        }
        return byName.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { name, members in
            Violation(
                MigrationRules.duplicateRevision, series.system == .numbered ? .warning : .error,
                .migrations(.duplicateRevision(name)),
                at: members.map { CodePlace($0.path, line: $0.facts.line) })
        }
    }
}
