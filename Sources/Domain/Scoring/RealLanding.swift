/// How a change set became part of the base.
public struct RealLanding: Hashable, Sendable {
    /// What speaks for it, the strongest first.
    public enum Evidence: String, Hashable, Sendable, CaseIterable {
        /// The pinned commit is part of the base's history.
        case ancestry
        /// A commit, or a run of them, changes exactly what the change set does: a squash or a rebase.
        case samePatch
        /// A commit names its number and changes the same files.
        case numberAndPaths
    }

    /// What speaks for it.
    public let evidence: Evidence
    /// The places on the line of the base that it takes, from 0: more than one where a rebase brought it.
    public let places: ClosedRange<Int>
    /// The commit that brought it.
    public let commit: ObjectID
    /// The merge that brought it, to be done again; nil where nothing was merged, or nobody can tell what.
    public let merge: Redo?
    /// Whether it came along with something else, so that no merge was its own.
    public let cameAlong: Bool

    /// A merge to do again, and what became of it in reality.
    public struct Redo: Hashable, Sendable {
        /// What was merged into.
        public let tip: ObjectID
        /// The tree of that.
        public let tipTree: ObjectID
        /// The tree that came out in reality.
        public let tree: ObjectID
    }
}
