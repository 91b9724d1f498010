import Domain

/// What several reports read out of an analysis.
extension Analysis {
    /// The title of a change set; empty when there is none.
    func title(of id: ChangeSetID) -> String { changeSet(id)?.changeSet.title ?? "" }

    /// The ids of those that the base has already, in selection order.
    var merged: [ChangeSetID] { changeSets.filter(\.isInBase).map(\.id) }

    /// The ids of those whose verdict on the base, or with another, comes from a merge that may differ from git's.
    var approximate: [ChangeSetID] {
        let paired = Set(pairs.filter(\.isApproximate).flatMap { [$0.first, $0.second] })
        return changeSets.filter { $0.isApproximate || paired.contains($0.id) }.map(\.id)
    }

    /// The pairs that are not clean, but for those whose conflict is resolved as recorded.
    var unsettledPairs: [PairVerdict] { pairs.filter(\.resolutions.isEmpty) }

    /// How many pairs could not be told.
    var unknownPairs: Int {
        pairs.count { $0.unknownReason != nil }
    }

    /// How many pairs conflict.
    var conflictingPairs: Int { pairs.count - unknownPairs }
}

extension Plan {
    /// The held ones that are shown one by one: all but those that the base has already.
    var waiting: [HeldChangeSet] { held.filter { $0.reason != .merged } }

    /// Whether a held change set clashes only with several others together.
    func isJoint(_ held: HeldChangeSet) -> Bool {
        held.reason == .conflicts && held.with.count > 1
            && conflictSets.contains { $0.count > 2 && Set($0) == Set(held.with + [held.id]) }
    }

    /// The paths at which the members of a clash of three or more clash, each once.
    func paths(ofJoint set: [ChangeSetID]) -> [String] {
        let clash = jointClashes.first { Set($0.members) == Set(set) }
        return Set(clash?.conflicts.map(\.path) ?? []).sorted().map(\.text)
    }

    /// Whether every step is a merge, as it is where nobody asked for anything else.
    var hasOnlyMerges: Bool { steps.allSatisfy { $0.method == .merge } }

    /// Whether no other order that was tried comes to anything else.
    var isBestInAll: Bool {
        Set(comparison.map { [$0.landed.count, $0.filesByHand, $0.unmeasured] }).count <= 1
    }

    /// The minimal conflict sets of three and more.
    var jointConflicts: [[ChangeSetID]] { conflictSets.filter { $0.count > 2 } }

    /// Those of them that no held change set tells of.
    var untoldJointConflicts: [[ChangeSetID]] {
        let told = Set(held.filter(isJoint).map { Set($0.with + [$0.id]) })
        return jointConflicts.filter { !told.contains(Set($0)) }
    }
}
