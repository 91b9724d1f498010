package import Domain

/// Shows the code of a base from above.
package struct MapCode: Sendable {
    private let baseline: ReadBaseline
    private let reader: any CodeReader
    private let makeContents: @Sendable (Base) async throws -> any TreeContents

    package init(
        baseline: ReadBaseline, reader: any CodeReader,
        makeContents: @escaping @Sendable (Base) async throws -> any TreeContents
    ) {
        self.baseline = baseline
        self.reader = reader
        self.makeContents = makeContents
    }

    /// Returns the map of a base.
    ///
    /// - Throws: when the base or its configuration can't be read.
    package func callAsFunction(named name: String?, configurationFile: ConfigurationFile?) async throws -> CodeMap {
        let read = try await baseline(named: name, configurationFile: configurationFile)
        let known = await baseline.knowing(read.paths, read)
        let listing = known.listing(known.paths)
        let trees = CodeTrees(
            contents: try await makeContents(known.base), reader: reader, roots: known.roots, base: known.base.tree)
        let site = try await trees.site(of: known.base.tree)
        return try await trees.looking(into: known.base.tree) { resolver in
            CodeMap(site: site, listing: listing, &resolver)
        }
    }
}
