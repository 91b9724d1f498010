/// What a merge of two versions of a text comes to.
package enum TextMergeOutcome: Hashable, Sendable {
    /// Both sides apply, and this is the content.
    case clean([UInt8])
    /// They don't, at these places, in order; at least one.
    case conflicts([HunkRange])
}

/// The merge of two versions of a text that git's merge would make, without options: changes of both sides that overlap or
/// touch conflict unless they come to the same lines.
///
/// The diffs are made once for each pair of base and side; a merge only lays one over the other. For two texts that were both
/// added, the base is an empty text.
///
/// The three-way merge is that of diff3: regions of the base that one side or both changed, as far as they hang together
/// (S. Khanna, K. Kunal, B. C. Pierce, "A Formal Investigation of Diff3", 2007); git-merge-file(1).
package struct TextMerge: Sendable {
    let base: Text
    let ours: Text
    let theirs: Text
    let bothAdded: Bool
    /// What either side changed.
    let regions: [MergeRegion]

    /// Prepares a merge; each diff must be that of the base and the side. `bothAdded` says that the base is no real file, so
    /// that conflicts name no lines of it.
    package init(
        base: Text, ours: Text, theirs: Text, ourDiff: LineDiff, theirDiff: LineDiff, bothAdded: Bool = false
    ) {
        self.base = base
        self.ours = ours
        self.theirs = theirs
        self.bothAdded = bothAdded
        regions = MergeRegion.all(ourDiff, theirDiff)
    }

    /// Whether both sides apply. Reads lines only where changes of both meet, and builds no content.
    package var isClean: Bool { !regions.contains(where: isContested) }

    /// The merged content, or where it conflicts.
    package var outcome: TextMergeOutcome { isClean ? .clean(mergedBytes()) : .conflicts(conflicts) }

    /// Returns whether both sides changed a region, and not to the same lines.
    func isContested(_ region: MergeRegion) -> Bool {
        region.author == .both && ours.bytes(ofLines: region.ours) != theirs.bytes(ofLines: region.theirs)
    }

    private func mergedBytes() -> [UInt8] {
        var merged: [UInt8] = []
        merged.reserveCapacity(max(base.bytes.count, ours.bytes.count, theirs.bytes.count))
        var line = 0
        for region in regions {
            merged += base.bytes(ofLines: line..<region.base.lowerBound)
            merged +=
                region.author == .theirs
                ? theirs.bytes(ofLines: region.theirs) : ours.bytes(ofLines: region.ours)
            line = region.base.upperBound
        }
        merged += base.bytes(ofLines: line..<base.lineCount)
        return merged
    }
}
