import Domain

/// Reads what everything is judged by, from the base commit.
public struct ReadGround: Sendable {
    /// Where a repository keeps its configuration.
    private static let configurationPath: RepositoryPath = ".orchestrate.yml"
    private let history: any ChangeSetReader
    private let trees: any TreeReader
    private let decoder: any ConfigurationDecoder

    /// Makes the use case.
    public init(history: any ChangeSetReader, trees: any TreeReader, decoder: any ConfigurationDecoder) {
        self.history = history
        self.trees = trees
        self.decoder = decoder
    }

    /// Returns the base of a name, or the configuration's, or the usual one, with its architecture.
    ///
    /// A configuration may name the base that it is then read from; a given file takes its place.
    public func callAsFunction(named name: String?, configurationFile: ConfigurationFile?) async throws -> Ground {
        var base = try await history.base(named: name)
        var configuration = try await self.configuration(configurationFile, base)
        if name == nil, let named = configuration?.base {
            base = try await history.base(named: named)
            configuration = try await self.configuration(configurationFile, base)
        }
        let paths = try await trees.paths(in: base.tree)
        let preset = try await preset(fitting: paths, of: base)
        return Ground(
            base: base, architecture: Architecture(configuration: configuration, preset: preset),
            preset: preset, priorities: configuration?.priorities ?? [:], paths: paths)
    }

    private func configuration(_ file: ConfigurationFile?, _ base: Base) async throws -> Configuration? {
        if let file { return try decoder.decode(file.content, from: file.path) }
        guard let content = try await trees.content(of: Self.configurationPath, in: base.tree) else { return nil }
        return try decoder.decode(content, from: Self.configurationPath.text)
    }

    private func preset(fitting paths: [RepositoryPath], of base: Base) async throws -> PresetChoice {
        var contents: [RepositoryPath: [UInt8]] = [:]
        for path in PresetChoice.manifests(among: paths) {
            do {
                contents[path] = try await trees.content(of: path, in: base.tree)
            } catch {
                // The choice says which manifests could not be read; a missing one is no reason to stop.
                contents[path] = nil
            }
        }
        return PresetChoice.choose(paths: paths) { contents[$0] }
    }
}
