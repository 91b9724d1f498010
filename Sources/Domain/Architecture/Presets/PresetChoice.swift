/// The presets that fit a repository, and what at its base speaks for the main one.
package struct PresetChoice: Hashable, Sendable {
    /// An application with a manifest and a preset of its own.
    package struct Section: Hashable, Sendable {
        /// Its directory, which holds its manifest.
        package let root: RepositoryPath
        /// Its preset.
        package let preset: Preset

        package init(root: RepositoryPath, preset: Preset) {
            self.root = root
            self.preset = preset
        }
    }

    /// The main preset: that of the whole tree, but for the sections.
    package let preset: Preset
    /// What speaks for it.
    package let because: PresetEvidence
    /// The applications below the root, the deepest first, then by path.
    package let sections: [Section]

    /// At most so many applications have rules of their own.
    static let mostSections = 32

    package init(preset: Preset, because: PresetEvidence, sections: [Section] = []) {
        self.preset = preset
        self.because = because
        self.sections = sections
    }

    /// The layers, and where they come from.
    package var architecture: Architecture { architecture(support: nil, because: because) }

    /// The layers with another support, which a configuration names for the whole tree.
    func architecture(
        support: [Glob]?, symbols: [SymbolPattern]? = nil, because: PresetEvidence
    ) -> Architecture {
        let root = RepositoryPath(bytes: [])
        let rules =
            sections.map { $0.preset.rules(below: $0.root, withSupport: support == nil) }
            + [preset.rules(below: root, withSupport: false)]
        return Architecture(
            layers: preset.layers, support: support ?? preset.support, symbols: symbols,
            source: .preset(name: preset.name, because: because), rules: rules)
    }

    /// Chooses by the manifests at the base: those nearest to the root win, then the preset for which more of them
    /// speak, then the earlier of the presets; what runs in the browser counts only where nothing else does. Directories
    /// with a manifest of their own have a preset of their own. The same files lead to the same choice, in whatever order
    /// they are given.
    /// - Parameter content: Returns what a file holds; nil where it can't be read, which the reason then says.
    package static func choose(
        paths: [RepositoryPath], content: (RepositoryPath) throws -> [UInt8]?
    ) rethrows -> PresetChoice {
        var found: [ManifestEvidence] = []
        var unread: [RepositoryPath] = []
        for path in paths.sorted() {
            guard let ecosystem = Ecosystem.ofManifest(PathParts(path)) else { continue }
            guard let bytes = try content(path) else {
                unread.append(path)
                continue
            }
            found += ManifestEvidence.all(in: ManifestText(bytes), of: ecosystem, at: path)
        }
        return choice(of: found, unread: unread)
    }

    /// Returns the files that may speak for a preset, in the order given.
    package static func manifests(among paths: [RepositoryPath]) -> [RepositoryPath] {
        paths.filter { Ecosystem.ofManifest(PathParts($0)) != nil }
    }

    private static func choice(of found: [ManifestEvidence], unread: [RepositoryPath]) -> PresetChoice {
        let servers = found.filter { Preset.all[$0.preset] != .frontEnd }
        let nearest = servers.map(\.depth).min()
        guard let main = ManifestEvidence.best(of: servers.filter { $0.depth == nearest }) else {
            return PresetChoice(
                preset: .generic, because: PresetEvidence(.nothing, unread: unread),
                sections: sections(of: found, beside: .generic))
        }
        return PresetChoice(
            preset: Preset.all[main.preset], because: PresetEvidence(main.finding, unread: unread),
            sections: sections(of: found, beside: Preset.all[main.preset]))
    }

    /// Several manifests of one application, as in a solution of .NET, are no applications of their own.
    private static func sections(of found: [ManifestEvidence], beside main: Preset) -> [Section] {
        let byRoot = Dictionary(grouping: found.filter { !$0.root.bytes.isEmpty }, by: \.root)
        let sections = byRoot.compactMap { root, evidence -> Section? in
            let servers = evidence.filter { Preset.all[$0.preset] != .frontEnd }
            guard let best = ManifestEvidence.best(of: servers.isEmpty ? evidence : servers) else { return nil }
            return Section(root: root, preset: Preset.all[best.preset])
        }.filter { $0.preset != main || !$0.preset.hasManyManifests }
        return Array(
            sections.sorted { ($1.root.bytes.count, $0.root) < ($0.root.bytes.count, $1.root) }.prefix(mostSections))
    }
}
