import Application
import TestSupport

/// Entries that are the same for the same seed, and for another one different in every key.
func sampleEntries(_ count: Int, seed: UInt64 = 1, sizes: ClosedRange<Int> = 0...200) -> [CacheKey: [UInt8]] {
    var generator = SeededGenerator(seed: seed)
    func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) } }
    var entries: [CacheKey: [UInt8]] = [:]
    for _ in 0..<count {
        let key = CacheKey(kind: UInt8.random(in: 1...3, using: &generator), bytes: bytes(45))
        entries[key] = bytes(Int.random(in: sizes, using: &generator))
    }
    return entries
}
