/// One path at which two change sets cannot both apply, placed in the architecture.
public struct Conflict: Hashable, Sendable {
    /// Who can resolve it.
    public enum Class: String, Sendable {
        /// A rule can: the file is one of those that are made anew, or every place in it is mechanical.
        case mechanical
        /// A person must judge.
        case judgement
    }

    /// The path that git names.
    public let path: RepositoryPath
    /// How the two sides clash.
    public let kind: MergeConflict.Kind
    /// The layer the path stands in: a layer's name, `support` or `unplaced`.
    public let layer: String
    /// Who can resolve it.
    public let resolution: Class
    /// The places in the text, in order; empty where the clash is not one of lines.
    public let hunks: [ConflictHunk]

    /// Makes a conflict.
    public init(
        path: RepositoryPath, kind: MergeConflict.Kind, layer: String, resolution: Class = .judgement,
        hunks: [ConflictHunk] = []
    ) {
        self.path = path
        self.kind = kind
        self.layer = layer
        self.resolution = resolution
        self.hunks = hunks
    }

    /// What a rule has to deal with, each once: the file's nature where its name tells it, else those of the mechanical
    /// hunks. Empty where no two texts are brought together.
    public var mechanicalNatures: [HunkNature] {
        guard kind == .content || kind == .bothAdded else { return [] }
        if let nature = MechanicalPaths.nature(of: path) { return [nature] }
        let found = Set(hunks.map(\.nature))
        return HunkNature.allCases.filter { $0.isMechanical && found.contains($0) }
    }
}

/// One conflicting place with the layer it belongs to.
public struct ConflictHunk: Hashable, Sendable {
    /// Its lines on the three sides.
    public let range: HunkRange
    /// What it is made of.
    public var nature: HunkNature { range.nature }
    /// The layer of the place.
    public let layer: String
    /// The enclosing function, method or class, where it is known.
    public let symbol: String?

    /// Makes a hunk.
    public init(range: HunkRange, layer: String, symbol: String? = nil) {
        self.range = range
        self.layer = layer
        self.symbol = symbol
    }
}
