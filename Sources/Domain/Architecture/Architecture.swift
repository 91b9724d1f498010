/// The layers of the user's application and how files fall into them.
package struct Architecture: Sendable {
    /// The layers, lowest first: the merge order.
    package let layers: [Layer]
    /// What is no layer and never decides an order: tests, docs, CI.
    package let support: [Glob]
    /// Where the layers come from, for every report.
    package let source: Source
    /// The layers' patterns in the order in which they are tried; follows from `layers`.
    let ranking: [RankedRoute]

    /// Where an architecture comes from.
    package enum Source: Hashable, Sendable {
        /// A configuration file, by its path.
        case configuration(path: String)
        /// A built-in preset, and what at the base spoke for it.
        case preset(name: String, because: PresetEvidence)
    }

    /// Where a file falls.
    package enum Placement: Hashable, Sendable {
        /// In the layer at this position, 0 the lowest.
        case layer(Int)
        case support
        case unplaced
    }

    /// The name of the placement that is no layer.
    package static let supportName = "support"
    /// The name for files that no pattern places.
    package static let unplacedName = "unplaced"

    package init(layers: [Layer], support: [Glob], source: Source) {
        self.layers = layers
        self.support = support
        self.source = source
        ranking = Self.ranking(of: layers)
    }
}

extension Architecture: Hashable {
    /// Whether layers, support and source are the same.
    package static func == (first: Architecture, second: Architecture) -> Bool {
        first.layers == second.layers && first.support == second.support && first.source == second.source
    }

    /// Hashes layers, support and source.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(layers)
        hasher.combine(support)
        hasher.combine(source)
    }
}

/// One ring of the user's architecture.
package struct Layer: Hashable, Sendable {
    /// Its name, as the reports show it.
    package let name: String
    /// The files in it.
    package let paths: [Glob]
    /// The layers it may import; nil for all those before it.
    package let mayUse: [String]?

    package init(name: String, paths: [Glob], mayUse: [String]? = nil) {
        self.name = name
        self.paths = paths
        self.mayUse = mayUse
    }
}
