/// Tells which part of a cut change set a conflict belongs to.
package struct PathOwners: Sendable {
    private var byPath: [RepositoryPath: Int] = [:]
    private var byLayer: [String: Int] = [:]

    /// Notes the paths and layers of parts.
    package init(of parts: [LayerSplit.Part]) {
        for (position, part) in parts.enumerated() {
            for path in part.paths { byPath[path] = position }
            byLayer[part.layer] = position
        }
    }

    /// Returns the position of the part with the path, else of the one of the path's layer: the other side may have moved
    /// the file away. nil where neither tells.
    package func part(of conflict: Conflict) -> Int? { byPath[conflict.path] ?? byLayer[conflict.layer] }
}

/// Which other change sets clash with which part of one, by the paths at which the pairs clash.
package struct PartClashes: Sendable {
    /// The clashes of each part, in the order of the analysis.
    package let byPart: [[SplitPart.Clash]]

    /// Shares out the clashes of a change set.
    package init(of assessed: AssessedChangeSet, among parts: [LayerSplit.Part], pairs: [PairVerdict]) {
        let owners = PathOwners(of: parts)
        var byPart = parts.map { _ in [SplitPart.Clash]() }
        for pair in pairs where pair.first == assessed.id || pair.second == assessed.id {
            let other = pair.first == assessed.id ? pair.second : pair.first
            var paths: [Int: Set<RepositoryPath>] = [:]
            for conflict in pair.conflicts {
                guard let part = owners.part(of: conflict) else { continue }
                paths[part, default: []].insert(conflict.path)
            }
            for (part, found) in paths { byPart[part].append(SplitPart.Clash(id: other, paths: found.sorted())) }
        }
        self.byPart = byPart
    }
}
