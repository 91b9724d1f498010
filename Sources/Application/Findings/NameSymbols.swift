import Domain

/// Names what the places of conflicts stand in: a function, a method, a class.
actor NameSymbols {
    private let trees: CodeTrees
    private let architecture: Architecture
    /// What was read of the files of heads.
    private var known: [ObjectID: [RepositoryPath: FileFacts?]] = [:]

    init(trees: CodeTrees, architecture: Architecture) {
        self.trees = trees
        self.architecture = architecture
    }

    /// Returns the conflicts of merging a head with the symbol of each place, and with the layer that the symbol is in.
    func callAsFunction(_ conflicts: [Conflict], of head: ObjectID) async -> [Conflict] {
        var named: [Conflict] = []
        for conflict in conflicts { named.append(await self.named(conflict, head)) }
        return named
    }

    private func named(_ conflict: Conflict, _ head: ObjectID) async -> Conflict {
        guard !conflict.hunks.isEmpty, Language(of: conflict.path)?.isCode ?? false,
            let facts = await facts(of: conflict.path, head)
        else { return conflict }
        return conflict.changingHunks { hunk in
            let definitions = facts.definitions(around: hunk.range.theirs)
            guard let symbol = definitions.last else { return hunk }
            return ConflictHunk(
                range: hunk.range, layer: architecture.layerName(of: definitions) ?? hunk.layer,
                symbol: symbol.path.joined(separator: "."))
        }
    }

    private func facts(of path: RepositoryPath, _ head: ObjectID) async -> FileFacts? {
        if let known = known[head]?[path] { return known }
        let facts: FileFacts?
        do {
            facts = try await trees.facts(of: path, atCommit: head)
        } catch {
            // Only the name of a place hangs on it: a conflict is one without it as well.
            facts = nil
        }
        known[head, default: [:]][path] = .some(facts)
        return facts
    }
}
