/// A manifest that speaks for a preset.
struct ManifestEvidence {
    /// The position of the preset among all.
    let preset: Int
    /// The directory of the application that the manifest is about.
    let root: RepositoryPath
    /// How deep the manifest lies, 1 at the root.
    let depth: Int
    /// What it says.
    let finding: PresetEvidence.Finding

    /// Returns what a manifest says for each preset, one for each at most.
    static func all(
        in manifest: ManifestText, of ecosystem: Ecosystem, at path: RepositoryPath
    ) -> [ManifestEvidence] {
        Preset.all.enumerated().compactMap { position, preset in
            let findings = preset.signs.lazy.filter { $0.ecosystem == ecosystem }.compactMap {
                $0.finding(in: manifest, at: path)
            }
            return findings.first.map {
                ManifestEvidence(
                    preset: position, root: root(of: path), depth: PathParts(path).count, finding: $0)
            }
        }
    }

    /// Returns the first for the preset for which most of them speak, of equals the earlier preset; nil where there are none.
    static func best(of all: [ManifestEvidence]) -> ManifestEvidence? {
        Dictionary(grouping: all, by: \.preset).min { ($1.value.count, $0.key) < ($0.value.count, $1.key) }?.value.first
    }

    /// The directory of a manifest; of one in `requirements/`, the directory around that.
    private static func root(of path: RepositoryPath) -> RepositoryPath {
        var parts = path.bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropLast()
        for name in ["requirements", "gradle"] {
            if let index = parts.firstIndex(where: { $0.elementsEqual(name.utf8) }) { parts = parts[..<index] }
        }
        return RepositoryPath(bytes: Array(parts.joined(separator: [UInt8(ascii: "/")])))
    }
}
