/// The layers that applications built on a framework usually have.
///
/// Always the same four, lowest first. What reads and writes the domain's objects, such as a repository, counts to the
/// domain, because it can't be without them; so does what all layers share, such as an exception. Entry points and the
/// wiring of the whole application count to presentation, because they use everything.
///
/// Its patterns are tried in tiers: what ships the application, what browsers get, names that tell what a file is, names that stand for
/// anything, and last the endings of names.
package struct Preset: Hashable, Sendable {
    /// Its name, for reports: `flask`.
    package let name: String
    /// The layers, lowest first: infrastructure, domain, application, presentation.
    package let layers: [Layer]
    /// What is no layer.
    package let support: [Glob]
    /// What at the base speaks for it, any one of them.
    let signs: [Sign]
    /// Names of modules that tell where a directory does not tell more.
    let modules: LayerPatterns
    /// Names that stand for anything, each for the layer it is in if nothing tells more.
    let soft: LayerPatterns
    /// What is left, by its ending.
    let last: LayerPatterns
    /// Whether scripts and styles are what browsers get, whatever directory they are in: so where another language serves.
    let hasBrowserTree: Bool

    init(
        name: String, signs: [Sign], infrastructure: [String], domain: [String], application: [String],
        presentation: [String], modules: LayerPatterns = LayerPatterns(), soft: LayerPatterns = LayerPatterns(),
        last: LayerPatterns,
        support: [String] = Preset.support, hasBrowserTree: Bool = true
    ) {
        self.hasBrowserTree = hasBrowserTree
        self.name = name
        self.signs = signs
        self.support = support.map(Glob.init(_:))
        self.modules = modules
        self.soft = soft
        self.last = last
        let named = LayerPatterns(
            infrastructure: infrastructure, domain: domain, application: application, presentation: presentation)
        layers = zip(["infrastructure", "domain", "application", "presentation"], named.layers).map {
            Layer(name: $0, paths: $1)
        }
    }

    /// All presets. Where the signs are equally good the earlier one is chosen; the generic one, last, has none.
    package static let all: [Preset] = [
        .django, .flask, .fastAPI, .rails, .laravel, .spring, .aspNet, .node, .swiftServer, .go, .frontEnd, .generic,
    ]

    /// Whether an application of this kind usually has a manifest for each of its parts.
    var hasManyManifests: Bool { self == .aspNet || self == .spring }

    /// Returns the preset's rules for the files below a directory.
    func rules(below root: RepositoryPath, withSupport: Bool) -> PlacementRules {
        PlacementRules(
            root: root, support: withSupport ? support : [],
            tiers: [
                (.firm, Self.shipping.layers), (.firm, hasBrowserTree ? Self.browserTree.layers : []),
                (.firm, layers.map(\.paths)), (.firm, modules.layers), (.soft, soft.layers),
                (.last, last.layers), (.last, Self.anything.layers),
            ])
    }

    /// What ships an application is below all its layers, whatever it is called within.
    private static let shipping = LayerPatterns(infrastructure: Preset.deployment)

    /// What browsers get, and what builds that.
    private static let browserTree = LayerPatterns(
        infrastructure: ["*.config.{js,ts,mjs,cjs}", "/{gulpfile,Gruntfile,webpack*}.{js,mjs,cjs,ts}"],
        presentation: ["*.{js,mjs,cjs,ts,jsx,tsx,vue,svelte,css,scss,sass,less,styl}"])

    /// A file of no language that is known is data, or settings of something.
    private static let anything = LayerPatterns(infrastructure: ["*"])
}
