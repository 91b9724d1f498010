/// The changed lines of one of the two texts of a diff, as runs in order that don't touch.
struct ChangedRuns {
    /// The runs.
    private(set) var runs: [Range<Int>] = []

    /// How many lines are changed.
    var lineCount: Int { runs.reduce(0) { $0 + $1.count } }

    /// Adds lines behind all others; nothing happens if there are none.
    mutating func append(_ lines: Range<Int>) {
        guard !lines.isEmpty else { return }
        if let last = runs.last, last.upperBound == lines.lowerBound {
            runs[runs.count - 1] = last.lowerBound..<lines.upperBound
        } else {
            runs.append(lines)
        }
    }

    /// Slides each run to where git puts it: as far down as equal lines at its ends allow, or, higher up, to the lowest place
    /// next to a change of the other text. Runs that come to touch on the way become one.
    ///
    /// The lines that are not changed are the same in both texts, so a run's place is told by how many of them stand before it.
    func slid(in numbers: [Int32], toMeet other: ChangedRuns, of otherCount: Int) -> ChangedRuns {
        guard !runs.isEmpty else { return self }
        var otherChanges = [Bool](repeating: false, count: otherCount - other.lineCount + 1)
        var shift = 0
        for run in other.runs {
            otherChanges[run.lowerBound - shift] = true
            shift += run.count
        }
        return numbers.withUnsafeBufferPointer { numbers in
            otherChanges.withUnsafeBufferPointer { otherChanges in
                var slide = RunSlide(numbers: numbers, otherChanges: otherChanges, pending: runs)
                while slide.placeNext() {}
                return ChangedRuns(runs: slide.placed)
            }
        }
    }
}
