/// What a `.orchestrate.yml` that fits a repository has to say: the preset's patterns that place something in it.
package struct ConfigurationDraft: Sendable {
    /// The preset whose layers are written.
    package let choice: PresetChoice
    /// The layers, lowest first, each with the patterns that place a file.
    package let layers: [(layer: Layer, patterns: [Glob])]
    /// The patterns that tell a file to be support.
    package let support: [Glob]
    /// The directories that are Python packages and lie in no other: `app`, `src/shop`.
    package let roots: [String]
    /// How many files fall where.
    package let summary: PlacementSummary

    /// Finds what fits.
    /// - Parameters:
    ///   - choice: The preset whose layers are written.
    ///   - paths: The files at the base.
    package init(preset choice: PresetChoice, paths: [RepositoryPath]) {
        self.choice = choice
        let parts = paths.map(PathParts.init)
        let patterns = DecidingPatterns(of: choice.preset, over: parts)
        layers = Array(zip(choice.preset.layers, patterns.layers)).map { (layer: $0, patterns: $1) }
        support = patterns.support
        roots = Self.outermostPackages(among: parts, outside: choice.preset.support)
        summary = PlacementSummary(of: paths, in: choice.architecture)
    }

    private static func outermostPackages(among parts: [PathParts], outside support: [Glob]) -> [String] {
        let marker = Array("__init__.py".utf8)
        let packages = parts.filter { $0.count > 1 && $0.count <= 4 && $0.part($0.count - 1, equals: marker) }
            .filter { path in !support.contains { $0.matches(path) } }
            .map { $0.bytes[..<$0.ranges[$0.count - 2].upperBound] }
        let outermost = packages.filter { package in
            !packages.contains { package.starts(with: $0 + [UInt8(ascii: "/")]) }
        }
        return outermost.compactMap { String(validating: $0, as: UTF8.self) }.sorted()
    }
}
