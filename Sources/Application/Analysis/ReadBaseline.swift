package import Domain

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

    /// Returns the baseline with what the files hold that change sets change: what the base has as the base has it, so that
    /// no pull request changes the rules it is judged by; what only change sets have as they have it.
    func knowing(filesOf changeSets: [SelectedChangeSet], _ baseline: Baseline) async -> Baseline {
        guard baseline.architecture.looksIntoFiles else { return baseline }
        let changes = changeSets.map(\.changeSet).flatMap { set in set.changes.map { (set.commit, $0) } }
        let sought = Set(changes.flatMap(\.1.paths).filter(FileSignals.areSought))
        let based = sought.intersection(baseline.paths)
        var contents = await trees.signals(of: based.sorted(), at: baseline.base.commit)
        let added = Dictionary(grouping: changes, by: \.0).mapValues { changes in
            Set(changes.map(\.1.path)).intersection(sought).subtracting(based)
        }
        for (commit, paths) in added.sorted(by: { $0.key < $1.key }) where !paths.isEmpty {
            for (path, signals) in await trees.signals(of: paths.sorted(), at: commit) {
                contents[path, default: FileSignals()].formUnion(signals)
            }
        }
        return baseline.knowing(contents)
    }

    /// Returns the baseline with what some of its files hold.
    package func knowing(_ paths: [RepositoryPath], _ baseline: Baseline) async -> Baseline {
        guard baseline.architecture.looksIntoFiles else { return baseline }
        let sought = paths.filter(FileSignals.areSought)
        return baseline.knowing(await trees.signals(of: sought, at: baseline.base.commit))
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
