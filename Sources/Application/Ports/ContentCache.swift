/// Keeps between runs what was worked out from contents, under keys that name those contents.
///
/// A cache may drop any value at any time. It never returns a value that was not stored under the key.
package protocol ContentCache: Sendable {
    /// Returns what is stored under the keys; a key without a value is absent.
    ///
    /// Ask about many keys at once: each call costs a transaction, each key next to nothing.
    func load(_ keys: [CacheKey]) async -> [CacheKey: [UInt8]]

    /// Stores values; what can't be stored is dropped without harm.
    ///
    /// Hand over many values at once, for the same reason.
    func store(_ entries: [CacheKey: [UInt8]]) async

    /// What a reader must know of the cache, in sentences: that it could not be opened, say.
    var notes: [String] { get async }
}

/// Names all that a value was worked out from: the same key means the same value, on every machine and at any time.
package struct CacheKey: Hashable, Sendable {
    /// What kind of value it is, so that two kinds worked out from the same contents don't meet.
    package let kind: UInt8
    /// The contents, by their object ids, and the settings that bear on the value.
    package let bytes: [UInt8]

    package init(kind: UInt8, bytes: [UInt8]) {
        self.kind = kind
        self.bytes = bytes
    }

    /// Hashes the bytes as one piece: byte by byte, as an array does it, takes several times as long.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}
