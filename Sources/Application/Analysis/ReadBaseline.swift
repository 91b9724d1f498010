import Domain

/// Reads what everything is judged by, from the base commit.
package struct ReadBaseline: Sendable {
    /// Where a repository keeps its configuration.
    private static let configurationPath: RepositoryPath = ".orchestrate.yml"
    private let history: any ChangeSetReader
    private let trees: any TreeReader
    private let decoder: any ConfigurationDecoder
    private let digester: any ContentDigester

    package init(
        history: any ChangeSetReader, trees: any TreeReader, decoder: any ConfigurationDecoder,
        digester: any ContentDigester
    ) {
        self.history = history
        self.trees = trees
        self.decoder = decoder
        self.digester = digester
    }

    /// Returns the base of a name, or the configuration's, or the usual one, with its architecture.
    ///
    /// A configuration may name the base that it is then read from; a given file takes its place.
    package func callAsFunction(named name: String?, configurationFile: ConfigurationFile?) async throws -> Baseline {
        var base = try await history.base(named: name)
        var file = try await file(configurationFile, base)
        var configuration = try file.map { try decoder.decode($0.content, from: $0.path) }
        if name == nil, let named = configuration?.base {
            base = try await history.base(named: named)
            file = try await self.file(configurationFile, base)
            configuration = try file.map { try decoder.decode($0.content, from: $0.path) }
        }
        let paths = try await trees.paths(in: base.tree)
        let preset = try await preset(fitting: paths, of: base)
        return Baseline(
            base: base, architecture: Architecture(configuration: configuration, preset: preset),
            preset: preset, configurationName: configurationName(of: file, or: preset), configuration: configuration,
            paths: paths)
    }

    private func file(_ given: ConfigurationFile?, _ base: Base) async throws -> ConfigurationFile? {
        if let given { return given }
        let content = try await trees.content(of: Self.configurationPath, in: base.tree)
        return content.map { ConfigurationFile(path: Self.configurationPath.text, content: $0) }
    }

    private func configurationName(of file: ConfigurationFile?, or preset: PresetChoice) -> String {
        file.map { digester.digest(of: String(decoding: $0.content, as: UTF8.self)) } ?? "preset \(preset.preset.name)"
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
