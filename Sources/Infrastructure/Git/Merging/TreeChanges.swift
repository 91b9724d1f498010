import Domain

/// Whether files went and came between two directories: where both happened, a rename may hide.
struct TreeChanges: Hashable, Sendable {
    /// Whether a file of the first is not in the second.
    private(set) var deletes = false
    /// Whether a file of the second is not in the first.
    private(set) var adds = false

    /// Says that nothing changed.
    init() {}

    /// Compares two directories; nil stands for none.
    init(from base: ObjectID?, to side: ObjectID?, in store: ObjectStore) throws(GitError) {
        let (before, after) = (try store.tree(base), try store.tree(side))
        for row in TreeRows(before, after, nil) {
            switch (row.base, row.ours) {
            case (let old?, let new?) where old.isSame(as: new): continue
            case (let old?, let new?) where old.isTree && new.isTree:
                formUnion(try store.changes(from: old.id, to: new.id))
            case (let old?, let new?) where old.isTree || new.isTree: (deletes, adds) = (true, true)
            case (_?, _?): continue
            case (_?, nil): deletes = true
            case (nil, _): adds = true
            }
            if deletes && adds { return }
        }
    }

    private mutating func formUnion(_ other: TreeChanges) {
        deletes = deletes || other.deletes
        adds = adds || other.adds
    }
}
