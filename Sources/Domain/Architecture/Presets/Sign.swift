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

    /// Returns what a manifest of the ecosystem says for the preset, as a phrase to follow its path; nil for nothing.
    func evidence(in manifest: ManifestText) -> String? {
        switch self {
        case .package(let package, _): manifest.requires(package) ? "names \(package)" : nil
        case .text(let text, _, let name): manifest.contains(text) ? "names \(name)" : nil
        case .manifest: "is there"
        }
    }
}
