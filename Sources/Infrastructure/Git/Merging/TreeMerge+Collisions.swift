import Domain

extension TreeMerge {
    /// Settles a rename to a path at which the other side has a file too, its own or one that it renamed.
    ///
    /// git merges the renamed file first, under its old name, and takes what comes of it, conflict or not, for this side's
    /// version at the new path. There the versions then meet as two files that were both added.
    mutating func settle(
        _ orphan: MergeSketch.Contested, renamedOnto path: RepositoryPath, by side: Side
    ) throws(Stop) {
        // git mistakes a version that both sides have for the outcome, whatever it merged before.
        guard let place = sketch.contested.firstIndex(where: { $0.path == path }),
            let ours = sketch.contested[place].ours, let theirs = sketch.contested[place].theirs
        else { throw .undecided(.renameCollision) }
        try expectOneType(of: [orphan.base, orphan.ours, orphan.theirs, ours, theirs])
        guard let other = orphan[side.other] else { return lost[path] = .renameDelete }
        let merged =
            try side == .ours
            ? apart(orphan.base, ours, other, at: orphan.path) : apart(orphan.base, other, theirs, at: orphan.path)
        guard let merged else {
            // Markers against an empty file are no conflict to git.
            if (side == .ours ? theirs : ours).isEmptyFile { throw .undecided(.renameCollision) }
            return note(.renameAdd, at: path)
        }
        if lost[path] == .renameAdd, merged.isEmptyFile { throw .undecided(.renameCollision) }
        sketch.contested[place] = .init(
            path: path, base: nil, ours: side == .ours ? merged : ours, theirs: side == .ours ? theirs : merged)
    }

    /// Merges a renamed file on its own, as if nothing else were to be merged; nil where the texts conflict.
    private mutating func apart(
        _ base: TreeEntry?, _ ours: TreeEntry, _ theirs: TreeEntry, at path: RepositoryPath
    ) throws(Stop) -> TreeEntry? {
        let known = conflicts
        defer { conflicts = known }
        if let merged = try merged(base, ours, theirs, at: path, needsContent: true) { return merged }
        // Of other conflicts git takes one of the versions.
        guard let conflict = conflicts.last, conflict.kind == .content, !conflict.hunks.isEmpty else {
            throw .undecided(.renameCollision)
        }
        return nil
    }

    private mutating func note(_ kind: MergeConflict.Kind, at path: RepositoryPath) {
        if lost[path] == nil { lost[path] = kind }
    }
}

extension TreeEntry {
    fileprivate var isEmptyFile: Bool { id == .emptyFile }
}
