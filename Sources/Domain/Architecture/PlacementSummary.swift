/// How many files of a tree fall into each layer, and which ones into none.
package struct PlacementSummary: Hashable, Sendable {
    /// A layer's name, `support` or `unplaced`, and its files.
    package struct Count: Hashable, Sendable {
        /// The name.
        package let name: String
        /// How many files.
        package let files: Int

        package init(name: String, files: Int) {
            self.name = name
            self.files = files
        }
    }

    /// The layers, lowest first; those without a file too.
    package let layers: [Count]
    /// The files that are no layer.
    package let support: Int
    /// The files that no pattern places.
    package let unplaced: Int
    /// The directories and files at the root that hold most of the unplaced files, the fullest first; a directory's
    /// name ends in `/`. Hostile text.
    package let unplacedExamples: [Count]

    /// How many examples are kept.
    static let maximumExamples = 10

    /// Counts the files of a tree.
    package init(of paths: [RepositoryPath], in architecture: Architecture) {
        var counts: [Architecture.Placement: Int] = [:]
        var examples: [String: Int] = [:]
        for path in paths {
            let placement = architecture.placement(of: path)
            counts[placement, default: 0] += 1
            if placement == .unplaced { examples[Self.top(of: path), default: 0] += 1 }
        }
        layers = architecture.layers.enumerated().map { position, layer in
            Count(name: layer.name, files: counts[.layer(position), default: 0])
        }
        support = counts[.support, default: 0]
        unplaced = counts[.unplaced, default: 0]
        unplacedExamples = Array(
            examples.map { Count(name: $0.key, files: $0.value) }
                .sorted { ($1.files, $0.name) < ($0.files, $1.name) }.prefix(Self.maximumExamples))
    }

    /// How many files there are.
    package var files: Int { layers.reduce(support + unplaced) { $0 + $1.files } }

    private static func top(of path: RepositoryPath) -> String {
        guard let slash = path.bytes.firstIndex(of: UInt8(ascii: "/")) else { return path.text }
        return RepositoryPath(bytes: Array(path.bytes[..<slash])).text + "/"
    }
}
