/// What resolving some conflicts takes.
package struct ConflictWork: Hashable, Sendable {
    /// The places to resolve by hand: hunks, and one for each file that clashes as a whole.
    package let manual: Int
    /// The places that a rule can resolve.
    package let mechanical: Int
    /// The files that a person must look at.
    package let manualFiles: Int
    /// The files in all.
    package let files: Int
    /// The layers of the places, in the order in which they occur.
    package let layers: [String]

    /// Counts.
    package init(_ conflicts: [Conflict]) {
        var (manual, mechanical) = (0, 0)
        var layers: [String] = []
        for conflict in conflicts {
            let ruled = conflict.hunks.count { $0.category.isMechanical }
            if conflict.resolution == .mechanical {
                mechanical += max(1, conflict.hunks.count)
            } else {
                // Where every hunk is mechanical, the file as a whole is to be resolved by hand.
                manual += max(1, conflict.hunks.count - ruled)
                mechanical += ruled
            }
            for layer in conflict.hunks.isEmpty ? [conflict.layer] : conflict.hunks.map(\.layer)
            where !layers.contains(layer) {
                layers.append(layer)
            }
        }
        self.manual = manual
        self.mechanical = mechanical
        self.layers = layers
        manualFiles = Set(conflicts.filter { $0.resolution == .manual }.map(\.path)).count
        files = Set(conflicts.map(\.path)).count
    }

    /// Whether rules can resolve all there is.
    package var isMechanical: Bool { manual == 0 && mechanical > 0 }

    /// Who can do all of it.
    package var resolution: Conflict.Class { isMechanical ? .mechanical : .manual }
}
