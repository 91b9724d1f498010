/// How many bytes of a file stand in equal lines.
struct LineWeights {
    /// By a hash of the line: two lines that share one would make files a little more alike, in reports only.
    private var weights: [UInt64: Int] = [:]
    private let total: Int

    /// Weighs the lines of a file.
    init(_ content: [UInt8]) {
        total = content.count
        var (hash, start) = (Self.seed, 0)
        for (position, byte) in content.enumerated() {
            if byte == UInt8(ascii: "\n") {
                weights[hash, default: 0] += position + 1 - start
                (hash, start) = (Self.seed, position + 1)
            } else {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
            }
        }
        if start < total { weights[hash, default: 0] += total - start }
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Returns the share of the larger file that both have, in percent.
    func likeness(to other: LineWeights) -> Int {
        let larger = max(total, other.total)
        guard larger > 0, min(total, other.total) * 2 >= larger else { return 0 }
        let common = weights.reduce(0) { $0 + min($1.value, other.weights[$1.key] ?? 0) }
        return common * 100 / larger
    }
}
