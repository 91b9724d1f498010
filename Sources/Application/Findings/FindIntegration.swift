import Domain

/// Finds what a merge breaks and none of its sides does.
struct FindIntegration {
    /// A side that brings more files than this is looked at only where it uses a name that the other side changes.
    private static let mostFiles = 20
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

    /// Returns what the merge breaks; rules that find nothing so bad are left out.
    ///
    /// - Throws: when a tree can't be read.
    func callAsFunction(_ merge: MergedSides, from least: Severity) async throws -> Outcome {
        let rules = rules.filter { levels.reach(least, $0.name, usually: $0.severity) }
        var brought: [Set<RepositoryPath>] = []
        for side in merge.sides { brought.append(try await trees.changes(from: side.tree, to: merge.merged)) }
        let changed = brought.reduce(into: Set()) { $0.formUnion($1) }
        guard let first = brought.first, !brought.contains(where: \.isEmpty) else { return Outcome() }
        let both = brought.dropFirst().reduce(into: first) { $0.formIntersection($1) }
        var outcome = Outcome()
        try await find(rules.filter { $0.scope == .file }, at: both, merge, &outcome)
        let users = try await users(among: changed, both: both, brought, merge)
        try await find(rules.filter { $0.scope == .references }, at: users, merge, &outcome)
        try await find(rules.filter { $0.scope == .tree }, at: changed, merge, &outcome)
        try await findMigrations(among: changed, merge, &outcome)
        try await findWeb(merge, from: least, &outcome)
        if levels.reach(least, OutOfStep.name, usually: .warning) {
            outcome.violations += try await FindOutOfStep(trees: trees, levels: levels)(
                at: changed.sorted(), in: merge.merged, beside: merge.others)
        }
        if levels.reach(least, VanishedWords.name, usually: VanishedWords.severity) {
            outcome.violations += try await FindVanishedWords(trees: trees)(
                merge, brought: brought, beside: outcome.violations)
        }
        return outcome
    }

    /// Migrations are judged as a whole: what counts is in how many a line of them ends.
    private func findMigrations(
        among changed: Set<RepositoryPath>, _ merge: MergedSides, _ outcome: inout Outcome
    ) async throws {
        let paths = changed.filter(MigrationPaths.isCandidate)
        guard !paths.isEmpty else { return }
        let merged = try await trees.graph(of: merge.merged)
        outcome.violations += MigrationRules.violations(
            broughtBy: merged, beside: try await trees.graphs(of: merge.others)
        )
        .filter { !levels.isOff($0.rule) }
        outcome.unread.merge(try await trees.unreadMigrations(among: paths, in: merge.merged)) { first, _ in first }
    }

    /// Routes and links are judged as a whole: a link may stand in any file, and so may its route.
    private func findWeb(_ merge: MergedSides, from least: Severity, _ outcome: inout Outcome) async throws {
        let site = try await trees.site(of: merge.merged)
        let found = WebRules.violations(broughtBy: site, beside: try await trees.sites(of: merge.others))
        outcome.violations += found.filter {
            levels.asks($0) && levels.reach(least, $0.rule, usually: $0.severity)
        }
    }

    private func find(
        _ rules: [Rule], at paths: Set<RepositoryPath>, _ merge: MergedSides, _ outcome: inout Outcome
    ) async throws {
        guard !rules.isEmpty, !paths.isEmpty else { return }
        let sorted = paths.sorted()
        let found = try await trees.violations(of: rules, at: sorted, in: merge.merged)
        for (path, state) in try await trees.states(of: paths, in: merge.merged) {
            if case .unread(let cause) = state { outcome.unread[path] = cause }
        }
        guard !found.isEmpty else { return }
        for violation in try await trees.new(found, beside: merge.others, of: rules, at: sorted) {
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
        for tree in merge.others + [merge.merged] {
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
        var names = ChangedNames()
        for file in try await trees.states(of: paths, from: old, to: new) {
            names.add(from: file.before, to: file.after, at: file.path)
        }
        return names
    }
}

extension RuleLevels {
    /// Whether somebody wants to know of a violation of a rule of addresses.
    func asks(_ violation: Violation) -> Bool { !WebRules.optional.contains(violation.rule) || names(violation.rule) }
}
