/// A place that one side changed, or both: changes that overlap or touch are one region. Lines count from 0.
struct MergeRegion: Hashable, Sendable {
    /// Who changed a region.
    enum Author: Hashable, Sendable {
        case ours, theirs, both
    }

    /// The lines of the base that any of its changes takes in.
    let base: Range<Int>
    /// The lines of our side in their place.
    let ours: Range<Int>
    /// The lines of their side in their place.
    let theirs: Range<Int>
    /// Who changed it.
    let author: Author
    /// Whether it is made of one change a side, at the very same lines of the base.
    let isOnePair: Bool

    /// Returns the regions of two diffs of one base, in order.
    static func all(_ ourDiff: LineDiff, _ theirDiff: LineDiff) -> [MergeRegion] {
        var regions: [MergeRegion] = []
        regions.reserveCapacity(ourDiff.hunks.count + theirDiff.hunks.count)
        var ours = HunkCursor(hunks: ourDiff.hunks)
        var theirs = HunkCursor(hunks: theirDiff.hunks)
        while !ours.isAtEnd || !theirs.isAtEnd {
            regions.append(MergeRegion(from: min(ours.nextStart, theirs.nextStart), &ours, &theirs))
        }
        return regions
    }

    /// Takes all changes that hang together from a line of the base on.
    private init(from start: Int, _ ours: inout HunkCursor, _ theirs: inout HunkCursor) {
        let (ourFirst, theirFirst) = (ours, theirs)
        var end = start
        while let hunk = ours.take(startingUpTo: end) ?? theirs.take(startingUpTo: end) {
            end = max(end, hunk.base.upperBound)
        }
        base = start..<end
        self.ours = start + ourFirst.shift..<end + ours.shift
        self.theirs = start + theirFirst.shift..<end + theirs.shift
        let (ourCount, theirCount) = (ours.next - ourFirst.next, theirs.next - theirFirst.next)
        author = theirCount == 0 ? .ours : ourCount == 0 ? .theirs : .both
        isOnePair =
            ourCount == 1 && theirCount == 1
            && ours.hunks[ourFirst.next].base == theirs.hunks[theirFirst.next].base
    }
}

/// A walk along the hunks of one diff.
private struct HunkCursor {
    let hunks: [LineHunk]
    /// The place of the next hunk.
    private(set) var next = 0
    /// What to add to a line of the base behind the hunks taken so far to find it in the side.
    private(set) var shift = 0

    init(hunks: [LineHunk]) { self.hunks = hunks }

    var isAtEnd: Bool { next == hunks.count }

    /// The line of the base at which the next hunk starts; at the end, one behind all lines.
    var nextStart: Int { isAtEnd ? .max : hunks[next].base.lowerBound }

    /// Takes the next hunk if it starts at or above a line of the base.
    mutating func take(startingUpTo line: Int) -> LineHunk? {
        guard nextStart <= line else { return nil }
        let hunk = hunks[next]
        next += 1
        shift = hunk.side.upperBound - hunk.base.upperBound
        return hunk
    }
}
