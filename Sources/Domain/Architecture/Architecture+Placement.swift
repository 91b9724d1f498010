extension Architecture {
    /// Returns where a file falls.
    package func placement(of path: RepositoryPath) -> Placement { placed(path).placement }

    /// Returns where a file falls and what places it there: `support` wins always, then the layer whose matching pattern
    /// is the most specific; of equally specific patterns the lower layer's.
    package func placed(_ path: RepositoryPath) -> PlacedFile {
        let parts = PathParts(path)
        for pattern in support where pattern.matches(parts) {
            return PlacedFile(path: path, placement: .support, by: .pattern(shown(pattern, parts)))
        }
        for entry in ranking where entry.route.covers(parts) {
            return PlacedFile(path: path, placement: .layer(entry.layer), by: .pattern(shown(entry.pattern, parts)))
        }
        return PlacedFile(path: path, placement: .unplaced, by: .nothing)
    }

    /// The pattern as it is written in the configuration; of a preset's, the one of its alternatives that matches.
    private func shown(_ pattern: Glob, _ path: PathParts) -> Glob {
        guard case .preset = source else { return pattern }
        return pattern.alternatives.first { $0.matches(path) } ?? pattern
    }

    /// Returns the name of a placement, as the reports show it.
    package func layerName(of placement: Placement) -> String {
        switch placement {
        case .layer(let position) where layers.indices.contains(position): layers[position].name
        case .support: Self.supportName
        case .layer, .unplaced: Self.unplacedName
        }
    }

    /// Returns the names of the layers that changes touch, lowest first; then `support` and `unplaced` where they touch
    /// such files. Of a renamed file both places count.
    package func layers(touchedBy changes: [FileChange]) -> [String] {
        layers(touchedByEach: [changes])[0]
    }

    /// Returns the same for many sets of changes, of which each path is placed once.
    package func layers(touchedByEach all: [[FileChange]]) -> [[String]] {
        var known: [RepositoryPath: Placement] = [:]
        return all.map { changes in
            var found: Set<Placement> = []
            for path in changes.lazy.flatMap(\.paths) {
                if let placement = known[path] {
                    found.insert(placement)
                } else {
                    let placement = placement(of: path)
                    known[path] = placement
                    found.insert(placement)
                }
            }
            return found.sorted().map(layerName)
        }
    }

    /// Returns the lowest layer that changes touch; `support` if they touch none, `unplaced` if not even that.
    package func lowestLayer(touchedBy changes: [FileChange]) -> Placement {
        placements(touchedBy: changes).min() ?? .unplaced
    }

    private func placements(touchedBy changes: [FileChange]) -> [Placement] {
        changes.flatMap(\.paths).map(placement)
    }

    /// Orders alternatives as they are tried: the most specific first, then the lower layer's, then as written.
    static func ranking(of layers: [Layer]) -> [RankedRoute] {
        let routes = layers.enumerated().flatMap { position, layer in
            layer.paths.flatMap { pattern in
                pattern.routes.map { RankedRoute(route: $0, pattern: pattern, layer: position) }
            }
        }
        return routes.enumerated().sorted { first, second in
            if first.element.route.specificity != second.element.route.specificity {
                return first.element.route.specificity > second.element.route.specificity
            }
            return first.offset < second.offset
        }.map(\.element)
    }
}

/// One alternative of a layer's pattern, and the position of the layer.
struct RankedRoute: Sendable {
    let route: GlobRoute
    let pattern: Glob
    let layer: Int
}

extension Architecture.Placement: Comparable {
    /// Orders layers from the lowest up, then `support`, then `unplaced`.
    package static func < (first: Self, second: Self) -> Bool { first.rank < second.rank }

    private var rank: Int {
        switch self {
        case .layer(let position): position
        case .support: .max - 1
        case .unplaced: .max
        }
    }
}
