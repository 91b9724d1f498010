import Domain

extension RenameCandidates {
    /// Lists what went and what came between two trees.
    init(from base: ObjectID, to side: ObjectID, in store: ObjectStore) throws(GitError) {
        self.init()
        try collect(base, side, at: RepositoryPath(bytes: []), store)
        deleted.sort { $0.path < $1.path }
        added.sort { $0.path < $1.path }
    }

    private mutating func collect(
        _ base: ObjectID?, _ side: ObjectID?, at directory: RepositoryPath, _ store: ObjectStore
    ) throws(GitError) {
        for row in TreeRows(try store.tree(base), try store.tree(side), nil) where row.base != row.ours {
            let path = directory.appending(row.name)
            let (old, new) = (row.base, row.ours)
            if old?.isTree ?? false || new?.isTree ?? false {
                try collect(old.flatMap(\.subtree), new.flatMap(\.subtree), at: path, store)
                if old?.isTree ?? false, !(new?.isTree ?? false) { removedDirectories.insert(path) }
            }
            if let old, !old.isTree, new?.isTree ?? true {
                deleted.append(File(path: path, content: old.id, mode: old.mode))
            }
            if let new, !new.isTree, old?.isTree ?? true {
                added.append(File(path: path, content: new.id, mode: new.mode))
            }
        }
    }
}

extension TreeEntry {
    /// The directory that it is; nil for a file.
    var subtree: ObjectID? { isTree ? id : nil }
}
