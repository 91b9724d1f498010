/// How a change set could be cut into a stack of branches, one a layer.
public enum SplitAdvice: Hashable, Sendable {
    /// It touches one layer, or none: nil.
    case needless(layer: String?)
    /// It can't be cut, and why, in a sentence.
    case impossible(reason: String)
    /// The branches, tried.
    case stack(SplitStack)
}

/// A stack of branches that a change set is cut into, as merging them one after the other came out.
public struct SplitStack: Hashable, Sendable {
    /// The commit that the lowest branch starts from: the merge base of the change set with the base.
    public let mergeBase: ObjectID
    /// The change set's head.
    public let head: ObjectID
    /// The branches, the lowest first.
    public let parts: [SplitPart]
    /// The tree of merging the change set whole; nil where that is not clean.
    public let whole: ObjectID?

    /// Makes a stack.
    public init(mergeBase: ObjectID, head: ObjectID, parts: [SplitPart], whole: ObjectID?) {
        self.mergeBase = mergeBase
        self.head = head
        self.parts = parts
        self.whole = whole
    }

    /// The base's tree once all parts have landed; nil where one does not merge.
    public var result: ObjectID? { if case .clean(let tree)? = parts.last?.outcome { tree } else { nil } }
}

/// One branch of a stack.
public struct SplitPart: Hashable, Sendable {
    /// What merging it comes to, once those below it have landed.
    public enum Outcome: Hashable, Sendable {
        /// It merges; the base's tree then.
        case clean(tree: ObjectID)
        /// It does not.
        case conflicts([Conflict])
        /// One below it does not merge; where its own files conflict with the base when all is merged at once.
        case waits(own: [Conflict])
        /// It could not be told, and why.
        case unknown(reason: String)
    }

    /// Another change set that it clashes with.
    public struct Clash: Hashable, Sendable {
        /// The other.
        public let id: ChangeSetID
        /// Where, each path once, sorted.
        public let paths: [RepositoryPath]

        /// Makes a clash.
        public init(id: ChangeSetID, paths: [RepositoryPath]) {
            self.id = id
            self.paths = paths
        }
    }

    /// The layer and its files.
    public let share: LayerSplit.Part
    /// The branch's tree.
    public let tree: ObjectID
    /// What merging it comes to.
    public let outcome: Outcome
    /// Whether libgit2's merge decided where git's may differ, because git could not be asked.
    public let isApproximate: Bool
    /// The change sets that clash with this part of it, by the paths at which the pairs clash, in selection order.
    public let clashes: [Clash]

    /// Makes a part.
    public init(
        share: LayerSplit.Part, tree: ObjectID, outcome: Outcome, isApproximate: Bool = false, clashes: [Clash] = []
    ) {
        self.share = share
        self.tree = tree
        self.outcome = outcome
        self.isApproximate = isApproximate
        self.clashes = clashes
    }
}
