import Domain

extension TreeMerge {
    /// Settles the files that one side lacks: renamed, deleted by both, or deleted by one and changed by the other.
    mutating func settleOrphans() throws(Stop) {
        let found = BySide(ours: try renames(of: .ours), theirs: try renames(of: .theirs))
        try followDirectories(found)
        let renames = BySide(ours: found.ours.bySource, theirs: found.theirs.bySource)
        for orphan in sketch.orphans { try settle(orphan, renames.ours[orphan.path], renames.theirs[orphan.path]) }
    }

    /// Returns the renames of one side, as far as they may count.
    private func renames(of side: Side) throws(Stop) -> Renames {
        let relevance = sketch.relevance[side]
        guard !relevance.isEmpty else { return Renames() }
        let candidates = try candidates(of: side)
        guard !candidates.added.isEmpty else { return Renames() }
        let search: RenameSearch.Outcome
        do throws(GitError) {
            search = try RenameSearch.run(candidates, relevance) { source, target, least throws(GitError) in
                try store.score(of: source.content, target.content, least: least)
            }
        } catch {
            // git may do without that content, for it may have settled the file already.
            if case .missingObject = error { throw .undecided(.missingContent) }
            throw .failed(error)
        }
        guard case .found(let renames) = search else { throw .undecided(.ambiguousRename) }
        return renames
    }

    /// Returns what went and what came on one side.
    func candidates(of side: Side) throws(Stop) -> RenameCandidates {
        try reading { () throws(GitError) in try store.renameCandidates(from: sides.base, to: sides[side]) }
    }

    private mutating func settle(
        _ orphan: MergeSketch.Contested, _ ourRename: Rename?, _ theirRename: Rename?
    ) throws(Stop) {
        switch (ourRename, theirRename) {
        case (let ours?, let theirs?): try settle(orphan, bothRenamed: ours, theirs)
        case (let ours?, nil): try settle(orphan, renamed: ours, by: .ours)
        case (nil, let theirs?): try settle(orphan, renamed: theirs, by: .theirs)
        case (nil, nil):
            guard orphan.ours != nil || orphan.theirs != nil else { return }
            conflicts.append(MergeConflict(path: orphan.path, kind: .modifyDelete))
        }
    }

    private mutating func settle(
        _ orphan: MergeSketch.Contested, renamed rename: Rename, by side: Side
    ) throws(Stop) {
        let target = rename.target
        if side == .theirs { sketch.edits.put(nil, at: orphan.path) }
        if let follower = followers[target.path] {
            return try expectOneType(of: [orphan.base, orphan.ours, orphan.theirs, follower])
        }
        if try entry(at: target.path, in: sides[side.other]) != nil {
            return try settle(orphan, renamedOnto: target.path, by: side)
        }
        guard let other = orphan[side.other] else {
            conflicts.append(MergeConflict(path: target.path, kind: .renameDelete))
            return
        }
        let moved = target.entry
        let (ours, theirs) = side == .ours ? (moved, other) : (other, moved)
        guard let merged = try merged(orphan.base, ours, theirs, at: target.path) else { return }
        sketch.edits.put(merged, at: target.path)
    }

    /// Both sides renamed a file: to one place, where their versions merge, or to two.
    private mutating func settle(
        _ orphan: MergeSketch.Contested, bothRenamed ours: Rename, _ theirs: Rename
    ) throws(Stop) {
        let (ourTarget, theirTarget) = (ours.target.path, theirs.target.path)
        guard followers[ourTarget] == nil, followers[theirTarget] == nil else { throw .undecided(.directoryRename) }
        if ourTarget == theirTarget {
            guard let place = sketch.contested.firstIndex(where: { $0.path == ourTarget }) else { return }
            let file = sketch.contested[place]
            sketch.contested[place] = .init(
                path: file.path, base: orphan.base, ours: file.ours, theirs: file.theirs)
            return
        }
        guard try entry(at: ourTarget, in: sides.theirs) == nil, try entry(at: theirTarget, in: sides.ours) == nil
        else { throw .undecided(.renameCollision) }
        for path in [orphan.path, ourTarget, theirTarget] {
            conflicts.append(MergeConflict(path: path, kind: .renameRename))
        }
    }

    /// Returns what stands at a path of a tree.
    func entry(at path: RepositoryPath, in root: ObjectID) throws(Stop) -> TreeEntry? {
        try reading { () throws(GitError) in try store.entry(at: path, in: root) }
    }
}

extension Renames {
    fileprivate var bySource: [RepositoryPath: Rename] {
        Dictionary(files.map { ($0.source.path, $0) }) { first, _ in first }
    }
}

extension RenameCandidates.File {
    /// The file as an entry of its directory.
    var entry: TreeEntry { TreeEntry(name: Array(path.lastPart), mode: mode, id: content) }
}
