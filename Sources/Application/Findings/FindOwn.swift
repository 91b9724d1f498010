import Domain

/// Finds what a change set breaks by itself, in the files that it changes, and what the base had broken there.
struct FindOwn {
    private let trees: CodeTrees
    private let contents: any TreeContents
    private let rules: [Rule]
    private let levels: RuleLevels
    private let base: Base

    init(trees: CodeTrees, contents: any TreeContents, rules: [Rule], levels: RuleLevels, base: Base) {
        self.trees = trees
        self.contents = contents
        self.rules = rules
        self.levels = levels
        self.base = base
    }

    /// Adds what is found to a survey.
    ///
    /// - Parameter fork: The tree at which the change set leaves the base's history; nil where there is none.
    /// - Throws: when a tree can't be read.
    func callAsFunction(
        _ changeSet: AssessedChangeSet, _ fork: ObjectID?, _ survey: inout CodeSurvey
    ) async throws {
        let head = try await contents.tree(ofCommit: changeSet.changeSet.commit)
        let paths = changeSet.changeSet.changes.map(\.path)
        let read = paths.filter { Language(of: $0) != nil }
        let before = [base.tree] + (fork.map { [$0] } ?? [])
        let found = try await trees.violations(of: rules, at: read, in: head)
        for (path, state) in try await trees.states(of: read, in: head) {
            if case .unread(let cause) = state { survey.unread[path] = cause }
        }
        var introduced = try await trees.new(found, beside: before, of: rules, at: read)
        survey.lacks[changeSet.id] = introduced.compactMap(\.cause)
        let migrations = try await self.migrations(paths, head, before)
        introduced += migrations.introduced
        let web = try await self.web(Set(paths), head, before)
        introduced += web.introduced
        let parted = try await FindOutOfStep(trees: trees, levels: levels)(at: read, in: head, beside: before)
        introduced += parted
        let own = Set(introduced.map(\.identity))
        var seen: Set<Violation.Identity> = []
        for violation in found + migrations.all + web.all + parted
        where violation.countsAlone && seen.insert(violation.identity).inserted {
            let isOwn = own.contains(violation.identity)
            guard isOwn || violation.countsInBase else { continue }
            try await add(violation, isOwn: isOwn, head, changeSet.id, &survey)
        }
    }

    private func migrations(
        _ paths: [RepositoryPath], _ head: ObjectID, _ before: [ObjectID]
    ) async throws -> (all: [Violation], introduced: [Violation]) {
        guard paths.contains(where: MigrationPaths.isCandidate) else { return ([], []) }
        let graph = try await trees.graph(of: head)
        let introduced = MigrationRules.violations(broughtBy: graph, beside: try await trees.graphs(of: before))
        return (introduced + MigrationRules.violations(in: graph), introduced)
    }

    /// What is wrong with routes and links: what is new wherever it is, and the rest in the files that are changed.
    private func web(
        _ paths: Set<RepositoryPath>, _ head: ObjectID, _ before: [ObjectID]
    ) async throws -> (all: [Violation], introduced: [Violation]) {
        let found = WebRules.violations(in: try await trees.site(of: head), beside: try await trees.sites(of: before))
            .filter { levels.asks($0.violation) }
        let introduced = found.filter(\.isOwn).map(\.violation)
        let others = found.filter { !$0.isOwn && $0.violation.places.first.map { paths.contains($0.path) } ?? false }
        return (introduced + others.map(\.violation), introduced)
    }

    private func add(
        _ violation: Violation, isOwn: Bool, _ head: ObjectID, _ id: ChangeSetID, _ survey: inout CodeSurvey
    ) async throws {
        guard let severity = levels.severity(of: violation), try await !trees.isIgnored(violation, in: head) else {
            return
        }
        let places = violation.places.enumerated().map { number, place in
            FindingEvidence(place, of: isOwn ? id : nil, number == 0 ? .broken : .beside)
        }
        survey.own.append(
            Finding(
                violation, severity: severity, scope: isOwn ? .changeSet : .existing, changeSets: isOwn ? [id] : [],
                evidence: places))
    }
}
