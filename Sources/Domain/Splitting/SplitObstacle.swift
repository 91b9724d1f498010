/// Why a change set can't be cut into a stack of branches.
package enum SplitObstacle: Hashable, Sendable {
    /// The base has it already.
    case merged
    /// It has no commit in common with the base.
    case unrelated
    /// It and the base were merged crosswise, and have several merge bases.
    case severalMergeBases
    /// It has no merge base with the base.
    case noMergeBase
    /// Its parts together are not what it is.
    case partsDiffer
    /// It could not be told.
    case unknown(UnknownReason)
}
