/// `migrations/out-of-step`: a model has a column, or stands for a table, that no migration makes, or the other way round.
///
/// What a tree has of that for long may be on purpose, so that only what is new tells something.
package enum OutOfStep {
    package static let name = RuleName("migrations/out-of-step")

    /// Returns where models and migrations differ, as far as some files of a tree are concerned.
    package static func violations(
        at paths: [RepositoryPath], in tree: CodeTree, _ graph: MigrationGraph, _ wanted: inout WantedFiles
    ) -> [Violation] {
        let systems: Set<MigrationSystem> = [.alembic, .django]
        let series = graph.series.filter { systems.contains($0.system) }
        guard !series.isEmpty else { return [] }
        let migrations = Set(series.flatMap(\.members).map(\.path))
        var found: [Violation] = []
        for path in paths where Language(of: path) == .python && !migrations.contains(path) {
            guard let facts = tree.state(of: path, &wanted).facts else { continue }
            for model in ModelTable.all(in: facts) {
                guard let own = self.series(of: model, at: path, in: facts, series) else { continue }
                found += violations(of: model, at: path, MadeTables(own), tree, &wanted)
            }
        }
        return found + unused(among: paths, series, in: tree, &wanted)
    }

    /// The migrations of a model: of Django's those of its app, of Alembic's those of the project's only line.
    private static func series(
        of model: ModelTable, at path: RepositoryPath, in facts: FileFacts, _ all: [MigrationSeries]
    ) -> [MigrationSeries]? {
        let isDjango = facts.definitions.contains { $0.path == model.owner && $0.isDjangoModel }
        let own = all.filter { series in
            guard isDjango == (series.system == .django) else { return false }
            return !isDjango || series.directories.contains { path.isBelow($0.directory) }
        }
        return own.count == 1 && !own[0].hasUnread ? own : nil
    }

    // MARK: - What no migration makes

    private static func violations(
        of model: ModelTable, at path: RepositoryPath, _ made: MadeTables, _ tree: CodeTree,
        _ wanted: inout WantedFiles
    ) -> [Violation] {
        let table = model.table
        if made.isOpen(table) { return [] }
        guard made.make(table) else {
            let isNamed = made.paths.contains { has([table], $0, tree, &wanted) }
            return isNamed ? [] : [violation(table, nil, at: CodePlace(path, line: model.line), isMade: false)]
        }
        return model.columns.filter { !made.make($0.name, of: table) }.compactMap { column in
            // Django adds `_id` to what refers to another model, and so do people.
            let names = [column.name, column.field.name, column.name + "_id"]
            if names.contains(where: { made.make($0, of: table) }) { return nil }
            let isNamed = made.opaque.contains { path in names.contains { has([$0], path, tree, &wanted) } }
            if isNamed { return nil }
            return violation(table, column.name, at: CodePlace(path, line: column.field.line), isMade: false)
        }
    }

    private static func has(
        _ words: [String], _ path: RepositoryPath, _ tree: CodeTree, _ wanted: inout WantedFiles
    ) -> Bool {
        guard let facts = tree.state(of: path, &wanted).facts else { return true }
        return words.allSatisfy { facts.words.contains($0) }
    }

    // MARK: - What no model has

    private static func unused(
        among paths: [RepositoryPath], _ all: [MigrationSeries], in tree: CodeTree, _ wanted: inout WantedFiles
    ) -> [Violation] {
        let changed = Set(paths)
        var found: [Violation] = []
        for series in all where !series.hasUnread {
            let members = series.members.filter { changed.contains($0.path) }
            let made = members.flatMap { member in
                member.facts.touches.filter { $0.operation == .create && $0.column != nil }.map { (member.path, $0) }
            }
            guard !made.isEmpty else { continue }
            let tables = MadeTables([series])
            for (path, touch) in made {
                guard let column = touch.column, !tables.drop(column, of: touch.table),
                    isUnknown(column, of: touch.table, series, in: tree, &wanted)
                else { continue }
                found.append(violation(touch.table, column, at: CodePlace(path, line: touch.line), isMade: true))
            }
        }
        return found
    }

    /// Whether there is a model of a table, and neither it nor what stands around it has a word for the column.
    private static func isUnknown(
        _ column: String, of table: String, _ series: MigrationSeries, in tree: CodeTree, _ wanted: inout WantedFiles
    ) -> Bool {
        var hasModel = false
        for path in tree.files.paths where Language(of: path) == .python {
            let isDjango = series.system == .django
            if isDjango, !series.directories.contains(where: { path.isBelow($0.directory) }) { continue }
            if series.directories.contains(where: { path.isBelow($0) }) { continue }
            guard let facts = tree.state(of: path, &wanted).facts, !facts.modelFields.isEmpty else { continue }
            if facts.words.contains(where: { $0.lowercased() == column.lowercased() }) { return false }
            if ModelTable.all(in: facts).contains(where: { $0.table == table }) { hasModel = true }
        }
        return hasModel
    }

    private static func violation(_ table: String, _ column: String?, at place: CodePlace, isMade: Bool) -> Violation {
        Violation(
            name, .warning, .migrations(.outOfStep(table: table, column: column, isMade: isMade)), at: [place],
            countsInBase: false)
    }
}
