import Application

/// A cache that drops nothing, for as long as it lives.
actor PlainCache: ContentCache {
    private var entries: [CacheKey: [UInt8]] = [:]
    /// How many keys were known.
    private(set) var hits = 0
    let notes: [String] = []

    func load(_ keys: [CacheKey]) -> [CacheKey: [UInt8]] {
        let known = entries.filter { keys.contains($0.key) }
        hits += known.count
        return known
    }

    func store(_ new: [CacheKey: [UInt8]]) { entries.merge(new) { $1 } }
}
