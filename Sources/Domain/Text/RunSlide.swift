/// The walk over the runs of one text that finds each its place.
struct RunSlide {
    /// The text's lines.
    let numbers: UnsafeBufferPointer<Int32>
    /// By count of kept lines: whether the other text has a change behind that many.
    let otherChanges: UnsafeBufferPointer<Bool>
    /// The runs to place, in order.
    let pending: [Range<Int>]
    /// The runs that have their place, in order.
    private(set) var placed: [Range<Int>] = []
    /// The place in `pending` of the next run.
    private var next = 0
    /// How many changed lines were taken from `pending` so far.
    private var taken = 0
    /// The run at hand.
    private var start = 0
    private var end = 0
    /// How many kept lines stand before the run at hand.
    private var kept = 0

    /// Prepares a walk.
    init(numbers: UnsafeBufferPointer<Int32>, otherChanges: UnsafeBufferPointer<Bool>, pending: [Range<Int>]) {
        self.numbers = numbers
        self.otherChanges = otherChanges
        self.pending = pending
    }

    /// Takes the next run and places it; false when there is none.
    mutating func placeNext() -> Bool {
        guard next < pending.count else { return false }
        (start, end) = (pending[next].lowerBound, pending[next].upperBound)
        kept = start - taken
        taken += end - start
        next += 1
        settle()
        placed.append(start..<end)
        return true
    }

    private mutating func settle() {
        var highestEnd: Int
        var meetsOther: Bool
        var size: Int
        repeat {
            size = end - start
            while slideUp() {}
            highestEnd = end
            meetsOther = otherChanges[kept]
            while slideDown() { meetsOther = meetsOther || otherChanges[kept] }
        } while size != end - start
        guard end != highestEnd, meetsOther else { return }
        while !otherChanges[kept], slideUp() {}
    }

    /// Moves the run a line up, if the line above it equals its last, and takes in a run that it comes to touch.
    private mutating func slideUp() -> Bool {
        guard start > 0, numbers[start - 1] == numbers[end - 1] else { return false }
        start -= 1
        end -= 1
        kept -= 1
        if let above = placed.last, above.upperBound == start {
            start = above.lowerBound
            placed.removeLast()
        }
        return true
    }

    /// Moves the run a line down, if the line below it equals its first, and takes in a run that it comes to touch.
    private mutating func slideDown() -> Bool {
        guard end < numbers.count, numbers[start] == numbers[end] else { return false }
        start += 1
        end += 1
        kept += 1
        if next < pending.count, pending[next].lowerBound == end {
            taken += pending[next].count
            end = pending[next].upperBound
            next += 1
        }
        return true
    }
}
