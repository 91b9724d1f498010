import Domain

/// Finds what a merge breaks and none of its sides does.
struct FindIntegration {
    /// A side that brings more files than this is looked at only where it uses a name that the other side changes.
    private static let mostFiles = 100
    private let trees: CodeTrees
    private let rules: [Rule]
    private let levels: RuleLevels

    init(trees: CodeTrees, rules: [Rule], levels: RuleLevels) {
        self.trees = trees
        self.rules = rules
        self.levels = levels
    }

    /// What was found, and the files that could not be looked at.
    struct Outcome {
        fileprivate(set) var violations: [Violation] = []
        fileprivate(set) var unread: [RepositoryPath: UnreadCause] = [:]
    }

    /// Returns what the merge breaks.
    ///
    /// - Throws: when a tree can't be read.
    func callAsFunction(_ merge: MergedSides) async throws -> Outcome {
        var brought: [Set<RepositoryPath>] = []
        for side in merge.sides { brought.append(try await trees.changes(from: side.tree, to: merge.merged)) }
        let changed = brought.reduce(into: Set()) { $0.formUnion($1) }
        guard let first = brought.first, !brought.contains(where: \.isEmpty) else { return Outcome() }
        let both = brought.dropFirst().reduce(into: first) { $0.formIntersection($1) }
        var outcome = Outcome()
        try await find(.file, at: both, merge, &outcome)
        let users = try await users(among: changed, both: both, brought, merge)
        try await find(.references, at: users, merge, &outcome)
        try await find(.tree, at: changed, merge, &outcome)
        try await findMigrations(among: changed, merge, &outcome)
        outcome.violations += try await FindVanishedWords(trees: trees)(
            merge, brought: brought, beside: outcome.violations)
        return outcome
    }

    /// Migrations are judged as a whole: what counts is in how many a line of them ends.
    private func findMigrations(
        among changed: Set<RepositoryPath>, _ merge: MergedSides, _ outcome: inout Outcome
    ) async throws {
        let paths = changed.filter(MigrationPaths.isCandidate)
        guard !paths.isEmpty else { return }
        var others: [MigrationGraph] = []
        for tree in merge.bases + merge.sides.map(\.tree) { others.append(try await trees.graph(of: tree)) }
        let merged = try await trees.graph(of: merge.merged)
        outcome.violations += MigrationRules.violations(broughtBy: merged, beside: others)
            .filter { !levels.isOff($0.rule) }
        outcome.unread.merge(try await trees.unreadMigrations(among: paths, in: merge.merged)) { first, _ in first }
    }

    private func find(
        _ scope: Rule.Scope, at paths: Set<RepositoryPath>, _ merge: MergedSides, _ outcome: inout Outcome
    ) async throws {
        let rules = rules.filter { $0.scope == scope }
        guard !rules.isEmpty, !paths.isEmpty else { return }
        let sorted = paths.sorted()
        let found = try await trees.violations(of: rules, at: sorted, in: merge.merged)
        for (path, state) in try await trees.states(of: paths, in: merge.merged) {
            if case .unread(let cause) = state { outcome.unread[path] = cause }
        }
        guard !found.isEmpty else { return }
        var sides: [IntegrationDelta.Side] = []
        for tree in merge.bases + merge.sides.map(\.tree) {
            let broken = try await trees.violations(of: rules, at: sorted, in: tree)
            sides.append(IntegrationDelta.Side(broken, in: try await trees.files(of: tree)))
        }
        for violation in IntegrationDelta.violations(of: found, beside: sides) {
            if let (path, cause) = try await unread(violation, merge) {
                outcome.unread[path] = cause
            } else {
                outcome.violations.append(violation)
            }
        }
    }

    /// Returns a file that a violation is about and that can't be read on one of the trees: then nobody knows whether a side
    /// has it as well.
    private func unread(
        _ violation: Violation, _ merge: MergedSides
    ) async throws -> (RepositoryPath, UnreadCause)? {
        let paths = Set(violation.places.map(\.path) + (violation.cause.map { [$0.path] } ?? []))
        for tree in merge.bases + merge.sides.map(\.tree) + [merge.merged] {
            for (path, state) in try await trees.states(of: paths, in: tree) {
                if case .unread(let cause) = state { return (path, cause) }
            }
        }
        return nil
    }

    /// Returns the files that may use what another side changed: all that a side brings where those are few, else those that
    /// have a word for it.
    private func users(
        among changed: Set<RepositoryPath>, both: Set<RepositoryPath>, _ brought: [Set<RepositoryPath>],
        _ merge: MergedSides
    ) async throws -> Set<RepositoryPath> {
        var users = both
        for (side, others) in zip(merge.sides, brought) {
            let own = changed.subtracting(others).filter { Language(of: $0) != nil }
            if own.count <= Self.mostFiles {
                users.formUnion(own)
                continue
            }
            let names = try await names(changedIn: others, from: side.tree, to: merge.merged)
            for (path, state) in try await trees.states(of: own, in: merge.merged) {
                guard let facts = state.facts else { continue }
                if names.isOpen || facts.words.contains(where: names.names.contains) { users.insert(path) }
            }
        }
        return users
    }

    private func names(
        changedIn paths: Set<RepositoryPath>, from old: ObjectID, to new: ObjectID
    ) async throws -> ChangedNames {
        let read = paths.filter { Language(of: $0) != nil }
        let (before, after) = (
            try await trees.states(of: read, in: old), try await trees.states(of: read, in: new)
        )
        var names = ChangedNames()
        for path in read { names.add(from: before[path] ?? .absent, to: after[path] ?? .absent, at: path) }
        return names
    }
}
