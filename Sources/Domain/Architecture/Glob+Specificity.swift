extension Glob {
    /// How closely a pattern describes what it matches: first by the bytes that stand before any wildcard, then by all
    /// bytes that stand for themselves.
    package struct Specificity: Hashable, Sendable, Comparable {
        /// How many bytes stand before the first wildcard.
        package let prefix: Int
        /// How many bytes stand for themselves.
        package let total: Int

        /// Orders the less specific first.
        package static func < (first: Specificity, second: Specificity) -> Bool {
            (first.prefix, first.total) < (second.prefix, second.total)
        }
    }
}
