import Domain

/// A merge of three trees before renames are looked for.
struct MergeSketch {
    /// What has to change in our tree, as far as their side alone changed it.
    let edits = TreeEdits()
    /// The files that both sides have, and that both changed or added.
    var contested: [Contested] = []
    /// The files of the base that one side lacks and the other one changed, or that both lack: one may be renamed.
    var orphans: [Contested] = []
    /// What it matters of, on each side, where it went.
    var relevance = BySide(ours: RenameRelevance(), theirs: RenameRelevance())

    /// A path, and what the three trees have there.
    struct Contested {
        let path: RepositoryPath
        let base: TreeEntry?
        let ours: TreeEntry?
        let theirs: TreeEntry?

        /// What a side has there.
        subscript(side: Side) -> TreeEntry? { side == .ours ? ours : theirs }
    }
}
