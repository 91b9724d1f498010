import Domain

/// The look into a directory that one side lacks, for whether it matters where it went: it does where the other side has a
/// new file right in it, for which it has to be told whether it was renamed (git's technical documentation,
/// directory-rename-detection). Then all files below count.
struct RemovedDirectory {
    let store: ObjectStore
    /// The side that lacks it.
    let side: Side

    /// Compares the base's directory with the other side's, and notes what matters. A new directory in it tells nothing of
    /// it, only a new file does.
    func look(
        _ base: ObjectID, _ kept: ObjectID?, at path: RepositoryPath, isBelowRelevant: Bool = false,
        noting relevance: inout BySide<RenameRelevance>
    ) throws(GitError) {
        guard isBelowRelevant || kept != nil && kept != base else { return }
        let rows = Array(TreeRows(try store.tree(base), try store.tree(kept), nil))
        let hasNew = rows.contains { $0.base == nil && !($0.ours?.isTree ?? true) }
        if hasNew { relevance[side].directories[path] = .forItself }
        for row in rows {
            guard let base = row.base else { continue }
            let inner = path.appending(row.name)
            guard base.isTree else {
                if isBelowRelevant || hasNew, row.ours == base { relevance[side].places.insert(inner) }
                continue
            }
            let kept = row.ours?.subtree
            if isBelowRelevant || hasNew {
                relevance[side].directories[inner] = .forAncestors
                if kept == nil { relevance[side.other].directories[inner] = .forAncestors }
            }
            try look(base.id, kept, at: inner, isBelowRelevant: isBelowRelevant || hasNew, noting: &relevance)
        }
    }
}
