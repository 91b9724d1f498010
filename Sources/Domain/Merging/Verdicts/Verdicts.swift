/// What merging a change set into the base alone comes to.
package enum BaseVerdict: Hashable, Sendable {
    /// It merges; the tree that comes out.
    case clean(tree: ObjectID)
    /// It does not.
    case conflicts([Conflict])
    /// The base has it already: reachable from it, or its merge leaves the base's tree as it is because all that it does is
    /// there.
    case merged
    /// Its merge leaves the base's tree as it is for another reason.
    case changesNothing(NoChange)
    /// It has no ancestor in common with the base.
    case unrelated
    /// It could not be told, and why. Never counted as clean.
    case unknown(UnknownReason)

    /// The word of the reports.
    package var word: String {
        switch self {
        case .clean: "clean"
        case .conflicts: "conflicts"
        case .merged: "merged"
        case .changesNothing: "changesNothing"
        case .unrelated: "unrelated"
        case .unknown: "unknown"
        }
    }

    /// Whether it merges.
    package var isClean: Bool { if case .clean = self { true } else { false } }

    /// The conflicts, if that is the verdict.
    package var conflicts: [Conflict] { if case .conflicts(let found) = self { found } else { [] } }

    /// Why it changes nothing, if that is the verdict.
    package var noChange: NoChange? { if case .changesNothing(let cause) = self { cause } else { nil } }

    /// Why it could not be told, if that is the verdict.
    package var unknownReason: UnknownReason? { if case .unknown(let reason) = self { reason } else { nil } }
}

/// A change set with what is known of it against the base.
package struct AssessedChangeSet: Hashable, Sendable {
    /// The change set.
    package let changeSet: ChangeSet
    /// What merging it into the base alone comes to.
    package let verdict: BaseVerdict
    /// The layers it touches, lowest first; then `support` and `unplaced` where it touches such files.
    package let layers: [String]
    /// Whether the verdict comes from libgit2's merge where git's may differ, because git or a submodule's commits are missing.
    package let isApproximate: Bool
    /// What recorded resolutions make of its conflicts with the base; nil where they don't resolve all of them.
    package var settlement: Settlement?
    /// The part of it that the base has in another form; nil where there is none.
    package var landed: LandedPart?
    /// What is left of it beside that; nil where nothing landed, or nothing is left.
    package var remainder: Remainder?
    /// A commit that it builds on and that the base took back after it was merged; nil where there is none.
    package var revertedLineage: RevertedCommit?
    /// The file that says by which layer it ranks; nil where that is the lowest of those it touches.
    package let decidedBy: DecidingFile?

    package init(
        changeSet: ChangeSet, verdict: BaseVerdict, layers: [String], decidedBy: DecidingFile? = nil,
        isApproximate: Bool = false, settlement: Settlement? = nil, landed: LandedPart? = nil,
        remainder: Remainder? = nil
    ) {
        self.changeSet = changeSet
        self.decidedBy = decidedBy
        self.verdict = verdict
        self.layers = layers
        self.isApproximate = isApproximate
        self.settlement = settlement
        self.landed = landed
        self.remainder = remainder
        revertedLineage = nil
    }

    /// Returns the same change set with what recorded resolutions make of its conflicts.
    package func settled(by settlement: Settlement) -> AssessedChangeSet {
        var result = self
        result.settlement = settlement
        return result
    }

    /// Returns the same change set with what landed of it; the title is that of the rest.
    package func landing(_ part: LandedPart?, title: String?) -> AssessedChangeSet {
        var changeSet = changeSet
        if let title { changeSet.title = title }
        var result = AssessedChangeSet(
            changeSet: changeSet, verdict: verdict, layers: layers, decidedBy: decidedBy,
            isApproximate: isApproximate, settlement: settlement, landed: part, remainder: remainder)
        result.revertedLineage = revertedLineage
        return result
    }

    /// Returns the same change set with another verdict on the base.
    package func judged(_ verdict: BaseVerdict, isApproximate: Bool) -> AssessedChangeSet {
        var result = AssessedChangeSet(
            changeSet: changeSet, verdict: verdict, layers: layers, decidedBy: decidedBy,
            isApproximate: isApproximate, landed: landed, remainder: remainder)
        result.revertedLineage = revertedLineage
        return result
    }

    /// Whether there is nothing to land: the base has all of it, in this form or another one.
    package var isInBase: Bool { verdict == .merged || landed?.isDone ?? false }

    /// Whether there is nothing to land, for the base has all of it or its merge changes nothing.
    package var isIdle: Bool { isInBase || verdict.noChange != nil }

    /// What people call it.
    package var id: ChangeSetID { changeSet.id }
}

/// Two change sets, each clean on the base, that are not clean together.
package struct PairVerdict: Hashable, Sendable {
    /// What merging the second into the merge of the first comes to.
    package enum Outcome: Hashable, Sendable {
        case conflicts([Conflict])
        case unknown(UnknownReason)
        /// It merges, and breaks what each of them has whole.
        case broken([Finding])
    }

    /// The one that stands earlier in the selection.
    package let first: ChangeSetID
    /// The one that stands later.
    package let second: ChangeSetID
    /// What comes of it.
    package let outcome: Outcome
    /// Whether the verdict comes from libgit2's merge where git's may differ, because git or a submodule's commits are missing.
    package let isApproximate: Bool
    /// The recorded resolutions that resolve all of its conflicts; empty where there are none that do.
    package let resolutions: [RecordedResolution]

    package init(
        first: ChangeSetID, second: ChangeSetID, outcome: Outcome, isApproximate: Bool = false,
        resolutions: [RecordedResolution] = []
    ) {
        self.first = first
        self.second = second
        self.outcome = outcome
        self.isApproximate = isApproximate
        self.resolutions = resolutions
    }

    /// Returns the same pair with the recorded resolutions that resolve it.
    package func settled(by resolutions: [RecordedResolution]) -> PairVerdict {
        PairVerdict(
            first: first, second: second, outcome: outcome, isApproximate: isApproximate, resolutions: resolutions)
    }

    /// Returns the other of the two.
    package func partner(of id: ChangeSetID) -> ChangeSetID { first == id ? second : first }

    /// The conflicts; none where the outcome is unknown.
    package var conflicts: [Conflict] { if case .conflicts(let found) = outcome { found } else { [] } }

    /// Why it could not be told; nil where it could.
    package var unknownReason: UnknownReason? { if case .unknown(let reason) = outcome { reason } else { nil } }

    /// What the merge breaks; nothing where it does not merge.
    package var findings: [Finding] { if case .broken(let found) = outcome { found } else { [] } }
}

extension [AssessedChangeSet] {
    /// Returns the one that goes by an id; nil where none does. `#12` also means one that a list or a branch calls `12`.
    package func named(_ id: ChangeSetID) -> AssessedChangeSet? {
        if let found = first(where: { $0.changeSet.goes(by: id) }) { return found }
        guard let number = id.number else { return nil }
        return first { $0.changeSet.goes(by: ChangeSetID(String(number))) }
    }
}
