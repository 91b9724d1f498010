/// Which merge attributes count.
package enum AttributePolicy: String, Hashable, Sendable, CaseIterable {
    /// All that git respects.
    case local
    /// Those that a hosted merge button respects: no `merge=` drivers.
    case forge
}
