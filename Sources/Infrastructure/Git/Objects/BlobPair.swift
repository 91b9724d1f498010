import Application
import Domain

/// A version of a file and what it was made from.
struct BlobPair: Hashable, Sendable {
    /// The base; nil for the empty text.
    let base: ObjectID?
    /// The version.
    let side: ObjectID

    /// What names their diff in the cache.
    var key: CacheKey { CacheKey(.lineDiff, [base ?? .zero, side]) }
}
