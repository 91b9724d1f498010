/// Reads revisions of Alembic: `revision` and `down_revision` at the top level of a module.
enum AlembicMigration {
    /// Returns what a module says; nil where it is no revision.
    static func read(_ module: PythonModule) -> MigrationReading? {
        guard let name = module.assignments["revision"], let parents = module.assignments["down_revision"] else {
            return nil
        }
        guard case .text(let revision, let line) = module.value(of: name), !revision.isEmpty else {
            return .unread(.computed(line: name.lines.first))
        }
        var facts = MigrationFacts(.alembic, revision: revision, line: line)
        facts.parentLines = parents.lines
        facts.spelling = module.spelling(ofStatementAt: parents.lines.first)
        var links = MigrationLinks()
        facts.parents = links.revisions(module.value(of: parents))
        facts.computedLine = links.computedLine
        if let value = module.value(of: "depends_on") { facts.dependsOn = links.revisions(value) }
        if let value = module.value(of: "branch_labels") { facts.labels = links.revisions(value).map(\.revision) }
        AlembicTouches.add(to: &facts, module)
        return .migration(facts)
    }
}

/// Reads names of migrations, and notes where they are computed.
struct MigrationLinks {
    /// The first line that computes one.
    private(set) var computedLine: Int?

    /// Returns the revisions that a value names: one, several or none.
    mutating func revisions(_ value: PythonValue) -> [MigrationLink] {
        switch value {
        case .text(let text, let line): return [MigrationLink(text, line: line)]
        case .none: return []
        case .list(let elements): return elements.flatMap { revisions($0) }
        case .call(let call): note(call.line)
        case .name(_, let line), .unknown(let line): note(line)
        }
        return []
    }

    /// Returns the migrations of apps that a value names: pairs of an app and a name.
    mutating func pairs(_ value: PythonValue, line: Int) -> [MigrationLink] {
        switch value {
        case .list(let elements): return elements.compactMap { pair($0, line: line) }
        case .none, .text: note(line)
        case .call(let call): note(call.line)
        case .name(_, let line), .unknown(let line): note(line)
        }
        return []
    }

    private mutating func pair(_ value: PythonValue, line: Int) -> MigrationLink? {
        switch value {
        case .list(let parts):
            if parts.count == 2, let app = parts[0].text, case .text(let name, let line) = parts[1] {
                return MigrationLink(app: app, name, line: line)
            }
            note(line)
        case .call(let call):
            // It names the app of a model that a setting chooses, which is another app than the migration's own.
            if call.lastName != "swappable_dependency" { note(call.line) }
        case .name(_, let line), .unknown(let line), .text(_, let line): note(line)
        case .none: note(line)
        }
        return nil
    }

    private mutating func note(_ line: Int) { computedLine = computedLine ?? line }
}
