import Domain

/// What commits change, each read once. It belongs to one task, as its repository does.
final class CommitPatches {
    private let repository: Repository
    private let store: ObjectStore
    private var touches: [Trees: [Footprint.Touch]] = [:]
    private var patches: [Trees: Patch] = [:]
    private var growths: [Trees: [Int]] = [:]
    private var treesOfCommits: [ObjectID: (before: ObjectID, after: ObjectID)?] = [:]

    private struct Trees: Hashable {
        let before: ObjectID
        let after: ObjectID
    }

    init(repository: Repository, store: ObjectStore) {
        self.repository = repository
        self.store = store
    }

    /// Returns the files that a commit changes against its parent, sorted; nothing for a merge and for a first commit.
    func paths(of commit: ObjectID) throws(GitError) -> [RepositoryPath] {
        guard let (before, after) = try trees(of: commit) else { return [] }
        return try paths(from: before, to: after)
    }

    /// Returns the files that differ between two trees, sorted.
    func paths(from old: ObjectID, to new: ObjectID) throws(GitError) -> [RepositoryPath] {
        try touches(from: old, to: new).map(\.path)
    }

    private func touches(from old: ObjectID, to new: ObjectID) throws(GitError) -> [Footprint.Touch] {
        let trees = Trees(before: old, after: new)
        if let known = touches[trees] { return known }
        let found = try Footprint(from: old, to: new, in: store).touches
        touches[trees] = found
        return found
    }

    /// Returns the trees of a commit's only parent and of itself; nil for a merge and for a first commit.
    func trees(of commit: ObjectID) throws(GitError) -> (before: ObjectID, after: ObjectID)? {
        if let known = treesOfCommits[commit] { return known }
        let parents = try repository.parents(of: commit)
        var found: (before: ObjectID, after: ObjectID)?
        if parents.count == 1 { found = (try store.treeID(ofCommit: parents[0]), try store.treeID(ofCommit: commit)) }
        treesOfCommits[commit] = .some(found)
        return found
    }

    /// Returns what a commit changes against its parent; nil for a merge and for a first commit.
    func patch(of commit: ObjectID) throws(GitError) -> Patch? {
        guard let (before, after) = try trees(of: commit) else { return nil }
        return try patch(from: before, to: after)
    }

    /// Returns by how many bytes each file grows between two trees, in order of path: the same change makes it grow by the same
    /// on every base, and to ask the sizes is much cheaper than to compare contents.
    func growth(from old: ObjectID, to new: ObjectID) throws(GitError) -> [Int] {
        let trees = Trees(before: old, after: new)
        if let known = growths[trees] { return known }
        let found = try touches(from: old, to: new).map { touch throws(GitError) in
            try size(touch.after) - size(touch.before)
        }
        growths[trees] = found
        return found
    }

    private func size(_ entry: TreeEntry?) throws(GitError) -> Int {
        guard let entry, entry.isRegularFile else { return 0 }
        return try repository.size(ofBlob: entry.id)
    }

    /// Returns what changes between two trees.
    func patch(from old: ObjectID, to new: ObjectID) throws(GitError) -> Patch {
        let trees = Trees(before: old, after: new)
        if let known = patches[trees] { return known }
        let files = try touches(from: old, to: new).map { touch throws(GitError) in
            Patch.File(path: touch.path, binary: try binary(touch.after))
        }
        let patch = Patch(identity: try repository.patchID(from: old, to: new), files: files)
        patches[trees] = patch
        return patch
    }

    /// Returns the changed files, without what changes in them.
    func files(from old: ObjectID, to new: ObjectID) throws(GitError) -> Patch {
        Patch(identity: nil, files: try paths(from: old, to: new).map { Patch.File(path: $0, binary: nil) })
    }

    /// Returns the content of what is no text, which a patch does not show; nil for text, and where nothing is.
    private func binary(_ entry: TreeEntry?) throws(GitError) -> ObjectID? {
        guard let entry else { return nil }
        if entry.isRegularFile, try !store.isBinary(entry.id) { return nil }
        return entry.id
    }
}
