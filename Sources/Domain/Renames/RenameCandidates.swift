/// The files that went and came on one side of a merge: where both happened, a rename may hide.
public struct RenameCandidates: Sendable {
    /// One file.
    public struct File: Hashable, Sendable {
        /// Its path.
        public let path: RepositoryPath
        /// Its content.
        public let content: ObjectID
        /// git's mode.
        public let mode: UInt16

        /// Makes a file.
        public init(path: RepositoryPath, content: ObjectID, mode: UInt16) {
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
    public var deleted: [File] = []
    /// The files that came, in order of path.
    public var added: [File] = []
    /// The directories that went.
    public var removedDirectories: Set<RepositoryPath> = []

    /// Makes an empty set.
    public init() {}
}

extension RepositoryPath {
    /// The directory that holds it; the empty path for one at the root.
    public var directory: RepositoryPath {
        RepositoryPath(bytes: bytes.lastIndex(of: UInt8(ascii: "/")).map { Array(bytes[..<$0]) } ?? [])
    }
}
