/// A change set that no longer merges once another one has landed.
package struct BlockedChangeSet: Hashable, Sendable {
    /// The change set.
    package let id: ChangeSetID
    /// Where it clashes then.
    package let conflicts: [Conflict]

    /// What there is to resolve.
    package var work: ConflictWork { ConflictWork(conflicts) }
}

extension Analysis {
    /// Returns the pairs that hold a change set.
    package func pairs(with id: ChangeSetID) -> [PairVerdict] { pairs.filter { $0.first == id || $0.second == id } }

    /// Returns those that conflict with a change set once it has landed, in selection order, but for those whose conflict is
    /// resolved as recorded.
    package func blocked(by id: ChangeSetID) -> [BlockedChangeSet] {
        pairs(with: id).filter { !$0.conflicts.isEmpty && $0.resolutions.isEmpty }
            .map { BlockedChangeSet(id: $0.partner(of: id), conflicts: $0.conflicts) }
    }

    /// Returns those of which nobody knows whether they would.
    package func uncompared(with id: ChangeSetID) -> [ChangeSetID] {
        pairs(with: id).filter { $0.unknownReason != nil }.map { $0.partner(of: id) }
    }
}
