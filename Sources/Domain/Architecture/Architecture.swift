/// The layers of the user's application and how files fall into them.
package struct Architecture: Sendable {
    /// The layers, lowest first: the merge order.
    package let layers: [Layer]
    /// What is no layer and never decides an order: tests, docs, CI.
    package let support: [Glob]
    /// Where the layers come from, for every report.
    package let source: Source
    /// The applications with rules of their own, the deepest first, then the whole tree's; paths of presets that are not
    /// the main one are relative to their application's directory.
    let rules: [PlacementRules]
    /// The patterns for code in a layer of its own; nil to have the usual ones where nobody named the layers.
    private let named: [SymbolPattern]?
    /// What the files hold that are known; a configuration that names layers has no use for it.
    package private(set) var contents: [RepositoryPath: FileSignals] = [:]

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

    /// Makes an architecture of layers that a person named.
    package init(layers: [Layer], support: [Glob], symbols: [SymbolPattern]? = nil, source: Source) {
        self.init(
            layers: layers, support: support, symbols: symbols, source: source, rules: [PlacementRules(layers: layers)])
    }

    /// Makes an architecture whose layers have more patterns than those that tell them for sure.
    init(
        layers: [Layer], support: [Glob], symbols: [SymbolPattern]? = nil, source: Source, rules: [PlacementRules]
    ) {
        self.layers = layers
        self.support = support
        named = symbols
        self.source = source
        self.rules = rules
    }

    /// Returns the architecture with what more files hold.
    package func knowing(_ contents: [RepositoryPath: FileSignals]) -> Architecture {
        var result = self
        if looksIntoFiles { result.contents.merge(contents) { _, new in new } }
        return result
    }

    /// The patterns for code that belongs to a layer whatever file it stands in.
    package var symbols: [SymbolPattern] { named ?? (looksIntoFiles ? SymbolPattern.usual : []) }

    /// Whether what a file holds has a say. Where somebody named the layers it has none.
    package var looksIntoFiles: Bool { if case .preset = source { true } else { false } }
}

extension Architecture: Hashable {
    /// Whether layers, support, source and what is known of the files are the same.
    package static func == (first: Architecture, second: Architecture) -> Bool {
        first.layers == second.layers && first.support == second.support && first.source == second.source
            && first.named == second.named && first.contents == second.contents
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
