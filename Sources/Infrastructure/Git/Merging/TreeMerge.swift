import Domain

/// A three-way merge of directories as merge-ort does it, for all that needs no rename to be looked for.
///
/// The walk goes down only where both sides differ from the base. What may hide a rename, and what is no plain file, is
/// left undecided, for git to say.
struct TreeMerge {
    /// What it comes to.
    enum Outcome {
        /// It merges; the tree, if it was asked for.
        case clean(ObjectID?)
        /// It does not, at these paths.
        case conflicts([MergeConflict])
        /// It takes a look for renames, or knowledge that only git has.
        case undecided
    }

    private let store: ObjectStore
    private let attributes: MergeAttributes
    private let wantsTree: Bool
    private var conflicts: [MergeConflict] = []
    private var bothDeleted = false

    /// Why the walk ends early.
    private enum Stop: Error {
        case undecided
        case failed(GitError)
    }

    private init(store: ObjectStore, attributes: MergeAttributes, wantsTree: Bool) {
        self.store = store
        self.attributes = attributes
        self.wantsTree = wantsTree
    }

    /// The three trees of a merge.
    struct Sides {
        /// The merge base's.
        let base: ObjectID
        /// The earlier side's.
        let ours: ObjectID
        /// The later side's.
        let theirs: ObjectID
    }

    /// Merges three trees.
    static func run(
        _ sides: Sides, in store: ObjectStore, attributes: MergeAttributes, wantsTree: Bool
    ) throws(GitError) -> Outcome {
        if sides.base == sides.theirs { return .clean(sides.ours) }
        if sides.base == sides.ours { return .clean(sides.theirs) }
        var merge = TreeMerge(store: store, attributes: attributes, wantsTree: wantsTree)
        do throws(Stop) {
            let tree = try merge.directory(sides.base, sides.ours, sides.theirs, at: RepositoryPath(bytes: []))
            try merge.rejectHiddenRenames(sides)
            guard merge.conflicts.isEmpty else { return .conflicts(merge.conflicts.sorted { $0.path < $1.path }) }
            guard wantsTree, tree == nil else { return .clean(tree) }
            return .clean(try merge.reading { () throws(GitError) in try store.store(Tree.empty) })
        } catch {
            guard case .failed(let cause) = error else { return .undecided }
            throw cause
        }
    }

    /// What both sides deleted may be a rename on one of them, if anything was added.
    private func rejectHiddenRenames(_ sides: Sides) throws(Stop) {
        guard bothDeleted else { return }
        let ours = try reading { () throws(GitError) in try store.changes(from: sides.base, to: sides.ours) }
        let theirs = try reading { () throws(GitError) in try store.changes(from: sides.base, to: sides.theirs) }
        if ours.adds || theirs.adds {
            throw .undecided
        }
    }

    private mutating func directory(
        _ base: ObjectID?, _ ours: ObjectID?, _ theirs: ObjectID?, at path: RepositoryPath
    ) throws(Stop) -> ObjectID? {
        let trees = try reading { () throws(GitError) in
            (try store.tree(base), try store.tree(ours), try store.tree(theirs))
        }
        var merged: [TreeEntry] = []
        for row in TreeRows(trees.0, trees.1, trees.2) {
            if let entry = try entry(row, at: path) { merged.append(entry) }
        }
        guard wantsTree, conflicts.isEmpty, !merged.isEmpty else { return nil }
        return try reading { () throws(GitError) in try store.store(Tree(entries: merged)) }
    }

    /// Merges what stands at one name; nil where nothing is left of it, or nothing but the verdict is wanted.
    private mutating func entry(_ row: TreeRows.Row, at directory: RepositoryPath) throws(Stop) -> TreeEntry? {
        if row.ours == row.theirs {
            try noteDeletions(row)
            return row.ours
        }
        if row.ours == row.base { return row.theirs }
        if row.theirs == row.base { return row.ours }
        let path = directory.appending(row.name)
        switch (row.base, row.ours, row.theirs) {
        case (let base, let ours?, let theirs?) where ours.isTree && theirs.isTree && base?.isTree ?? true:
            let id = try self.directory(base?.id, ours.id, theirs.id, at: path)
            return id.map { TreeEntry(name: row.name, mode: ours.mode, id: $0) }
        case (let base, let ours?, let theirs?)
        where ours.isRegularFile && theirs.isRegularFile && base?.isRegularFile ?? true:
            return try file(base, ours, theirs, at: path)
        default:
            // Deleted on one side and changed on the other, so that it may have been renamed; or no plain file on all sides.
            throw .undecided
        }
    }

    /// Notes whether both sides deleted something in the same way.
    private mutating func noteDeletions(_ row: TreeRows.Row) throws(Stop) {
        guard !bothDeleted, let base = row.base, row.ours != base else { return }
        switch row.ours {
        case nil: bothDeleted = true
        case let ours? where ours.isTree && base.isTree:
            let changes = try reading { () throws(GitError) in try store.changes(from: base.id, to: ours.id) }
            bothDeleted = changes.deletes
        case let ours?: bothDeleted = ours.isTree != base.isTree
        }
    }

    /// Merges a plain file that both sides changed or added.
    private mutating func file(
        _ base: TreeEntry?, _ ours: TreeEntry, _ theirs: TreeEntry, at path: RepositoryPath
    ) throws(Stop) -> TreeEntry? {
        if base == nil, ours.mode != theirs.mode {
            conflicts.append(MergeConflict(path: path, kind: .mode))
            return nil
        }
        let mode = base?.mode == ours.mode ? theirs.mode : ours.mode
        let kept: ObjectID? =
            if ours.id == theirs.id || theirs.id == base?.id { ours.id } else if ours.id == base?.id { theirs.id } else
            { nil }
        if let kept { return TreeEntry(name: ours.name, mode: mode, id: kept) }
        let covered = try reading { () throws(GitError) in try attributes.mayDecide(path, in: store) }
        if covered { throw .undecided }
        let merged = try content(base?.id, ours.id, theirs.id, at: path)
        return merged.map { TreeEntry(name: ours.name, mode: mode, id: $0) }
    }

    private mutating func content(
        _ base: ObjectID?, _ ours: ObjectID, _ theirs: ObjectID, at path: RepositoryPath
    ) throws(Stop) -> ObjectID? {
        let wantsContent = wantsTree && conflicts.isEmpty
        let merge = try reading { () throws(GitError) in
            try ContentMerge.run(
                at: path, base: base, ours: ours, theirs: theirs, in: store, wantsContent: wantsContent)
        }
        switch merge {
        case .clean(let content?): return try reading { () throws(GitError) in try store.store(content) }
        case .clean(nil): return nil
        case .conflict(let kind, let hunks):
            conflicts.append(MergeConflict(path: path, kind: kind, hunks: hunks))
            return nil
        case .undecided:
            throw .undecided
        }
    }

    private func reading<Result>(_ body: () throws(GitError) -> Result) throws(Stop) -> Result {
        do { return try body() } catch { throw .failed(error) }
    }
}
