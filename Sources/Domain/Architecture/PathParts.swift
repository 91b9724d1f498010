/// A path divided at its `/`, so that many patterns can look at it.
struct PathParts {
    /// The bytes of the whole path.
    let bytes: [UInt8]
    /// Where its parts stand.
    let ranges: [Range<Int>]
    /// The marks of all its parts.
    let marks: UInt64

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
        marks = ranges.reduce(0) { [bytes] marks, range in marks | Self.mark(of: bytes, range) }
    }

    /// Returns one bit for a part, the same for the same bytes.
    static func mark(of bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        guard let first = range.first, let last = range.last else { return 0 }
        return 1 << (UInt64(bytes[first]) &* 5 &+ UInt64(bytes[last]) &* 3 &+ UInt64(range.count) & 63)
    }

    /// How many parts there are; none of the empty path.
    var count: Int { ranges.count }

    /// Whether a part is these bytes.
    func part(_ position: Int, equals other: [UInt8]) -> Bool {
        let range = ranges[position]
        return range.count == other.count && holds(other, at: range.lowerBound)
    }

    /// Whether a part has these bytes at its two ends, which do not share any.
    func part(_ position: Int, startsWith prefix: [UInt8], endsWith suffix: [UInt8]) -> Bool {
        let range = ranges[position]
        return range.count >= prefix.count + suffix.count && holds(suffix, at: range.upperBound - suffix.count)
            && holds(prefix, at: range.lowerBound)
    }

    private func holds(_ other: [UInt8], at start: Int) -> Bool {
        for offset in 0..<other.count where bytes[start + offset] != other[offset] { return false }
        return true
    }
}
