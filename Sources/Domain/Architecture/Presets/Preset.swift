/// The layers that applications built on a framework usually have.
///
/// Always the same four, lowest first. What reads and writes the domain's objects, such as a repository, counts to the
/// domain, because it can't be without them; so does what all layers share, such as an exception. Entry points and the
/// wiring of the whole application count to presentation, because they use everything.
package struct Preset: Hashable, Sendable {
    /// Its name, for reports: `flask`.
    package let name: String
    /// The layers, lowest first: infrastructure, domain, application, presentation.
    package let layers: [Layer]
    /// What is no layer.
    package let support: [Glob]
    /// What at the base speaks for it, any one of them.
    let signs: [Sign]

    init(
        name: String, signs: [Sign], infrastructure: [String], domain: [String], application: [String],
        presentation: [String], support: [String] = Preset.support
    ) {
        self.name = name
        self.signs = signs
        self.support = support.map(Glob.init(_:))
        layers = [
            ("infrastructure", infrastructure), ("domain", domain), ("application", application),
            ("presentation", presentation),
        ].map { Layer(name: $0, paths: $1.map(Glob.init(_:))) }
    }

    /// All presets. Where the signs are equally good the earlier one is chosen; the generic one, last, has none.
    package static let all: [Preset] = [
        .django, .flask, .fastAPI, .rails, .laravel, .spring, .aspNet, .node, .swiftServer, .go, .generic,
    ]

    /// Returns the preset as an architecture, with what spoke for it.
    package func architecture(because evidence: PresetEvidence) -> Architecture {
        Architecture(layers: layers, support: support, source: .preset(name: name, because: evidence))
    }
}
