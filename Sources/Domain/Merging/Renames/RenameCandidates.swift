/// The files that went and came on one side of a merge: where both happened, a rename may hide.
package struct RenameCandidates: Sendable {
    /// One file.
    package struct File: Hashable, Sendable {
        /// Its path.
        package let path: RepositoryPath
        /// Its content.
        package let content: ObjectID
        /// git's mode.
        package let mode: UInt16

        package init(path: RepositoryPath, content: ObjectID, mode: UInt16) {
            self.path = path
            self.content = content
            self.mode = mode
        }

        var isRegular: Bool { mode & 0o170000 == 0o100000 }
        /// git takes no empty file for a renamed one.
        var isEmpty: Bool { content == .emptyFile }
        var directory: RepositoryPath { path.directory }
    }

    /// The files that went, in order of path.
    package var deleted: [File] = []
    /// The files that came, in order of path.
    package var added: [File] = []
    /// The directories that went.
    package var removedDirectories: Set<RepositoryPath> = []

    package init() {}
}
