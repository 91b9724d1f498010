/// The preset that fits a repository, and what at its base speaks for it.
package struct PresetChoice: Hashable, Sendable {
    /// The preset.
    package let preset: Preset
    /// What speaks for it.
    package let because: PresetEvidence

    package init(preset: Preset, because: PresetEvidence) {
        self.preset = preset
        self.because = because
    }

    /// The layers, and where they come from.
    package var architecture: Architecture { preset.architecture(because: because) }

    /// Chooses by the manifests at the base: those nearest to the root win, then the preset for which more of them
    /// speak, then the earlier of the presets. The same files lead to the same choice, in whatever order they are
    /// given.
    /// - Parameter content: Returns what a file holds; nil where it can't be read, which the reason then says.
    package static func choose(
        paths: [RepositoryPath], content: (RepositoryPath) throws -> [UInt8]?
    ) rethrows -> PresetChoice {
        var found: [Evidence] = []
        var unread: [RepositoryPath] = []
        for path in paths.sorted() {
            let parts = PathParts(path)
            guard let ecosystem = Ecosystem.ofManifest(parts) else { continue }
            guard let bytes = try content(path) else {
                unread.append(path)
                continue
            }
            found += evidence(in: ManifestText(bytes), of: ecosystem, at: path, depth: parts.count)
        }
        return choice(of: found, unread: unread)
    }

    /// Returns the files that may speak for a preset, in the order given.
    package static func manifests(among paths: [RepositoryPath]) -> [RepositoryPath] {
        paths.filter { Ecosystem.ofManifest(PathParts($0)) != nil }
    }

    /// A manifest that speaks for a preset.
    private struct Evidence {
        let preset: Int
        let depth: Int
        let finding: PresetEvidence.Finding
    }

    private static func evidence(
        in manifest: ManifestText, of ecosystem: Ecosystem, at path: RepositoryPath, depth: Int
    ) -> [Evidence] {
        Preset.all.enumerated().compactMap { position, preset in
            let findings = preset.signs.lazy.filter { $0.ecosystem == ecosystem }.compactMap {
                $0.finding(in: manifest, at: path)
            }
            return findings.first.map { Evidence(preset: position, depth: depth, finding: $0) }
        }
    }

    private static func choice(of found: [Evidence], unread: [RepositoryPath]) -> PresetChoice {
        let nearest = found.map(\.depth).min()
        let candidates = Dictionary(grouping: found.filter { $0.depth == nearest }, by: \.preset)
        let best = candidates.min { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        guard let best, let finding = best.value.first?.finding else {
            return PresetChoice(preset: .generic, because: PresetEvidence(.nothing, unread: unread))
        }
        return PresetChoice(preset: Preset.all[best.key], because: PresetEvidence(finding, unread: unread))
    }
}
