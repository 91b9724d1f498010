/// Compares two sequences by Myers' divide and conquer: the middle of a shortest edit path splits both, and so on. Where a
/// path gets long, git's shortcuts split at a promising place instead.
struct MyersComparison {
    /// A part of both sequences; `isExact` forbids shortcuts in it.
    private struct Box {
        var base: Range<Int>
        var side: Range<Int>
        var isExact: Bool
    }

    private let base: [Int32]
    private let side: [Int32]
    private var search: MiddleSearch

    /// Whether each element of the base goes, once it has run.
    private(set) var isChanged: [Bool]
    /// Whether each element of the side comes, once it has run.
    private(set) var isSideChanged: [Bool]

    /// Prepares a comparison.
    init(_ base: [Int32], _ side: [Int32]) {
        self.base = base
        self.side = side
        search = MiddleSearch(base: base, side: side)
        isChanged = [Bool](repeating: false, count: base.count)
        isSideChanged = [Bool](repeating: false, count: side.count)
    }

    /// Finds the changed elements.
    mutating func run() {
        var open = [Box(base: 0..<base.count, side: 0..<side.count, isExact: false)]
        while let box = open.popLast() {
            let (baseRest, sideRest) = withoutEqualEnds(box)
            if baseRest.isEmpty || sideRest.isEmpty {
                for line in baseRest { isChanged[line] = true }
                for line in sideRest { isSideChanged[line] = true }
                continue
            }
            let split = search.split(baseRest, sideRest, isExact: box.isExact)
            open.append(
                Box(
                    base: split.base..<baseRest.upperBound, side: split.side..<sideRest.upperBound,
                    isExact: split.isEndExact))
            open.append(
                Box(
                    base: baseRest.lowerBound..<split.base, side: sideRest.lowerBound..<split.side,
                    isExact: split.isStartExact))
        }
    }

    private func withoutEqualEnds(_ box: Box) -> (Range<Int>, Range<Int>) {
        var (start, end) = (box.base.lowerBound, box.base.upperBound)
        var (sideStart, sideEnd) = (box.side.lowerBound, box.side.upperBound)
        while start < end, sideStart < sideEnd, base[start] == side[sideStart] {
            start += 1
            sideStart += 1
        }
        while start < end, sideStart < sideEnd, base[end - 1] == side[sideEnd - 1] {
            end -= 1
            sideEnd -= 1
        }
        return (start..<end, sideStart..<sideEnd)
    }
}
