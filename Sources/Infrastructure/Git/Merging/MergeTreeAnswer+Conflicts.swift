import Domain

extension MergeTreeAnswer {
    /// Returns one conflict for each conflicted path, with the places in the text where both sides have one.
    func conflicts(reading store: ObjectStore) throws(GitError) -> [MergeConflict] {
        var conflicts: [MergeConflict] = []
        for path in Set(stages.map(\.path)).sorted() {
            let sides = stages.filter { $0.path == path }
            let kind = kind(of: path, sides)
            conflicts.append(MergeConflict(path: path, kind: kind, hunks: try hunks(of: kind, sides, store)))
        }
        return conflicts
    }

    /// Why a merge that git calls clean is none: it may count a conflict between a rename and another file among the clean
    /// ones, and leave conflict markers in the file. That a file is in a directory's way is said of a file, too, that goes
    /// with the merge: that one is clean.
    var doubt: String? {
        let doubtful = messages.first { $0.kind.hasPrefix("CONFLICT") && $0.kind != "CONFLICT (file/directory)" }
        guard let message = doubtful else { return nil }
        let places = message.paths.map(\.text).joined(separator: ", ")
        return
            "git calls this merge clean but says \(message.kind) at \(places). Merge it by hand and look at the file."
    }

    private func kind(of path: RepositoryPath, _ sides: [Stage]) -> MergeConflict.Kind {
        // git keeps the messages of a path together under a path that may be another one's: any path of a message counts,
        // the first named most.
        let named = messages.filter { $0.paths.first == path } + messages.filter { $0.paths.dropFirst().contains(path) }
        let kinds = named.compactMap { Self.kind(ofMessage: $0.kind) }
        if let special = kinds.first(where: { $0 != .content }) { return special }
        let present = Set(sides.map(\.number))
        if sides.contains(where: { $0.mode == 0o160000 }) { return .submodule }
        if present == [2, 3] { return .bothAdded }
        if let known = kinds.first { return known }
        return present == [1, 2, 3] ? .content : present.contains(1) && present.count == 2 ? .modifyDelete : .other
    }

    /// The kinds that merge-ort knows (`type_short_descriptions`), as far as they are conflicts.
    private static func kind(ofMessage text: String) -> MergeConflict.Kind? {
        switch text {
        case "CONFLICT (contents)": .content
        case "CONFLICT (binary)": .binary
        case "CONFLICT (file/directory)": .fileDirectory
        case "CONFLICT (distinct modes)", "CONFLICT (distinct types)": .mode
        case "CONFLICT (modify/delete)": .modifyDelete
        case "CONFLICT (rename/rename)": .renameRename
        case "CONFLICT (rename involved in collision)": .renameAdd
        case "CONFLICT (rename/delete)": .renameDelete
        case _ where text.contains("directory rename"): .directoryRename
        case _ where text.contains("submodule"): .submodule
        case _ where text.hasPrefix("CONFLICT"): .other
        default: nil
        }
    }

    private func hunks(
        of kind: MergeConflict.Kind, _ sides: [Stage], _ store: ObjectStore
    ) throws(GitError) -> [HunkRange] {
        guard kind != .binary, kind != .submodule, let ours = sides.first(where: { $0.number == 2 }),
            let theirs = sides.first(where: { $0.number == 3 }), ours.blob != theirs.blob,
            [ours, theirs].allSatisfy({ $0.mode & 0o170000 == 0o100000 })
        else { return [] }
        let base = sides.first { $0.number == 1 }?.blob
        guard base != ours.blob, base != theirs.blob else { return [] }
        switch try ContentMerge.run(at: ours.path, base: base, ours: ours.blob, theirs: theirs.blob, in: store) {
        case .conflict(_, let hunks): return hunks
        case .clean, .undecided: return []
        }
    }
}
