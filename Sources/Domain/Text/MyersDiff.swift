/// Myers' linear-space diff with the shortcuts that git gives it, for parts of texts that share only frequent lines.
///
/// Parts are compared as if they were files of their own: equal ends go first, then lines without a match and some that match
/// too often, and only the rest is compared.
///
/// Eugene W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986), section 4b: the linear-space
/// refinement, which splits at the middle of a shortest edit path.
struct MyersDiff {
    /// How often each number occurs in the part of the base; empty before the first part, all 0 between two.
    private var baseCounts: [Int32] = []
    /// The same of the side.
    private var sideCounts: [Int32] = []
    private let distinctCount: Int

    /// Prepares for texts with so many distinct lines.
    init(distinctCount: Int) { self.distinctCount = distinctCount }

    /// Adds the changed lines of a part of both texts to the runs of each.
    mutating func run(
        _ base: ArraySlice<Int32>, against side: ArraySlice<Int32>, baseRuns: inout ChangedRuns,
        sideRuns: inout ChangedRuns
    ) {
        if baseCounts.isEmpty {
            baseCounts = [Int32](repeating: 0, count: distinctCount)
            sideCounts = baseCounts
        }
        for number in base { baseCounts[Int(number)] += 1 }
        for number in side { sideCounts[Int(number)] += 1 }
        let ends = Self.equalEnds(base, side)
        let baseLines = MyersCandidates(of: base, without: ends, matches: sideCounts)
        let sideLines = MyersCandidates(of: side, without: ends, matches: baseCounts)
        for number in base { baseCounts[Int(number)] = 0 }
        for number in side { sideCounts[Int(number)] = 0 }
        var comparison = MyersComparison(baseLines.numbers, sideLines.numbers)
        comparison.run()
        baseLines.appendChanged(to: &baseRuns, changed: comparison.isChanged)
        sideLines.appendChanged(to: &sideRuns, changed: comparison.isSideChanged)
    }

    /// Returns a power of two that is near the square root of a count; git takes its limits from it.
    static func roughRoot(of count: Int) -> Int {
        var (root, rest) = (1, count)
        while rest > 0 {
            root *= 2
            rest /= 4
        }
        return root
    }

    /// Returns how many lines at the start are equal, and how many of the others at the end.
    private static func equalEnds(_ base: ArraySlice<Int32>, _ side: ArraySlice<Int32>) -> (start: Int, end: Int) {
        let most = min(base.count, side.count)
        var start = 0
        while start < most, base[base.startIndex + start] == side[side.startIndex + start] { start += 1 }
        var end = 0
        while end < most - start, base[base.endIndex - 1 - end] == side[side.endIndex - 1 - end] { end += 1 }
        return (start, end)
    }
}
