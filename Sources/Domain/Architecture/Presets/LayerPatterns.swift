/// Patterns for each of the four layers that every preset has.
struct LayerPatterns: Hashable, Sendable {
    /// The patterns, lowest layer first.
    let layers: [[Glob]]

    init(
        infrastructure: [String] = [], domain: [String] = [], application: [String] = [], presentation: [String] = []
    ) {
        layers = [infrastructure, domain, application, presentation].map { $0.map(Glob.init(_:)) }
    }
}
