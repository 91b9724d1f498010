/// A text that both sides changed, with the places where they clash, and what of the whole file bears on settling them.
package struct ConflictedText: Sendable {
    let path: RepositoryPath
    let name: FileName
    let merge: TextMerge
    /// Former versions of the file on each side, the newest first, where somebody looked.
    let past: FilePast
    /// What speaks against settling anything here for certain.
    package let doubts: Set<Doubt>

    /// What of a file makes every answer one for a person to look at.
    package enum Doubt: String, Hashable, Sendable, CaseIterable {
        /// There is no base: both sides added the file.
        case noBase
        /// A side has lines that look like conflict markers.
        case markers
        /// Both sides have the same change elsewhere: part of one was brought to the other, and one of them is newer.
        case sharedChange
        /// A side drops a name that the other one begins to use.
        case crossedName
    }

    /// Longer texts are settled by nobody who reads them.
    private static let longest = 2 << 20

    /// Prepares a text; nil where git merges no lines of it.
    package init?(
        path: RepositoryPath, base: [UInt8]?, ours: [UInt8], theirs: [UInt8], past: FilePast = FilePast()
    ) {
        let all = [base ?? [], ours, theirs]
        guard all.allSatisfy({ $0.count <= Self.longest && !Text.isBinary($0) }) else { return nil }
        let (baseText, ourText, theirText) = (Text(base ?? []), Text(ours), Text(theirs))
        guard let ourDiff = LineDiff.between(baseText, ourText), let theirDiff = LineDiff.between(baseText, theirText)
        else { return nil }
        self.path = path
        self.past = past
        name = FileName(path)
        merge = TextMerge(
            base: baseText, ours: ourText, theirs: theirText, ourDiff: ourDiff, theirDiff: theirDiff,
            bothAdded: base == nil)
        doubts = Self.doubts(of: merge)
    }

    /// The places where both sides clash, in order.
    var contested: [MergeRegion] { merge.regions.filter(merge.isContested) }

    /// Returns a place as the three texts have it.
    func place(_ region: MergeRegion) -> ContestedPlace {
        ContestedPlace(
            base: TextPart(text: merge.base, lines: region.base), ours: TextPart(text: merge.ours, lines: region.ours),
            theirs: TextPart(text: merge.theirs, lines: region.theirs))
    }

    private static func doubts(of merge: TextMerge) -> Set<Doubt> {
        var doubts: Set<Doubt> = merge.bothAdded ? [.noBase] : []
        if [merge.base, merge.ours, merge.theirs].contains(where: holdsMarkers) { doubts.insert(.markers) }
        if merge.regions.contains(where: { isShared($0, merge) }) { doubts.insert(.sharedChange) }
        if SharedNames.areCrossed(merge) { doubts.insert(.crossedName) }
        return doubts
    }

    /// Whether both sides made the same change, and one that says something.
    private static func isShared(_ region: MergeRegion, _ merge: TextMerge) -> Bool {
        guard region.author == .both, !merge.isContested(region) else { return false }
        let lines =
            region.ours.map { merge.ours.bytes(ofLines: $0..<$0 + 1).trimmed }
            + region.base.map { merge.base.bytes(ofLines: $0..<$0 + 1).trimmed }
        return lines.contains { $0.count > 2 }
    }

    private static func holdsMarkers(_ text: Text) -> Bool {
        (0..<text.lineCount).contains { number in
            let line = text.bytes(ofLines: number..<number + 1)
            return line.starts("<<<<<<< ") || line.starts(">>>>>>> ")
        }
    }
}

/// Former versions of a file on each side since the base, the newest first.
package struct FilePast: Sendable {
    /// On our side.
    package let ours: [Text]
    /// On their side.
    package let theirs: [Text]

    package init(ours: [Text] = [], theirs: [Text] = []) {
        self.ours = ours
        self.theirs = theirs
    }
}
