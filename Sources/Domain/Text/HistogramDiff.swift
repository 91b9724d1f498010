/// The histogram diff as git does it: the longest common block around the rarest common lines splits the texts, then each
/// part is treated alike. A part whose common lines are all frequent goes to Myers' algorithm.
///
/// The method extends Bram Cohen's patience diff, which splits by unique lines alone, to lines that occur a few times; it
/// was first described with JGit's `HistogramDiff` (Shawn O. Pearce, 2010). git-diff(1), `--diff-algorithm=histogram`; git's
/// merges use it always.
struct HistogramDiff {
    /// A part of both texts.
    struct Region {
        var base: Range<Int>
        var side: Range<Int>
    }

    /// What looking for a block to split by came to.
    private enum Split {
        case at(Region)
        case nothingInCommon
        case onlyFrequentLines
        case crowdedTable
    }

    /// Lines that occur more often than this in a part of the base can't start a block; nor does git's table take more
    /// distinct lines than this in one slot.
    private static let limit: Int32 = 64

    private let base: [Int32]
    private let side: [Int32]
    private let baseDistinctCount: Int
    /// How often each number occurs in the part of the base at hand; all 0 between two parts.
    private var occurrences: [Int32]
    /// The first line of each number in the part of the base at hand.
    private var firstLines: [Int32]
    /// For each line of the base, the next equal one in the part at hand, or -1.
    private var nextLines: [Int32]
    private var myers: MyersDiff

    /// The lines of the base that go, once it has run.
    private(set) var baseRuns = ChangedRuns()
    /// The lines of the side that come, once it has run.
    private(set) var sideRuns = ChangedRuns()

    /// Prepares a diff of two texts, given as numbers of which the base's are the lowest `baseDistinctCount`.
    init(base: [Int32], baseDistinctCount: Int, side: [Int32], distinctCount: Int) {
        self.base = base
        self.side = side
        self.baseDistinctCount = baseDistinctCount
        occurrences = [Int32](repeating: 0, count: distinctCount)
        firstLines = [Int32](repeating: -1, count: distinctCount)
        nextLines = [Int32](repeating: -1, count: base.count)
        myers = MyersDiff(distinctCount: distinctCount)
    }

    /// Finds the changed lines of both texts; false where git gives up.
    mutating func run() -> Bool {
        var open = [Region(base: 0..<base.count, side: 0..<side.count)]
        while let region = open.popLast() {
            if region.base.isEmpty || region.side.isEmpty {
                markChanged(region)
                continue
            }
            switch split(region) {
            case .at(let block):
                open.append(
                    Region(
                        base: block.base.upperBound..<region.base.upperBound,
                        side: block.side.upperBound..<region.side.upperBound))
                open.append(
                    Region(
                        base: region.base.lowerBound..<block.base.lowerBound,
                        side: region.side.lowerBound..<block.side.lowerBound))
            case .nothingInCommon:
                markChanged(region)
            case .onlyFrequentLines:
                myers.run(
                    base[region.base], against: side[region.side], baseRuns: &baseRuns, sideRuns: &sideRuns)
            case .crowdedTable:
                return false
            }
        }
        return true
    }

    private mutating func markChanged(_ region: Region) {
        baseRuns.append(region.base)
        sideRuns.append(region.side)
    }
}

// MARK: - One part

extension HistogramDiff {
    private mutating func split(_ region: Region) -> Split {
        guard !crowdsTable(region.base) else { return .crowdedTable }
        count(region.base)
        defer { for line in region.base { occurrences[Int(base[line])] = 0 } }
        var search = BlockSearch()
        var line = region.side.lowerBound
        while line < region.side.upperBound { line = tryBlocks(at: line, in: region, &search) }
        if search.hasCommonLine, search.rarity > Self.limit { return .onlyFrequentLines }
        return search.best.map(Split.at) ?? .nothingInCommon
    }

    private mutating func count(_ lines: Range<Int>) {
        for line in lines.reversed() {
            let number = Int(base[line])
            nextLines[line] = occurrences[number] == 0 ? -1 : firstLines[number]
            firstLines[number] = Int32(truncatingIfNeeded: line)
            occurrences[number] += 1
        }
    }

    /// Tries the blocks that hold a line of the side and any equal line of the base; returns the line of the side to go on
    /// with, which is the first behind all those blocks.
    private func tryBlocks(at line: Int, in region: Region, _ search: inout BlockSearch) -> Int {
        let number = Int(side[line])
        guard number < baseDistinctCount, occurrences[number] > 0 else { return line + 1 }
        search.hasCommonLine = true
        guard occurrences[number] <= search.rarity else { return line + 1 }
        var nextLine = line + 1
        var candidate = Int(firstLines[number])
        while candidate >= 0 {
            let (block, rarity) = extend(candidate, line, in: region)
            nextLine = max(nextLine, block.side.upperBound)
            search.offer(block, rarity: rarity)
            repeat {
                candidate = Int(nextLines[candidate])
            } while candidate >= 0 && candidate < block.base.upperBound
        }
        return nextLine
    }

    /// Returns the longest block of equal lines around a pair of them, and how often its rarest line occurs in the base.
    private func extend(_ baseLine: Int, _ sideLine: Int, in region: Region) -> (Region, Int32) {
        var rarity = occurrences[Int(base[baseLine])]
        var (start, sideStart) = (baseLine, sideLine)
        while start > region.base.lowerBound, sideStart > region.side.lowerBound, base[start - 1] == side[sideStart - 1]
        {
            start -= 1
            sideStart -= 1
            rarity = min(rarity, occurrences[Int(base[start])])
        }
        var (end, sideEnd) = (baseLine + 1, sideLine + 1)
        while end < region.base.upperBound, sideEnd < region.side.upperBound, base[end] == side[sideEnd] {
            rarity = min(rarity, occurrences[Int(base[end])])
            end += 1
            sideEnd += 1
        }
        return (Region(base: start..<end, side: sideStart..<sideEnd), rarity)
    }

    /// The best block so far of one part.
    private struct BlockSearch {
        /// How often the rarest line of the best block occurs in the base.
        var rarity = HistogramDiff.limit + 1
        var best: Region?
        var hasCommonLine = false

        /// Takes a block that is longer, or rarer, than the best one.
        mutating func offer(_ block: Region, rarity: Int32) {
            // Without a best one, a block of one line doesn't count as longer.
            guard block.base.count > best?.base.count ?? 1 || rarity < self.rarity else { return }
            best = block
            self.rarity = rarity
        }
    }

    /// Returns whether git's table for a part of the base would get too many distinct lines in one slot. Its size is the least
    /// power of two that isn't less than the count of lines, at least 2.
    private func crowdsTable(_ lines: Range<Int>) -> Bool {
        var bits = 1
        while 1 << bits < lines.count { bits += 1 }
        // A slot takes one number at most of each successive `1 << bits`.
        guard lines.count > Self.limit, baseDistinctCount > Int(Self.limit) << bits else { return false }
        var seen: Set<Int32> = []
        var slots: [Int: Int32] = [:]
        for line in lines where seen.insert(base[line]).inserted {
            let number = Int(base[line])
            let slot = (number + number >> bits) & (1 << bits - 1)
            slots[slot, default: 0] += 1
            if slots[slot, default: 0] > Self.limit { return true }
        }
        return false
    }
}
