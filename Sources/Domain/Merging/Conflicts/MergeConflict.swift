/// One path at which two commits cannot both apply, as a merge finds it: not yet placed in the architecture.
package struct MergeConflict: Hashable, Sendable {
    /// How the two sides clash.
    package enum Kind: String, Sendable, CaseIterable {
        case content, bothAdded, modifyDelete, renameRename, renameAdd, renameDelete, directoryRename
        case fileDirectory, submodule, binary, mode, other
    }

    /// The path that git names.
    package let path: RepositoryPath
    /// How the two sides clash.
    package let kind: Kind
    /// The places in the text; empty where the clash is not one of lines.
    package let hunks: [HunkRange]

    package init(path: RepositoryPath, kind: Kind, hunks: [HunkRange] = []) {
        self.path = path
        self.kind = kind
        self.hunks = hunks
    }
}
