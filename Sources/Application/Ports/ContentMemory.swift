/// Remembers between runs what was worked out from contents, under keys that name those contents.
///
/// A memory may forget whatever it likes, at any time. It never answers with a value that was not remembered under the
/// key.
public protocol ContentMemory: Sendable {
    /// Returns what is remembered under the keys; a key of which nothing is known is absent.
    ///
    /// Ask about many keys at once: each call costs a transaction, each key next to nothing.
    func recall(_ keys: [MemoryKey]) async -> [MemoryKey: [UInt8]]

    /// Remembers values; what can't be kept is forgotten without harm.
    ///
    /// Hand over many values at once, for the same reason.
    func remember(_ entries: [MemoryKey: [UInt8]]) async

    /// What a reader must know of the memory, in sentences: that it could not be opened, say.
    var notes: [String] { get async }
}

/// Names all that a value was worked out from: the same key means the same value, on every machine and at any time.
public struct MemoryKey: Hashable, Sendable {
    /// What kind of value it is, so that two kinds worked out from the same contents don't meet.
    public let kind: UInt8
    /// The contents, by their object ids, and the settings that bear on the value.
    public let bytes: [UInt8]

    /// Makes a key.
    public init(kind: UInt8, bytes: [UInt8]) {
        self.kind = kind
        self.bytes = bytes
    }

    /// Hashes the bytes as one piece: byte by byte, as an array does it, takes several times as long.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}
