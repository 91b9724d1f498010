extension Architecture {
    /// Returns where a file falls.
    package func placement(of path: RepositoryPath) -> Placement { placed(path, narrowly: false).placement }

    /// Returns where a file falls and what places it there: `support` wins always, then the layer whose matching pattern
    /// is the most specific; of equally specific patterns the lower layer's. Of a preset, what the file holds may say more
    /// than its name.
    /// - Parameter narrowly: Whether to find the one alternative of a preset's pattern that matches, which takes a while.
    package func placed(_ path: RepositoryPath, narrowly: Bool = true) -> PlacedFile {
        let parts = PathParts(path)
        for pattern in support where pattern.matches(parts) {
            return supported(path, by: narrowly ? shown(pattern, parts) : pattern)
        }
        guard let rules = rules.first(where: { path.isBelow($0.root) }) else {
            return PlacedFile(path: path, placement: .unplaced, by: .nothing)
        }
        let inner = rules.root.bytes.isEmpty ? parts : PathParts(path.relative(to: rules.root))
        for pattern in rules.support where pattern.matches(inner) {
            return supported(path, by: narrowly ? shown(pattern, inner) : pattern)
        }
        let match = rules.match(inner)
        if let signals = contents[path],
            let told = SignalledLayer(of: signals, named: match?.layer, strength: match?.strength ?? .last)
        {
            return PlacedFile(
                path: path, placement: .layer(told.layer),
                by: .content(told.signal, line: signals.lines[told.signal] ?? 1))
        }
        guard let match else { return PlacedFile(path: path, placement: .unplaced, by: .nothing) }
        return PlacedFile(
            path: path, placement: .layer(match.layer),
            by: .pattern(narrowly ? shown(match.pattern, inner) : match.pattern, match.strength, root: rules.root))
    }

    private func supported(_ path: RepositoryPath, by pattern: Glob) -> PlacedFile {
        PlacedFile(
            path: path, placement: .support,
            by: .pattern(pattern, .firm, root: RepositoryPath(bytes: [])))
    }

    /// The pattern as it is written in the configuration; of a preset's, the one of its alternatives that matches.
    private func shown(_ pattern: Glob, _ path: PathParts) -> Glob {
        guard looksIntoFiles else { return pattern }
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
        Set(changes.lazy.flatMap(\.paths).map(placement(of:))).sorted().map(layerName)
    }
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
