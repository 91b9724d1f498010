/// One path at which two change sets cannot both apply, placed in the architecture.
package struct Conflict: Hashable, Sendable {
    /// Who can resolve it.
    package enum Class: String, Sendable {
        /// Nobody has to decide: the file is regenerated, or every place in it is mechanical.
        case mechanical
        /// It has to be resolved by hand.
        case manual
    }

    /// The path that git names.
    package let path: RepositoryPath
    /// How the two sides clash.
    package let kind: MergeConflict.Kind
    /// The layer the path stands in: a layer's name, `support` or `unplaced`.
    package let layer: String
    /// Who can resolve it.
    package let resolution: Class
    /// The places in the text, in order; empty where the clash is not one of lines.
    package let hunks: [ConflictHunk]

    package init(
        path: RepositoryPath, kind: MergeConflict.Kind, layer: String, resolution: Class = .manual,
        hunks: [ConflictHunk] = []
    ) {
        self.path = path
        self.kind = kind
        self.layer = layer
        self.resolution = resolution
        self.hunks = hunks
    }

    /// Returns the conflict with other places.
    package func changingHunks(_ change: (ConflictHunk) -> ConflictHunk) -> Conflict {
        Conflict(path: path, kind: kind, layer: layer, resolution: resolution, hunks: hunks.map(change))
    }

    /// The same conflict seen from the other side: as if the later one had come first.
    package var turned: Conflict {
        changingHunks { hunk in
            let range = hunk.range
            return ConflictHunk(
                range: HunkRange(base: range.base, ours: range.theirs, theirs: range.ours, category: range.category),
                layer: hunk.layer, symbol: hunk.symbol)
        }
    }

    /// Returns what is left of the conflict without the places of another one at the same path; nil where that is nothing.
    package func without(_ other: Conflict) -> Conflict? {
        let rest = hunks.filter { hunk in !other.hunks.contains { $0.range.theirs.meets(hunk.range.theirs) } }
        if rest.isEmpty || other.hunks.isEmpty { return nil }
        return Conflict(path: path, kind: kind, layer: layer, resolution: resolution, hunks: rest)
    }

    /// Returns one conflict of the places of both; hunks whose lines of the later side meet count as one place.
    package func joined(with other: Conflict) -> Conflict {
        var hunks = self.hunks
        for hunk in other.hunks {
            if !hunks.contains(where: { $0.range.theirs.meets(hunk.range.theirs) }) { hunks.append(hunk) }
        }
        let isJudged = resolution == .manual || other.resolution == .manual
        return Conflict(
            path: path, kind: kind, layer: layer, resolution: isJudged ? .manual : .mechanical,
            hunks: hunks.sorted { $0.range.theirs.first < $1.range.theirs.first })
    }

    /// What a rule has to deal with, each once: the file's category where its name tells it, else those of the mechanical
    /// hunks. Empty where no two texts are brought together.
    package var mechanicalCategories: [HunkCategory] {
        if let category = MechanicalPaths.category(of: path, clashing: kind) { return [category] }
        guard kind == .content || kind == .bothAdded else { return [] }
        let found = Set(hunks.map(\.category))
        return HunkCategory.allCases.filter { $0.isMechanical && found.contains($0) }
    }
}

/// One conflicting place with the layer it belongs to.
package struct ConflictHunk: Hashable, Sendable {
    /// Its lines on the three sides.
    package let range: HunkRange
    /// What it is made of.
    package var category: HunkCategory { range.category }
    /// The layer of the place.
    package let layer: String
    /// The enclosing function, method or class, where it is known.
    package let symbol: String?

    package init(range: HunkRange, layer: String, symbol: String? = nil) {
        self.range = range
        self.layer = layer
        self.symbol = symbol
    }
}
