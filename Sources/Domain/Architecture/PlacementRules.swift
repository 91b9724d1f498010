/// The patterns by which the files of one application fall into layers: those below its root, by their paths from there.
struct PlacementRules: Sendable {
    /// Patterns that are tried together.
    private struct Tier: Sendable {
        let strength: PlacedFile.Strength
        let ranking: [RankedRoute]
    }

    /// The directory of the application; the empty path is the whole tree.
    let root: RepositoryPath
    /// What is no layer below that directory.
    let support: [Glob]
    private let tiers: [Tier]

    /// Makes rules of patterns that a person wrote: all of them firm.
    init(layers: [Layer]) {
        self.init(root: RepositoryPath(bytes: []), support: [], tiers: [(.firm, layers.map(\.paths))])
    }

    /// Makes rules of tiers, the first that matches deciding; each holds the patterns of every layer, lowest first.
    init(root: RepositoryPath, support: [Glob], tiers: [(strength: PlacedFile.Strength, layers: [[Glob]])]) {
        self.root = root
        self.support = support
        self.tiers = tiers.map { Tier(strength: $0.strength, ranking: Self.ranking(of: $0.layers)) }
    }

    /// A layer, the pattern that says so, and how much that says.
    typealias Match = (layer: Int, pattern: Glob, strength: PlacedFile.Strength)

    /// Returns the layer whose matching pattern is the most specific of the first tier that has one; of equally specific
    /// patterns, the lower layer's.
    func match(_ path: PathParts) -> Match? {
        for tier in tiers {
            for entry in tier.ranking where entry.route.covers(path) {
                return (entry.layer, entry.pattern, tier.strength)
            }
        }
        return nil
    }

    /// Orders alternatives as they are tried: the most specific first, then the lower layer's, then as written.
    private static func ranking(of layers: [[Glob]]) -> [RankedRoute] {
        let routes = layers.enumerated().flatMap { position, patterns in
            patterns.flatMap { pattern in
                pattern.routes.map { RankedRoute(route: $0, pattern: pattern, layer: position) }
            }
        }
        return routes.enumerated().sorted { first, second in
            let (one, other) = (first.element.route.specificity, second.element.route.specificity)
            return one == other ? first.offset < second.offset : one > other
        }.map(\.element)
    }
}

/// One alternative of a layer's pattern, and the position of the layer.
private struct RankedRoute: Sendable {
    let route: GlobRoute
    let pattern: Glob
    let layer: Int
}
