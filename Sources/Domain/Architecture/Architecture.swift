/// The layers of the user's application and how files fall into them.
public struct Architecture: Hashable, Sendable {
    /// The layers, lowest first: the merge order.
    public let layers: [Layer]
    /// What is no layer and never decides an order: tests, docs, CI.
    public let support: [Glob]
    /// Where the layers come from, for every report.
    public let source: Source

    /// Where an architecture comes from.
    public enum Source: Hashable, Sendable {
        /// A configuration file, by its path.
        case configuration(path: String)
        /// A built-in preset, and what at the base spoke for it.
        case preset(name: String, because: String)
    }

    /// Where a file falls.
    public enum Placement: Hashable, Sendable {
        /// In the layer at this position, 0 the lowest.
        case layer(Int)
        case support
        case unplaced
    }

    /// The name of the placement that is no layer.
    public static let supportName = "support"
    /// The name for files that no pattern places.
    public static let unplacedName = "unplaced"

    /// Makes an architecture.
    public init(layers: [Layer], support: [Glob], source: Source) {
        self.layers = layers
        self.support = support
        self.source = source
    }
}

/// One ring of the user's architecture.
public struct Layer: Hashable, Sendable {
    /// Its name, as the reports show it.
    public let name: String
    /// The files in it.
    public let paths: [Glob]
    /// The layers it may import; nil for all those before it.
    public let mayUse: [String]?

    /// Makes a layer.
    public init(name: String, paths: [Glob], mayUse: [String]? = nil) {
        self.name = name
        self.paths = paths
        self.mayUse = mayUse
    }
}
