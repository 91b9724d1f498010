/// A cache that stores nothing: every run is the first.
package struct NoCache: ContentCache {
    package init() {}

    /// Returns nothing.
    package func load(_ keys: [CacheKey]) -> [CacheKey: [UInt8]] { [:] }

    /// Forgets at once.
    package func store(_ entries: [CacheKey: [UInt8]]) {}

    /// Nothing is worth a word.
    package var notes: [String] { [] }
}
