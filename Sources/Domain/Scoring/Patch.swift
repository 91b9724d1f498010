/// What a commit or a change set changes, wherever in its files that stands.
public struct Patch: Hashable, Sendable {
    /// What lines come and go: git's patch id; nil where the repository lacks what the files hold.
    public let identity: ObjectID?
    /// The files, sorted.
    public let files: [File]

    /// A changed file.
    public struct File: Hashable, Sendable {
        /// Its path.
        public let path: RepositoryPath
        /// What stands there afterwards, where that is no text: a patch id says nothing of it.
        public let binary: ObjectID?

        /// Makes a file.
        public init(path: RepositoryPath, binary: ObjectID? = nil) {
            self.path = path
            self.binary = binary
        }
    }

    /// Makes a patch.
    public init(identity: ObjectID?, files: [File]) {
        self.identity = identity
        self.files = files
    }

    /// The changed paths.
    public var paths: [RepositoryPath] { files.map(\.path) }

    /// Whether it can be found again by what it changes.
    public var isTelling: Bool { identity != nil && !files.isEmpty }
}

/// What a change set changes.
public struct HeadPatches: Hashable, Sendable {
    /// Against the commit at which it left the base.
    public let whole: Patch
    /// What each of its own commits changes, oldest first; merges are left out.
    public let commits: [Patch]

    /// Makes patches.
    public init(whole: Patch, commits: [Patch]) {
        self.whole = whole
        self.commits = commits
    }
}
