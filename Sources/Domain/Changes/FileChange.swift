/// One file that a change set changes.
package struct FileChange: Hashable, Sendable {
    /// What happened to a file.
    package enum Kind: String, Sendable {
        case added, modified, deleted, renamed, typeChanged
    }

    /// Where the file stands after the change, or stood, if it was deleted.
    package let path: RepositoryPath
    /// Where it stood before, of a renamed one.
    package let previousPath: RepositoryPath?
    /// What happened to it.
    package let kind: Kind
    /// git's modes before and after: 0o100644, 0o100755, 0o120000 (symlink), 0o160000 (submodule); 0 for none.
    package let modes: Modes
    /// Whether git takes the content for binary; nil where the repository lacks it.
    package let isBinary: Bool?

    /// A file's mode before and after.
    package struct Modes: Hashable, Sendable {
        /// The mode before, 0 for none.
        package let before: UInt16
        /// The mode after, 0 for none.
        package let after: UInt16

        package init(before: UInt16, after: UInt16) {
            self.before = before
            self.after = after
        }
    }

    /// The paths it touches: where the file stands, and where it stood.
    package var paths: [RepositoryPath] { [path] + (previousPath.map { [$0] } ?? []) }

    package init(
        path: RepositoryPath, kind: Kind, previousPath: RepositoryPath? = nil,
        modes: Modes = Modes(before: 0o100644, after: 0o100644), isBinary: Bool? = false
    ) {
        self.path = path
        self.previousPath = previousPath
        self.kind = kind
        self.modes = modes
        self.isBinary = isBinary
    }
}
