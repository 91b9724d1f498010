extension Glob {
    /// How closely a pattern describes what it matches: first by the bytes that stand before any wildcard, then by all
    /// bytes that stand for themselves.
    public struct Specificity: Hashable, Sendable, Comparable {
        /// How many bytes stand before the first wildcard.
        public let prefix: Int
        /// How many bytes stand for themselves.
        public let total: Int

        /// Orders the less specific first.
        public static func < (first: Specificity, second: Specificity) -> Bool {
            (first.prefix, first.total) < (second.prefix, second.total)
        }
    }
}
