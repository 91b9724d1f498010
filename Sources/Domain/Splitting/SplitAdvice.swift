/// How a change set could be cut into a stack of branches, one a layer.
package enum SplitAdvice: Hashable, Sendable {
    /// It touches one layer, or none: nil.
    case needless(layer: String?)
    /// It can't be cut.
    case impossible(SplitObstacle)
    /// The branches, tried.
    case stack(SplitStack)
}

/// A stack of branches that a change set is cut into, as merging them one after the other came out.
package struct SplitStack: Hashable, Sendable {
    /// The commit that the lowest branch starts from: the merge base of the change set with the base.
    package let mergeBase: ObjectID
    /// The change set's head.
    package let head: ObjectID
    /// The branches, the lowest first.
    package let parts: [SplitPart]
    /// The tree of merging the change set whole; nil where that is not clean.
    package let whole: ObjectID?

    package init(mergeBase: ObjectID, head: ObjectID, parts: [SplitPart], whole: ObjectID?) {
        self.mergeBase = mergeBase
        self.head = head
        self.parts = parts
        self.whole = whole
    }

    /// The base's tree once all parts have landed; nil where one does not merge.
    package var result: ObjectID? { if case .clean(let tree)? = parts.last?.outcome { tree } else { nil } }
}

/// One branch of a stack.
package struct SplitPart: Hashable, Sendable {
    /// What merging it comes to, once those below it have landed.
    package enum Outcome: Hashable, Sendable {
        /// It merges; the base's tree then.
        case clean(tree: ObjectID)
        /// It does not.
        case conflicts([Conflict])
        /// One below it does not merge; where its own files conflict with the base when all is merged at once.
        case waits(own: [Conflict])
        /// It could not be told, and why.
        case unknown(UnknownReason)
    }

    /// Another change set that it clashes with.
    package struct Clash: Hashable, Sendable {
        /// The other.
        package let id: ChangeSetID
        /// Where, each path once, sorted.
        package let paths: [RepositoryPath]

        package init(id: ChangeSetID, paths: [RepositoryPath]) {
            self.id = id
            self.paths = paths
        }
    }

    /// The layer and its files.
    package let share: LayerSplit.Part
    /// The branch's tree.
    package let tree: ObjectID
    /// What merging it comes to.
    package let outcome: Outcome
    /// Whether libgit2's merge decided where git's may differ, because git could not be asked.
    package let isApproximate: Bool
    /// The change sets that clash with this part of it, by the paths at which the pairs clash, in selection order.
    package let clashes: [Clash]

    package init(
        share: LayerSplit.Part, tree: ObjectID, outcome: Outcome, isApproximate: Bool = false, clashes: [Clash] = []
    ) {
        self.share = share
        self.tree = tree
        self.outcome = outcome
        self.isApproximate = isApproximate
        self.clashes = clashes
    }
}
