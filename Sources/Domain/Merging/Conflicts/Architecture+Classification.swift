extension Architecture {
    /// Places conflicts in the layers and says of each who can resolve it. Every hunk has its path's layer.
    package func classify(_ conflicts: [MergeConflict]) -> [Conflict] {
        conflicts.map { conflict in
            let layer = layerName(of: placement(of: conflict.placedPath))
            return Conflict(
                path: conflict.path, kind: conflict.kind, layer: layer, resolution: Self.resolution(of: conflict),
                hunks: conflict.hunks.map { ConflictHunk(range: $0, layer: layer) })
        }
    }

    /// A rule can only help where there are two texts to bring together: in a file that is known by its name, or where
    /// every place is mechanical.
    private static func resolution(of conflict: MergeConflict) -> Conflict.Class {
        if MechanicalPaths.category(of: conflict.path, clashing: conflict.kind) != nil { return .mechanical }
        guard conflict.kind == .content || conflict.kind == .bothAdded else { return .manual }
        let isRuled = !conflict.hunks.isEmpty && conflict.hunks.allSatisfy(\.category.isMechanical)
        return isRuled ? .mechanical : .manual
    }
}
