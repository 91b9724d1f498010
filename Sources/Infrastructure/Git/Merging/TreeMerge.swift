import Domain

/// A three-way merge of trees as merge-ort does it: a walk, a search for renames where one may hide, and a merge of each
/// file that both sides changed.
///
/// What depends on more than that is left undecided, for git to say.
struct TreeMerge {
    /// What it comes to.
    enum Outcome {
        /// It merges; the tree, if it was asked for.
        case clean(ObjectID?)
        /// It does not, at these paths; not surely where a submodule's commits are not here, so that git can't tell better.
        case conflicts([MergeConflict], isSure: Bool)
        /// Only git can tell.
        case undecided(Delegation)
    }

    /// Why a merge ends early.
    enum Stop: Error {
        case undecided(Delegation)
        case failed(GitError)
    }

    /// The three trees of a merge.
    struct Sides: Hashable {
        /// The merge base's.
        let base: ObjectID
        /// The earlier side's.
        let ours: ObjectID
        /// The later side's.
        let theirs: ObjectID

        /// A side's.
        subscript(side: Side) -> ObjectID { side == .ours ? ours : theirs }
    }

    let sides: Sides
    let store: ObjectStore
    let attributes: MergeAttributes
    let submodules: SubmoduleMerge
    let wantsTree: Bool
    var sketch: MergeSketch
    var conflicts: [MergeConflict] = []
    /// Whether the submodules that conflict could be looked into.
    var isSure = true
    /// The paths at which a conflict is certain, whatever the files there hold.
    var lost: [RepositoryPath: MergeConflict.Kind] = [:]
    /// The files that have to go along with a renamed directory, by their own paths and by those where they end.
    var followers: [RepositoryPath: TreeEntry] = [:]

    private init(
        _ sides: Sides, store: ObjectStore, attributes: MergeAttributes, submodules: SubmoduleMerge, wantsTree: Bool
    ) throws(Stop) {
        self.sides = sides
        self.store = store
        self.attributes = attributes
        self.submodules = submodules
        self.wantsTree = wantsTree
        sketch = try MergeWalk.sketch(sides, in: store)
    }

    /// Merges three trees.
    static func run(
        _ sides: Sides, in store: ObjectStore, attributes: MergeAttributes, submodules: SubmoduleMerge, wantsTree: Bool
    ) throws(GitError) -> Outcome {
        if sides.base == sides.theirs { return .clean(sides.ours) }
        if sides.base == sides.ours { return .clean(sides.theirs) }
        do throws(Stop) {
            var merge = try TreeMerge(
                sides, store: store, attributes: attributes, submodules: submodules, wantsTree: wantsTree)
            try merge.settleOrphans()
            for file in merge.sketch.contested where merge.lost[file.path] == nil { try merge.settle(file) }
            merge.conflicts += merge.lost.map { MergeConflict(path: $0.key, kind: $0.value) }
            return try merge.outcome()
        } catch {
            switch error {
            case .undecided(let reason): return .undecided(reason)
            case .failed(let cause): throw cause
            }
        }
    }

    private func outcome() throws(Stop) -> Outcome {
        guard conflicts.isEmpty else { return .conflicts(conflicts.sorted { $0.path < $1.path }, isSure: isSure) }
        guard wantsTree else { return .clean(nil) }
        return .clean(
            try reading { () throws(GitError) in try sketch.edits.applied(to: sides.ours, in: store) })
    }

    /// Merges a file that both sides changed, added, or moved to the same place.
    private mutating func settle(_ file: MergeSketch.Contested) throws(Stop) {
        guard let ours = file.ours, let theirs = file.theirs else { return }
        guard let merged = try merged(file.base, ours, theirs, at: file.path) else { return }
        sketch.edits.put(merged, at: file.path)
    }

    /// Merges three entries and returns what stands at the path then; nil where they conflict, which is noted, or where
    /// nobody needs the content.
    mutating func merged(
        _ base: TreeEntry?, _ ours: TreeEntry, _ theirs: TreeEntry, at path: RepositoryPath, needsContent: Bool = false
    ) throws(Stop) -> TreeEntry? {
        try expectOneType(of: [base, ours, theirs])
        if base == nil, ours.mode != theirs.mode {
            conflicts.append(MergeConflict(path: path, kind: .mode))
            return nil
        }
        let mode = base?.mode == ours.mode ? theirs.mode : ours.mode
        let kept: ObjectID? =
            if ours.id == theirs.id || theirs.id == base?.id { ours.id } else if ours.id == base?.id { theirs.id } else
            { nil }
        if let kept { return TreeEntry(name: ours.name, mode: mode, id: kept) }
        if ours.isSubmodule { return try submodule(base, ours, theirs, at: path) }
        guard ours.isRegularFile else {
            conflicts.append(MergeConflict(path: path, kind: base == nil ? .bothAdded : .content))
            return nil
        }
        switch try reading({ () throws(GitError) in try attributes.decider(of: path, in: sides.ours, store) }) {
        case .text: break
        case .ours: return TreeEntry(name: ours.name, mode: mode, id: ours.id)
        case .binary:
            conflicts.append(MergeConflict(path: path, kind: .binary))
            return nil
        case .driver(let name): throw .failed(.mergeDriver(name: name, path: path))
        case .git: throw .undecided(.attributes)
        }
        let merged = try content(
            base?.id, ours.id, theirs.id, at: path,
            isNeeded: needsContent || wantsTree && conflicts.isEmpty && lost.isEmpty)
        return merged.map { TreeEntry(name: ours.name, mode: mode, id: $0) }
    }

    private mutating func submodule(
        _ base: TreeEntry?, _ ours: TreeEntry, _ theirs: TreeEntry, at path: RepositoryPath
    ) throws(Stop) -> TreeEntry? {
        let merged = try reading { () throws(GitError) in
            try submodules.merge(base?.id, ours.id, theirs.id, at: path, in: sides.ours)
        }
        if case .settled(let commit) = merged { return TreeEntry(name: ours.name, mode: ours.mode, id: commit) }
        if merged == .unseen { isSure = false }
        conflicts.append(MergeConflict(path: path, kind: .submodule))
        return nil
    }

    private mutating func content(
        _ base: ObjectID?, _ ours: ObjectID, _ theirs: ObjectID, at path: RepositoryPath, isNeeded: Bool
    ) throws(Stop) -> ObjectID? {
        let merge = try reading { () throws(GitError) in
            try ContentMerge.run(
                at: path, base: base, ours: ours, theirs: theirs, in: store, wantsContent: isNeeded)
        }
        switch merge {
        case .clean(let content?): return try reading { () throws(GitError) in try store.store(content) }
        case .clean(nil): return nil
        case .conflict(let kind, let hunks):
            conflicts.append(MergeConflict(path: path, kind: kind, hunks: hunks))
            return nil
        case .undecided:
            throw .undecided(.diff)
        }
    }

    /// Leaves entries to git that are not all of one kind, whatever their permissions.
    func expectOneType(of entries: [TreeEntry?]) throws(Stop) {
        guard Set(entries.compactMap { $0?.type }).count == 1 else { throw .undecided(.types) }
    }

    /// Reads from the store; what fails there ends the merge.
    func reading<Result>(_ body: () throws(GitError) -> Result) throws(Stop) -> Result {
        do { return try body() } catch { throw .failed(error) }
    }
}

extension TreeEntry {
    /// What kind of thing it is, whatever its permissions.
    fileprivate var type: UInt16 { mode & 0o170000 }
}
