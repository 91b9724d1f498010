import Application

/// A memory that forgets nothing, for as long as it lives.
actor PlainMemory: ContentMemory {
    private var entries: [MemoryKey: [UInt8]] = [:]
    /// How many keys were known.
    private(set) var hits = 0
    let notes: [String] = []

    func recall(_ keys: [MemoryKey]) -> [MemoryKey: [UInt8]] {
        let known = entries.filter { keys.contains($0.key) }
        hits += known.count
        return known
    }

    func remember(_ new: [MemoryKey: [UInt8]]) { entries.merge(new) { $1 } }
}
