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

    /// Compares two trees. Where what the second one brings is inspected, an entry that git refuses ends it.
    init(from base: ObjectID, to side: ObjectID, in store: ObjectStore, inspecting: Bool = false) throws(GitError) {
        guard base != side else { return }
        var waiting = [Pair(base: base, side: side, path: RepositoryPath(bytes: []), depth: 0)]
        while let pair = waiting.popLast() { waiting += try collect(pair, store, inspecting) }
        touches.sort { $0.path < $1.path }
    }

    /// Whether an attributes file came, went or changed.
    var changesAttributes: Bool { touches.contains { $0.path.lastPart.elementsEqual(Self.attributesName) } }

    private static let attributesName = Array(".gitattributes".utf8)

    /// What stands at a directory in the two trees, and how many directories lie above it.
    private struct Pair {
        let base: ObjectID?
        let side: ObjectID?
        let path: RepositoryPath
        let depth: Int
    }

    /// Takes in what differs right in a directory, and returns the directories in it that differ.
    private mutating func collect(
        _ pair: Pair, _ store: ObjectStore, _ inspects: Bool
    ) throws(GitError) -> [Pair] {
        guard pair.depth <= Tree.maximumDepth else {
            throw .tooDeep(pair.side ?? pair.base ?? .zero, limit: Tree.maximumDepth)
        }
        var below: [Pair] = []
        let (before, after) = (try store.tree(pair.base), try store.tree(pair.side))
        if inspects, let fault = after.fault, before.fault != fault { throw .refusedEntry(path: pair.path, fault) }
        for row in TreeRows(before, after, nil) where row.base != row.ours {
            let path = pair.path.appending(row.name)
            let (old, new) = (row.base, row.ours)
            if inspects, let new { try store.inspect(new, at: path) }
            if old?.isTree ?? false || new?.isTree ?? false {
                below.append(
                    Pair(base: old?.subtree, side: new?.subtree, path: path, depth: pair.depth + 1))
                if old?.isTree ?? false, !(new?.isTree ?? false) { removedDirectories.append(path) }
            }
            let (before, after) = (old.flatMap(\.file), new.flatMap(\.file))
            guard before != nil || after != nil else { continue }
            touches.append(Touch(path: path, before: before, after: after))
        }
        return below
    }
}

extension TreeEntry {
    /// The entry where it is no directory.
    fileprivate var file: TreeEntry? { isTree ? nil : self }
}
