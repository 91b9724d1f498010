/// A memory that knows nothing and keeps nothing: every run is the first.
public struct NoMemory: ContentMemory {
    /// Makes it.
    public init() {}

    /// Returns nothing.
    public func recall(_ keys: [MemoryKey]) -> [MemoryKey: [UInt8]] { [:] }

    /// Forgets at once.
    public func remember(_ entries: [MemoryKey: [UInt8]]) {}

    /// Nothing is worth a word.
    public var notes: [String] { [] }
}
