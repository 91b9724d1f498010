import Domain

/// What a head means for the pairs it stands in.
struct HeadFootprint: Sendable {
    /// What its merge changes in the base: what a later head meets.
    let landing: Footprint
    /// What it changes since its merge base with the base: what it brings to an earlier head's merge.
    let changes: Footprint
    /// Whether its merge into another head's merge is the merge into the base, but for what both touch.
    ///
    /// It is, if there is one merge base and the base still has all that the head changes, for then no rename on the base's
    /// side counts, and the directories to which the head adds files, for then no directory was renamed there.
    let isSettled: Bool

    /// Reads a head's footprint; without a single merge base it is not settled.
    init(of head: MergedTrees, in store: ObjectStore) throws(GitError) {
        landing = try Footprint(from: head.base, to: head.landed, in: store)
        guard let mergeBase = head.mergeBase else {
            // Without a single merge base there is no one tree to compare with; not being settled, it is merged with all.
            changes = Footprint(touches: [], removedDirectories: [])
            isSettled = false
            return
        }
        changes = try Footprint(from: mergeBase, to: head.head, in: store)
        let isFresh = mergeBase == head.base
        isSettled = isFresh ? true : try changes.stands(on: head.base, since: mergeBase, in: store)
    }

    /// The trees that tell it.
    struct MergedTrees: Sendable {
        let base: ObjectID
        let mergeBase: ObjectID?
        let head: ObjectID
        let landed: ObjectID
    }
}

extension Footprint {
    /// Whether a later tree still has the files that are changed here, and the directories in which files are added.
    fileprivate func stands(
        on later: ObjectID, since earlier: ObjectID, in store: ObjectStore
    ) throws(GitError) -> Bool {
        for touch in touches {
            if touch.before != nil {
                guard let now = try store.entry(at: touch.path, in: later), !now.isTree else { return false }
                continue
            }
            for directory in touch.path.ancestors {
                guard try store.entry(at: directory, in: earlier)?.isTree ?? false else { continue }
                guard try store.entry(at: directory, in: later)?.isTree ?? false else { return false }
            }
        }
        return true
    }
}

extension RepositoryPath {
    /// The directories that it lies in, the root left out, the outermost first.
    var ancestors: [RepositoryPath] {
        bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }.map { RepositoryPath(bytes: Array(bytes[..<$0])) }
    }
}
