import TestSupport

/// What a bad disk, a power failure or a stray program does to a file.
enum Damage {
    /// Returns the bytes with one piece of damage: flipped bits, overwritten, zeroed, moved or missing ranges.
    static func random(to file: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = file
        let length = min(bytes.count, generator.pick([1, 16, 512, 4096]))
        let start = Int.random(in: 0...(bytes.count - length), using: &generator)
        let range = start..<(start + length)
        switch Int.random(in: 0..<7, using: &generator) {
        case 0: for _ in 0..<generator.pick([1, 10, 100, 1000]) { flip(&bytes, &generator) }
        case 1: for index in range { bytes[index] = UInt8(truncatingIfNeeded: generator.next()) }
        case 2: for index in range { bytes[index] = 0 }
        case 3: bytes.replaceSubrange(range, with: file[Int.random(in: 0...start, using: &generator)...].prefix(length))
        case 4: bytes.removeSubrange(range)
        case 5:
            for index in 0..<100 where generator.oneIn(20) {
                bytes[index] = UInt8(truncatingIfNeeded: generator.next())
            }
        default: bytes.removeSubrange(start...)
        }
        return bytes
    }

    private static func flip(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    }
}
