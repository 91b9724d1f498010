/// How a commit's history stands to that of another.
package struct CommitDistance: Hashable, Sendable {
    /// How many commits it has that the other lacks.
    package let ahead: Int
    /// How many commits it lacks that the other has.
    package let behind: Int

    package init(ahead: Int, behind: Int) {
        self.ahead = ahead
        self.behind = behind
    }
}

/// Where a pinned reference stands now.
package enum Movement: Hashable, Sendable {
    /// Where it stood; so does a commit that no reference named.
    case unmoved
    /// It leads to another commit; how far away that is, where it can be told.
    case moved(to: ObjectID, distance: CommitDistance?)
    /// There is no such reference, or no such commit, any more.
    case gone
    /// It could not be told, and why.
    case unknown(UnknownReason)

    /// Whether it is known to stand elsewhere, or nowhere.
    package var isChange: Bool {
        switch self {
        case .moved, .gone: true
        case .unmoved, .unknown: false
        }
    }
}
