/// The files of a commit, each with where it falls and what places it there.
package struct LayerListing: Hashable, Sendable {
    /// The commit, as the base of a plan.
    package let base: Base
    /// The layers.
    package let architecture: Architecture
    /// The files, by path.
    package let files: [PlacedFile]

    package init(base: Base, architecture: Architecture, files: [PlacedFile]) {
        self.base = base
        self.architecture = architecture
        self.files = files
    }

    /// How many files fall where: each layer, lowest first, then `support` and `unplaced`.
    package var counts: [PlacementSummary.Count] {
        let counts = Dictionary(grouping: files, by: \.placement).mapValues(\.count)
        let places = architecture.layers.indices.map(Architecture.Placement.layer) + [.support, .unplaced]
        return places.map {
            PlacementSummary.Count(name: architecture.layerName(of: $0), files: counts[$0, default: 0])
        }
    }
}
