package import Domain

extension Wording {
    /// Returns what both sides did.
    package static func kind(_ kind: MergeConflict.Kind) -> String {
        switch kind {
        case .content: "both change the same lines"
        case .bothAdded: "both add the file, with different content"
        case .modifyDelete: "one changes the file, the other deletes it"
        case .renameRename: "both rename the file, to different names"
        case .renameAdd: "one renames a file to this name, the other adds one"
        case .renameDelete: "one renames the file, the other deletes it"
        case .directoryRename: "one renames the directory, the other adds a file to it"
        case .fileDirectory: "one has a file here, the other a directory"
        case .submodule: "both move the submodule"
        case .binary: "both change this binary file"
        case .mode: "the two give the file different modes"
        case .other: "git reports a conflict of another kind"
        }
    }

    /// Returns what both sides did, in more detail where nobody has to decide anything.
    package static func clash(_ conflict: Conflict) -> String {
        let categories = conflict.mechanicalCategories
        guard conflict.resolution == .mechanical, !categories.isEmpty else { return kind(conflict.kind) }
        if conflict.kind == .content { return list(categories.map(category)) }
        let differences = categories.compactMap(difference)
        return kind(conflict.kind) + (differences.isEmpty ? "" : ": they differ in \(list(differences)) only")
    }

    /// Returns in what two texts differ; nil where the file's name tells what they are.
    private static func difference(_ category: HunkCategory) -> String? {
        switch category {
        case .whitespaceOnly: "white space"
        case .importList: "imports"
        case .unionableList: "entries of one list"
        case .identicalMove: "the place of a block"
        case .manual, .lockFile, .changelog, .generated, .catalogue: nil
        }
    }

    /// Returns what a conflicting place is made of.
    package static func category(_ category: HunkCategory) -> String {
        switch category {
        case .manual: "to resolve by hand"
        case .whitespaceOnly: "only white space differs"
        case .importList: "both change imports"
        case .unionableList: "both change entries of one list"
        case .identicalMove: "a block moved away unchanged"
        case .lockFile: "both change the lock file"
        case .changelog: "both write into the changelog"
        case .generated: "both change the generated file"
        case .catalogue: "both change translations"
        }
    }

    /// Returns `40-52`, `40`, or `above line 40` and `at the top` for an empty range.
    package static func lines(_ range: LineRange) -> String {
        switch range.count {
        case ..<1: range.first <= 1 ? "at the top" : "above line \(range.first)"
        case 1: "\(range.first)"
        default: "\(range.first)-\(range.last)"
        }
    }

    /// Returns who can resolve the conflict.
    package static func resolution(_ resolution: Conflict.Class) -> String {
        switch resolution {
        case .mechanical: "no decision needed"
        case .manual: "to resolve by hand"
        }
    }
}
