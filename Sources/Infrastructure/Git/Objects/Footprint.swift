import Domain

/// The files that differ between two trees, and the directories that the second lacks.
struct Footprint: Sendable {
    /// One path with what stands there before and after; one of the two at least.
    struct Touch: Sendable {
        let path: RepositoryPath
        let before: TreeEntry?
        let after: TreeEntry?
    }

    /// The files, in order of path; a directory is not one.
    private(set) var touches: [Touch] = []
    /// The directories that went.
    private(set) var removedDirectories: [RepositoryPath] = []

    init(touches: [Touch], removedDirectories: [RepositoryPath]) {
        self.touches = touches
        self.removedDirectories = removedDirectories
    }

    /// Compares two trees.
    init(from base: ObjectID, to side: ObjectID, in store: ObjectStore) throws(GitError) {
        guard base != side else { return }
        try collect(base, side, at: RepositoryPath(bytes: []), store)
        touches.sort { $0.path < $1.path }
    }

    /// Whether an attributes file came, went or changed.
    var changesAttributes: Bool { touches.contains { $0.path.lastPart.elementsEqual(Self.attributesName) } }

    private static let attributesName = Array(".gitattributes".utf8)

    private mutating func collect(
        _ base: ObjectID?, _ side: ObjectID?, at directory: RepositoryPath, _ store: ObjectStore
    ) throws(GitError) {
        for row in TreeRows(try store.tree(base), try store.tree(side), nil) where row.base != row.ours {
            let path = directory.appending(row.name)
            let (old, new) = (row.base, row.ours)
            if old?.isTree ?? false || new?.isTree ?? false {
                try collect(old.flatMap(\.subtree), new.flatMap(\.subtree), at: path, store)
                if old?.isTree ?? false, !(new?.isTree ?? false) { removedDirectories.append(path) }
            }
            let (before, after) = (old.flatMap(\.file), new.flatMap(\.file))
            guard before != nil || after != nil else { continue }
            touches.append(Touch(path: path, before: before, after: after))
        }
    }
}

extension TreeEntry {
    /// The entry where it is no directory.
    fileprivate var file: TreeEntry? { isTree ? nil : self }
}
