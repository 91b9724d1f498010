import Domain

extension TreeMerge {
    /// Settles the files that one side lacks: renamed, deleted by both, or deleted by one and changed by the other.
    mutating func settleOrphans() throws(Stop) {
        let renames = BySide(
            ours: try renames(
                to: sides.ours, relevant: sketch.orphans.filter { $0.ours == nil },
                mayMoveDirectories: sketch.addsBelowRemoved.ours),
            theirs: try renames(
                to: sides.theirs, relevant: sketch.orphans.filter { $0.theirs == nil },
                mayMoveDirectories: sketch.addsBelowRemoved.theirs))
        for orphan in sketch.orphans { try settle(orphan, renames.ours[orphan.path], renames.theirs[orphan.path]) }
    }

    /// Returns the renames of one side by source, as far as they may count.
    private func renames(
        to side: ObjectID, relevant: [MergeSketch.Contested], mayMoveDirectories: Bool
    ) throws(Stop) -> [RepositoryPath: Rename] {
        guard !relevant.isEmpty || mayMoveDirectories else { return [:] }
        let candidates = try reading { () throws(GitError) in
            try store.renameCandidates(from: sides.base, to: side)
        }
        guard !candidates.added.isEmpty else { return [:] }
        if mayMoveDirectories { throw .undecided(.directoryRename) }
        let paths = Set(relevant.map(\.path))
        let search = try reading { () throws(GitError) in
            try RenameSearch.run(candidates, relevant: paths) { source, target, least throws(GitError) in
                try store.score(of: source.content, target.content, least: least)
            }
        }
        guard case .found(let renames) = search else { throw .undecided(.ambiguousRename) }
        return Dictionary(
            renames.filter { paths.contains($0.source.path) }.map { ($0.source.path, $0) }
        ) { first, _ in first }
    }

    private mutating func settle(
        _ orphan: MergeSketch.Contested, _ ourRename: Rename?, _ theirRename: Rename?
    ) throws(Stop) {
        switch (ourRename, theirRename) {
        case (let ours?, let theirs?): try settle(orphan, bothRenamed: ours, theirs)
        case (let ours?, nil): try settle(orphan, renamed: ours, isOurs: true)
        case (nil, let theirs?): try settle(orphan, renamed: theirs, isOurs: false)
        case (nil, nil):
            guard orphan.ours != nil || orphan.theirs != nil else { return }
            conflicts.append(MergeConflict(path: orphan.path, kind: .modifyDelete))
        }
    }

    private mutating func settle(
        _ orphan: MergeSketch.Contested, renamed rename: Rename, isOurs: Bool
    ) throws(Stop) {
        let target = rename.target
        if !isOurs { sketch.edits.put(nil, at: orphan.path) }
        if try entry(at: target.path, in: isOurs ? sides.theirs : sides.ours) != nil {
            return try settle(orphan, renamedOnto: target.path, isOurs: isOurs)
        }
        guard let other = isOurs ? orphan.theirs : orphan.ours else {
            conflicts.append(MergeConflict(path: target.path, kind: .renameDelete))
            return
        }
        let moved = TreeEntry(name: Array(target.path.lastPart), mode: target.mode, id: target.content)
        let (ours, theirs) = isOurs ? (moved, other) : (other, moved)
        guard let merged = try merged(orphan.base, ours, theirs, at: target.path) else { return }
        sketch.edits.put(merged, at: target.path)
    }

    /// Both sides renamed a file: to one place, where their versions merge, or to two.
    private mutating func settle(
        _ orphan: MergeSketch.Contested, bothRenamed ours: Rename, _ theirs: Rename
    ) throws(Stop) {
        let (ourTarget, theirTarget) = (ours.target.path, theirs.target.path)
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

    private func entry(at path: RepositoryPath, in root: ObjectID) throws(Stop) -> TreeEntry? {
        try reading { () throws(GitError) in try store.entry(at: path, in: root) }
    }
}
