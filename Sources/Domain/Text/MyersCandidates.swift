/// The lines of one part that are worth comparing; the others between the equal ends are changed without a look.
struct MyersCandidates {
    /// How much of the other part a line matches.
    private enum Matches {
        case none, some, tooMany
    }

    /// How far a run of lines is looked at.
    private static let window = 100

    /// The numbers of the lines to compare.
    private(set) var numbers: [Int32] = []
    /// Where those lines stand.
    private var lines: [Int] = []
    /// All lines between the equal ends.
    private let middle: Range<Int>

    /// Sorts out the lines of a part, given how often each number occurs in the other.
    init(of part: ArraySlice<Int32>, without ends: (start: Int, end: Int), matches: [Int32]) {
        middle = part.startIndex + ends.start..<part.endIndex - ends.end
        let many = min(MyersDiff.roughRoot(of: part.count), 1024)
        let kinds: [Matches] = part[middle].map {
            let count = Int(matches[Int($0)])
            return count == 0 ? .none : count < many ? .some : .tooMany
        }
        for (offset, kind) in kinds.enumerated() {
            switch kind {
            case .none: continue
            case .tooMany where Self.standsAmongUnmatched(offset, kinds): continue
            case .some, .tooMany:
                numbers.append(part[middle.lowerBound + offset])
                lines.append(middle.lowerBound + offset)
            }
        }
    }

    /// Adds the lines without a place in the comparison and those that it found changed, in order.
    func appendChanged(to runs: inout ChangedRuns, changed: [Bool]) {
        var line = middle.lowerBound
        for (candidate, isChanged) in zip(lines, changed) where !isChanged {
            runs.append(line..<candidate)
            line = candidate + 1
        }
        runs.append(line..<middle.upperBound)
    }

    /// Returns whether lines without a match stand on both sides of a line, with at most lines like it between, and make up
    /// more than three quarters of the run.
    private static func standsAmongUnmatched(_ offset: Int, _ kinds: [Matches]) -> Bool {
        let above = tally(kinds[max(0, offset - window)..<offset].reversed())
        guard above.unmatched > 0 else { return false }
        let below = tally(kinds[min(offset + 1, kinds.count)..<min(offset + window + 1, kinds.count)])
        guard below.unmatched > 0 else { return false }
        // Git counts the line itself once for each direction.
        let frequent = above.frequent + below.frequent + 2
        return frequent * 4 < frequent + above.unmatched + below.unmatched
    }

    private static func tally(_ kinds: some Sequence<Matches>) -> (unmatched: Int, frequent: Int) {
        var (unmatched, frequent) = (0, 0)
        for kind in kinds {
            switch kind {
            case .none: unmatched += 1
            case .tooMany: frequent += 1
            case .some: return (unmatched, frequent)
            }
        }
        return (unmatched, frequent)
    }
}
