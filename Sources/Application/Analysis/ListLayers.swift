package import Domain

/// Places the files of a commit.
package struct ListLayers: Sendable {
    private let baseline: ReadBaseline

    package init(baseline: ReadBaseline) { self.baseline = baseline }

    /// Returns every file of the base with its layer; of `paths`, if there are any, only these: all files below a
    /// directory, and a path that the base lacks by its name alone.
    package func callAsFunction(
        _ paths: [RepositoryPath], named name: String?, configurationFile: ConfigurationFile?
    ) async throws -> LayerListing {
        let read = try await baseline(named: name, configurationFile: configurationFile)
        let chosen = paths.isEmpty ? read.paths : Self.files(read.paths, at: paths)
        return await baseline.knowing(chosen, read).listing(chosen)
    }

    private static func files(_ all: [RepositoryPath], at paths: [RepositoryPath]) -> [RepositoryPath] {
        let chosen = paths.flatMap { path in
            let below = all.filter { $0.isBelow(path) }
            return below.isEmpty ? [path] : below
        }
        return Set(chosen).sorted()
    }
}
