import Domain

extension TreeMerge {
    /// Notes the files that one side put into directories which the other side renamed.
    ///
    /// git moves each along, and since it only guesses that this is meant, leaves it as a conflict at its new path
    /// (`merge.directoryRenames=conflict`). What else happens at that path is part of the same conflict.
    mutating func followDirectories(_ renames: BySide<Renames>) throws(Stop) {
        guard var ours = renames.ours.directories, var theirs = renames.theirs.directories else {
            throw .undecided(.directoryRename)
        }
        // A directory that both sides renamed is as good as none of them had.
        for directory in Set(ours.keys).intersection(theirs.keys) {
            ours[directory] = nil
            theirs[directory] = nil
        }
        let renamed = BySide(ours: ours, theirs: theirs)
        for side in Side.allCases where !renamed[side.other].isEmpty {
            for file in try candidates(of: side).added {
                guard let path = try destination(of: file.path, by: side, renamed) else { continue }
                try follow(file, to: path, by: side)
            }
        }
    }

    /// Returns where a new file goes with the nearest directory above it that the other side renamed.
    private func destination(
        of path: RepositoryPath, by side: Side, _ renamed: BySide<[RepositoryPath: RepositoryPath]>
    ) throws(Stop) -> RepositoryPath? {
        let above = sequence(first: path.directory) { $0.bytes.isEmpty ? nil : $0.directory }
        guard let old = above.first(where: { renamed[side.other][$0] != nil }), let new = renamed[side.other][old]
        else { return nil }
        // git doesn't go on from a directory that the file's own side renamed.
        guard renamed[side][new] == nil else { throw .undecided(.directoryRename) }
        return new.appending(path.bytes.dropFirst(old.bytes.count + 1))
    }

    private mutating func follow(
        _ file: RenameCandidates.File, to path: RepositoryPath, by side: Side
    ) throws(Stop) {
        guard followers[path] == nil, followers[file.path] == nil, try isFree(path, for: side) else {
            throw .undecided(.directoryRename)
        }
        try expectOneType(of: [file.entry, try entry(at: path, in: sides[side.other])])
        lost[path] = .directoryRename
        followers[path] = file.entry
        followers[file.path] = file.entry
    }

    /// Whether a side and the base have nothing at a path, and nobody has a file where it wants a directory.
    private func isFree(_ path: RepositoryPath, for side: Side) throws(Stop) -> Bool {
        let trees = [sides[side], sides.base, sides[side.other]]
        for tree in trees.dropLast() where try entry(at: path, in: tree) != nil { return false }
        let above = sequence(first: path.directory) { $0.directory }.prefix { !$0.bytes.isEmpty }
        for directory in above {
            for tree in trees where try !(entry(at: directory, in: tree)?.isTree ?? true) { return false }
        }
        return true
    }
}
