/// A path divided at its `/`, so that many patterns can look at it.
struct PathParts {
    /// The bytes of the whole path.
    let bytes: [UInt8]
    /// Where its parts stand.
    let ranges: [Range<Int>]

    /// Divides a path.
    init(_ path: RepositoryPath) {
        bytes = path.bytes
        var ranges: [Range<Int>] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "/") {
            ranges.append(start..<index)
            start = index + 1
        }
        if !bytes.isEmpty { ranges.append(start..<bytes.count) }
        self.ranges = ranges
    }

    /// How many parts there are; none of the empty path.
    var count: Int { ranges.count }

    /// Whether a part is these bytes.
    func part(_ position: Int, equals other: [UInt8]) -> Bool {
        let range = ranges[position]
        guard range.count == other.count else { return false }
        for offset in 0..<other.count where bytes[range.lowerBound + offset] != other[offset] { return false }
        return true
    }
}
