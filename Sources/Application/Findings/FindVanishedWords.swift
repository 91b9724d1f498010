import Domain

/// Finds names that one side of a merge removes everywhere, and the other one mentions once more.
struct FindVanishedWords {
    private let trees: CodeTrees

    init(trees: CodeTrees) { self.trees = trees }

    /// Returns them as hints.
    ///
    /// - Parameters:
    ///   - brought: The files that the merge has otherwise than each side.
    ///   - known: What other rules found in the merge.
    /// - Throws: when a tree can't be read.
    func callAsFunction(
        _ merge: MergedSides, brought: [Set<RepositoryPath>], beside known: [Violation]
    ) async throws -> [Violation] {
        var words = VanishedWords()
        for (side, paths) in zip(merge.sides, brought) {
            words.add(try await trees.states(of: paths, from: side.tree, to: merge.merged))
        }
        let names = Set(known.flatMap(\.problem.detail).flatMap { $0.split(separator: ".").map(String.init) })
        let search = words
        return try await trees.looking(into: merge.merged) { resolver in
            search.violations(in: resolver.tree, except: names, &resolver.wanted)
        }
    }
}
