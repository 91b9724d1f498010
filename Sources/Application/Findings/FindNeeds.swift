import Domain

/// Finds which change sets need others because they use what only those bring: a name, a module, a migration.
struct FindNeeds {
    private let trees: CodeTrees
    private let base: Base

    init(trees: CodeTrees, base: Base) {
        self.trees = trees
        self.base = base
    }

    /// Returns what each needs, by id.
    ///
    /// - Throws: when a tree can't be read.
    func callAsFunction(_ survey: CodeSurvey) async throws -> [ChangeSetID: [Dependency]] {
        var needs = try await migrations(survey)
        for mark in survey.marks {
            for symbol in survey.lacks[mark.changeSet.id] ?? [] {
                guard let giver = try await giver(of: symbol, among: survey.marks, except: mark.changeSet.id),
                    !(needs[mark.changeSet.id] ?? []).contains(where: { $0.id == giver })
                else { continue }
                let name = symbol.names.isEmpty ? symbol.path.text : symbol.names.joined(separator: ".")
                needs[mark.changeSet.id, default: []].append(
                    Dependency(id: giver, kind: .symbol, evidence: .name(name)))
            }
        }
        return needs
    }

    /// The first change set that defines a symbol which the base lacks.
    private func giver(
        of symbol: CodeSymbol, among marks: [CodeMark], except id: ChangeSetID
    ) async throws -> ChangeSetID? {
        let givers = marks.filter { $0.changeSet.id != id && $0.paths.contains(symbol.path) }
        guard !givers.isEmpty, try await !has(symbol, base.tree) else { return nil }
        for giver in givers where try await has(symbol, giver.merged) { return giver.changeSet.id }
        return nil
    }

    private func has(_ symbol: CodeSymbol, _ tree: ObjectID) async throws -> Bool {
        let facts = try await trees.states(of: [symbol.path], in: tree)[symbol.path]?.facts
        return facts.flatMap { SymbolVersion(of: symbol.names, in: $0) } != nil
    }

    private func migrations(_ survey: CodeSurvey) async throws -> [ChangeSetID: [Dependency]] {
        let changing = survey.marks.filter(\.changesSeries)
        guard changing.count > 1 else { return [:] }
        var graphs: [(id: ChangeSetID, graph: MigrationGraph)] = []
        for mark in changing { graphs.append((mark.changeSet.id, try await trees.graph(of: mark.merged))) }
        return MigrationEdges.needs(on: try await trees.graph(of: base.tree), of: graphs)
    }
}
