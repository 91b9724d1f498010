/// How far the paths from one corner got, by diagonal.
struct Frontier {
    private var positions: [Int]
    private let zero: Int
    private let unreached: Int
    /// The diagonal of the corner.
    private(set) var middle = 0
    private var lowest = 0
    private var highest = 0

    /// Prepares for all diagonals of two sequences and one more at either end.
    init(baseCount: Int, sideCount: Int, unreached: Int) {
        positions = [Int](repeating: unreached, count: baseCount + sideCount + 3)
        zero = sideCount + 1
        self.unreached = unreached
    }

    /// How far the path on a diagonal got.
    subscript(diagonal: Int) -> Int {
        get { positions[diagonal + zero] }
        set { positions[diagonal + zero] = newValue }
    }

    /// Starts anew with one path, at a corner.
    mutating func begin(at diagonal: Int, from position: Int) {
        (middle, lowest, highest) = (diagonal, diagonal, diagonal)
        self[diagonal] = position
    }

    /// Takes in one more diagonal at either end, or gives one up where the box ends, so that every other diagonal counts.
    mutating func widen(within box: ClosedRange<Int>) {
        if lowest > box.lowerBound {
            lowest -= 1
            self[lowest - 1] = unreached
        } else {
            lowest += 1
        }
        if highest < box.upperBound {
            highest += 1
            self[highest + 1] = unreached
        } else {
            highest -= 1
        }
    }

    /// Returns whether a diagonal lies between the outermost ones.
    func reaches(_ diagonal: Int) -> Bool { lowest <= diagonal && diagonal <= highest }

    /// The diagonals of the paths of the present cost, from the highest down.
    var reachedDownward: StrideThrough<Int> { stride(from: highest, through: lowest, by: -2) }
}
