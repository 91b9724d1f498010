import Domain

/// Finds where models and migrations part.
struct FindOutOfStep {
    let trees: CodeTrees
    let levels: RuleLevels

    /// Returns where some files of a tree have parted, which they have not in any of those trees that it was made from.
    ///
    /// - Throws: when a tree can't be read.
    func callAsFunction(
        at paths: [RepositoryPath], in tree: ObjectID, beside others: [ObjectID]
    ) async throws -> [Violation] {
        guard !levels.isOff(OutOfStep.name) else { return [] }
        return try await trees.new(try await violations(at: paths, in: tree), beside: others) { _, other in
            try await violations(at: paths, in: other)
        }
    }

    private func violations(at paths: [RepositoryPath], in tree: ObjectID) async throws -> [Violation] {
        let graph = try await trees.graph(of: tree)
        return try await trees.looking(into: tree) { resolver in
            OutOfStep.violations(at: paths, in: resolver.tree, graph, &resolver.wanted)
        }
    }
}
