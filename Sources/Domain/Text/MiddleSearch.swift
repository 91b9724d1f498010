/// The search for the place to split two sequences: edit paths grow from both corners until they meet, or until git's limits
/// say that it is enough.
///
/// A diagonal is a position in the base minus one in the side. For each diagonal a frontier knows how far its paths got, as a
/// position in the base.
struct MiddleSearch {
    /// Where to split, and whether the parts before and behind must be compared without shortcuts.
    struct Split {
        var base: Int
        var side: Int
        var isStartExact: Bool
        var isEndExact: Bool
    }

    /// A run of more equal elements than this makes a path promising.
    static let longRun = 20
    /// Paths shorter than this are never cut short.
    static let leastCost = 256

    /// The sequences.
    let base: [Int32]
    let side: [Int32]
    /// The cost at which the search ends in any case.
    private let highestCost: Int
    /// How far the paths from the start got.
    private(set) var forward: Frontier
    /// How far the paths from the end got.
    private(set) var backward: Frontier
    /// The part at hand.
    private(set) var baseBox = 0..<0
    private(set) var sideBox = 0..<0
    private var metLongRun = false

    /// Prepares for all parts of two sequences.
    init(base: [Int32], side: [Int32]) {
        self.base = base
        self.side = side
        highestCost = max(MyersDiff.roughRoot(of: base.count + side.count + 3), Self.leastCost)
        forward = Frontier(baseCount: base.count, sideCount: side.count, unreached: -1)
        backward = Frontier(baseCount: base.count, sideCount: side.count, unreached: .max / 2)
    }

    /// Returns where to split a part of which neither side is empty, and whose first and last elements differ.
    mutating func split(_ baseLines: Range<Int>, _ sideLines: Range<Int>, isExact: Bool) -> Split {
        (baseBox, sideBox) = (baseLines, sideLines)
        forward.begin(at: baseLines.lowerBound - sideLines.lowerBound, from: baseLines.lowerBound)
        backward.begin(at: baseLines.upperBound - sideLines.upperBound, from: baseLines.upperBound)
        let isOdd = (forward.middle - backward.middle) & 1 == 1
        var cost = 1
        while true {
            metLongRun = false
            if let split = growForward(mayMeet: isOdd) ?? growBackward(mayMeet: !isOdd) { return split }
            if !isExact {
                if metLongRun, cost > Self.leastCost, let split = promisingSplit(cost: cost) { return split }
                if cost >= highestCost { return furthestSplit() }
            }
            cost += 1
        }
    }

    private var diagonals: ClosedRange<Int> {
        baseBox.lowerBound - sideBox.upperBound...baseBox.upperBound - sideBox.lowerBound
    }

    /// Lets each path from the start make one more edit; returns the place where one meets a path from the end.
    private mutating func growForward(mayMeet: Bool) -> Split? {
        forward.widen(within: diagonals)
        for diagonal in forward.reachedDownward {
            let start = max(forward[diagonal - 1] + 1, forward[diagonal + 1])
            var line = start
            while line < baseBox.upperBound, line - diagonal < sideBox.upperBound, base[line] == side[line - diagonal] {
                line += 1
            }
            if line - start > Self.longRun { metLongRun = true }
            forward[diagonal] = line
            if mayMeet, backward.reaches(diagonal), backward[diagonal] <= line { return meeting(line, diagonal) }
        }
        return nil
    }

    /// Lets each path from the end make one more edit; returns the place where one meets a path from the start.
    private mutating func growBackward(mayMeet: Bool) -> Split? {
        backward.widen(within: diagonals)
        for diagonal in backward.reachedDownward {
            let start = min(backward[diagonal - 1], backward[diagonal + 1] - 1)
            var line = start
            while line > baseBox.lowerBound, line - diagonal > sideBox.lowerBound,
                base[line - 1] == side[line - diagonal - 1]
            {
                line -= 1
            }
            if start - line > Self.longRun { metLongRun = true }
            backward[diagonal] = line
            if mayMeet, forward.reaches(diagonal), line <= forward[diagonal] { return meeting(line, diagonal) }
        }
        return nil
    }

    private func meeting(_ line: Int, _ diagonal: Int) -> Split {
        Split(base: line, side: line - diagonal, isStartExact: true, isEndExact: true)
    }
}
