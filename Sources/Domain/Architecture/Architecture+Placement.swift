extension Architecture {
    /// Returns where a file falls: `support` wins always, then the layer whose matching pattern is the most specific;
    /// of equally specific patterns the lower layer's.
    package func placement(of path: RepositoryPath) -> Placement {
        let parts = PathParts(path)
        for pattern in support where pattern.matches(parts) { return .support }
        for entry in ranking where entry.route.covers(parts) { return .layer(entry.layer) }
        return .unplaced
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
            layer.paths.flatMap(\.routes).map { RankedRoute(route: $0, layer: position) }
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
