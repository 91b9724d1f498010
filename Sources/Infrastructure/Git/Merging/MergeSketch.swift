import Domain

/// A merge of three trees before renames are looked for.
struct MergeSketch {
    /// What has to change in our tree, as far as their side alone changed it.
    let edits = TreeEdits()
    /// The files that both sides have, and that both changed or added.
    var contested: [Contested] = []
    /// The files of the base that one side lacks and the other one changed, or that both lack: one may be renamed.
    var orphans: [Contested] = []
    /// Whether a side lacks a directory in which the other side has a new file, so that the file may have to move with it.
    var addsBelowRemoved = BySide(ours: false, theirs: false)

    /// A path, and what the three trees have there.
    struct Contested {
        let path: RepositoryPath
        let base: TreeEntry?
        let ours: TreeEntry?
        let theirs: TreeEntry?
    }
}

/// One value for each side of a merge.
struct BySide<Value> {
    /// The earlier side's.
    var ours: Value
    /// The later side's.
    var theirs: Value
}

extension BySide: Equatable where Value: Equatable {}
