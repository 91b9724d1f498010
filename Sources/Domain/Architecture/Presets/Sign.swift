/// Something at the base that speaks for a preset.
enum Sign: Hashable, Sendable {
    /// A manifest of the ecosystem requires the package.
    case package(String, Ecosystem)
    /// A manifest of the ecosystem holds the text; said with the name it stands for.
    case text(String, Ecosystem, name: String)
    /// A manifest of the ecosystem is there.
    case manifest(Ecosystem)

    /// The manifests in which it can stand.
    var ecosystem: Ecosystem {
        switch self {
        case .package(_, let ecosystem), .text(_, let ecosystem, _), .manifest(let ecosystem): ecosystem
        }
    }

    /// Returns what a manifest of the ecosystem says for the preset; nil for nothing.
    func finding(in manifest: ManifestText, at path: RepositoryPath) -> PresetEvidence.Finding? {
        switch self {
        case .package(let package, _): manifest.requires(package) ? .names(manifest: path, package) : nil
        case .text(let text, _, let name): manifest.contains(text) ? .names(manifest: path, name) : nil
        case .manifest: .exists(path)
        }
    }
}
