/// What resolving some conflicts takes.
public struct ConflictWork: Hashable, Sendable {
    /// The places that need judgement: hunks, and one for each file that clashes as a whole.
    public let judged: Int
    /// The places that a rule can resolve.
    public let mechanical: Int
    /// The files that a person must look at.
    public let judgedFiles: Int
    /// The files in all.
    public let files: Int
    /// The layers of the places, in the order in which they occur.
    public let layers: [String]

    /// Counts.
    public init(_ conflicts: [Conflict]) {
        var (judged, mechanical) = (0, 0)
        var layers: [String] = []
        for conflict in conflicts {
            let ruled = conflict.hunks.count { $0.nature.isMechanical }
            if conflict.resolution == .mechanical {
                mechanical += max(1, conflict.hunks.count)
            } else {
                // Where every hunk is mechanical, the file as a whole is what needs judgement.
                judged += max(1, conflict.hunks.count - ruled)
                mechanical += ruled
            }
            for layer in conflict.hunks.isEmpty ? [conflict.layer] : conflict.hunks.map(\.layer)
            where !layers.contains(layer) {
                layers.append(layer)
            }
        }
        self.judged = judged
        self.mechanical = mechanical
        self.layers = layers
        judgedFiles = Set(conflicts.filter { $0.resolution == .judgement }.map(\.path)).count
        files = Set(conflicts.map(\.path)).count
    }

    /// Whether rules can resolve all there is.
    public var isMechanical: Bool { judged == 0 && mechanical > 0 }
}
