/// What one version of a text changes against its base, as git's merge sees it.
package struct LineDiff: Hashable, Sendable {
    /// The changes, in order; between two of them stands at least one line that both texts have.
    package let hunks: [LineHunk]

    package init(hunks: [LineHunk]) { self.hunks = hunks }

    /// Returns the changes that git's merge would see: a histogram diff, then each change slid to where git puts it.
    ///
    /// nil where git itself gives up, which takes a text made for the purpose: more than 64 distinct lines in one slot of its
    /// table.
    package static func between(_ base: Text, _ side: Text) -> LineDiff? {
        let (sideNumbers, distinctCount) = LineIndex.numbers(of: side, among: base)
        var diff = HistogramDiff(
            base: base.index.numbers, baseDistinctCount: base.index.distinctCount, side: sideNumbers,
            distinctCount: distinctCount)
        guard diff.run() else { return nil }
        let baseRuns = diff.baseRuns.slid(in: base.index.numbers, toMeet: diff.sideRuns, of: sideNumbers.count)
        let sideRuns = diff.sideRuns.slid(in: sideNumbers, toMeet: baseRuns, of: base.lineCount)
        return LineDiff(hunks: LineHunk.pair(baseRuns, sideRuns))
    }

    /// Returns whether a change of this diff overlaps or touches one of another diff of the same base. If not, both apply,
    /// whatever the texts are.
    package func meets(_ other: LineDiff) -> Bool {
        var mine = hunks[...]
        var others = other.hunks[...]
        while let first = mine.first, let second = others.first {
            if first.base.upperBound < second.base.lowerBound {
                mine.removeFirst()
            } else if second.base.upperBound < first.base.lowerBound {
                others.removeFirst()
            } else {
                return true
            }
        }
        return false
    }
}

/// One change: lines of the base, and what stands in their place. Lines count from 0.
package struct LineHunk: Hashable, Sendable {
    /// The lines of the base that go; empty for an insertion, which stands before the line it names.
    package let base: Range<Int>
    /// The lines of the side that come; empty for a deletion.
    package let side: Range<Int>

    package init(base: Range<Int>, side: Range<Int>) {
        self.base = base
        self.side = side
    }

    /// Joins the runs of both texts that stand behind the same count of kept lines.
    static func pair(_ base: ChangedRuns, _ side: ChangedRuns) -> [LineHunk] {
        var hunks: [LineHunk] = []
        var (next, sideNext) = (0, 0)
        var (shift, sideShift) = (0, 0)
        while next < base.runs.count || sideNext < side.runs.count {
            let kept = next < base.runs.count ? base.runs[next].lowerBound - shift : .max
            let sideKept = sideNext < side.runs.count ? side.runs[sideNext].lowerBound - sideShift : .max
            let place = min(kept, sideKept)
            var baseLines = place + shift..<place + shift
            var sideLines = place + sideShift..<place + sideShift
            if kept == place {
                baseLines = base.runs[next]
                next += 1
            }
            if sideKept == place {
                sideLines = side.runs[sideNext]
                sideNext += 1
            }
            shift += baseLines.count
            sideShift += sideLines.count
            hunks.append(LineHunk(base: baseLines, side: sideLines))
        }
        return hunks
    }
}
