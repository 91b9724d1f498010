import Domain

/// Shows which layers a change set touches.
struct LayerMarks {
    private let layers: [String]

    /// Reads the layers, lowest first.
    init(_ architecture: Architecture) { layers = architecture.layers.map(\.name) }

    /// Returns one column a layer, lowest first: `▪` for a touched one, `·` for the others.
    func marks(of touched: [String]) -> String { layers.map { touched.contains($0) ? "▪" : "·" }.joined() }

    /// Returns `domain`, or `domain → presentation` for the lowest and the highest layer touched; the name of what is no layer
    /// when nothing else is touched.
    func span(of touched: [String]) -> [String] {
        let inLayers = layers.filter(touched.contains)
        guard let lowest = inLayers.first, let highest = inLayers.last else { return touched.first.map { [$0] } ?? [] }
        return lowest == highest ? [lowest] : [lowest, highest]
    }
}
