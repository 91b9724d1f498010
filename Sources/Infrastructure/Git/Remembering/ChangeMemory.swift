import Application
import Domain

/// What heads change since their merge bases: what earlier runs found, and what this one adds.
struct ChangeMemory {
    private var recalled: [MemoryKey: [UInt8]] = [:]
    private var fresh: [MemoryKey: [UInt8]] = [:]

    /// Recalls all that is known of some heads, at once.
    static func recalled(
        of heads: [ObjectID], on base: Base, _ graph: CommitGraph, from memory: any ContentMemory
    ) async -> ChangeMemory {
        var graph = graph
        let keys = heads.compactMap { head -> MemoryKey? in
            switch graph.mergeBases(of: head, withMergeOf: [base.commit]) {
            case .one(let mergeBase): key(head, mergeBase)
            case .several(let all): key(head, all[0])
            case .none, .contained, .unknown: nil
            }
        }
        var result = ChangeMemory()
        result.recalled = await memory.recall(keys)
        return result
    }

    /// Returns what a head changes, nil where it isn't known.
    func known(of head: ObjectID, since mergeBase: ObjectID) -> [FileChange]? {
        RememberedChanges(remembered: recalled[Self.key(head, mergeBase)])?.changes
    }

    /// Takes in what this run found.
    mutating func add(_ changes: [FileChange], of head: ObjectID, since mergeBase: ObjectID) {
        fresh[Self.key(head, mergeBase)] = RememberedChanges(changes)?.remembered
    }

    /// Leaves what this run found to later ones.
    func remember(in memory: any ContentMemory) async { await memory.remember(fresh) }

    private static func key(_ head: ObjectID, _ mergeBase: ObjectID) -> MemoryKey {
        MemoryKey(.fileChanges, [mergeBase, head])
    }
}
