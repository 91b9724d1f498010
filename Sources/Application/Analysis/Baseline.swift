package import Domain

/// What everything is judged by: the base, and its architecture. A pull request changes neither.
package struct Baseline: Hashable, Sendable {
    /// The branch merged into.
    package let base: Base
    /// The layers.
    package let architecture: Architecture
    /// The built-in preset that fits the base best, whether or not it is used.
    package let preset: PresetChoice
    /// What names the configuration: `sha256:` and the digest of its text, or `preset` and the preset's name.
    package let configurationName: String
    /// What the configuration says; nil where there is none.
    package let configuration: Configuration?
    /// The paths of the base's files, sorted.
    package let paths: [RepositoryPath]

    /// Returns the baseline whose architecture knows what more files hold.
    func knowing(_ contents: [RepositoryPath: FileSignals]) -> Baseline {
        Baseline(
            base: base, architecture: architecture.knowing(contents), preset: preset,
            configurationName: configurationName, configuration: configuration, paths: paths)
    }

    /// What a reader must know of the configuration.
    package var notes: [RunNote] {
        guard let configuration else { return [] }
        let unknown = configuration.rules.keys.filter { !Rules.names.contains($0) }.sorted()
        return unknown.isEmpty
            ? [] : [.unusedKeys(file: configuration.path, keys: unknown.map { "rules.\($0)" })]
    }

    /// Returns where each of some files falls.
    func listing(_ paths: [RepositoryPath]) -> LayerListing {
        LayerListing(base: base, architecture: architecture, files: paths.map { architecture.placed($0) })
    }

    /// Where first-party modules start, the longest first.
    var roots: [RepositoryPath] {
        (configuration?.roots ?? []).map { RepositoryPath($0 == "." ? "" : $0) }
            .sorted { $0.bytes.count > $1.bytes.count }
    }

    /// The weights of labels.
    package var priorities: [String: Int] { configuration?.priorities ?? [:] }

    /// What tells whether a pull request is ready to land.
    package var readiness: Readiness { configuration?.readiness ?? Readiness() }

    /// Whether a change set is held of which a newer one does all that it does.
    package var holdsSuperseded: Bool { configuration?.keepsSuperseded != true }

    /// Returns which answers of resolvers count: what is asked, else what the configuration says.
    package func resolvers(asked use: ResolverUse?) -> ResolverUse { use ?? configuration?.resolvers ?? .off }

    /// Returns how change sets are merged: by what their labels say, else by the constraints, else by the configuration's method.
    package func methods(asked method: MergeMethod?) -> MergeMethods {
        MergeMethods(
            standard: method ?? configuration?.mergeMethod ?? .merge, byLabel: configuration?.mergeMethods ?? [:])
    }
}
