/// What a `.orchestrate.yml` that fits a repository has to say: patterns that place every file as the preset does.
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
    /// The files whose place is little more than a guess, by path.
    package let doubtful: [PlacedFile]
    /// The layers that the preset has, with what the files hold.
    package let architecture: Architecture

    /// Finds what fits.
    /// - Parameters:
    ///   - choice: The preset whose layers are written.
    ///   - paths: The files at the base.
    ///   - contents: What the files hold.
    package init(
        preset choice: PresetChoice, paths: [RepositoryPath], contents: [RepositoryPath: FileSignals] = [:]
    ) {
        self.choice = choice
        let architecture = choice.architecture.knowing(contents)
        self.architecture = architecture
        let files = paths.map { architecture.placed($0) }
        let patterns = DraftPatterns(of: architecture, over: files)
        layers = Array(zip(choice.preset.layers, patterns.layers)).map { (layer: $0, patterns: $1) }
        doubtful = files.filter(\.isDoubtful)
        let parts = paths.map(PathParts.init)
        support = patterns.support
        roots = Self.outermostPackages(among: parts, outside: choice.preset.support)
        summary = PlacementSummary(of: paths, in: architecture)
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
