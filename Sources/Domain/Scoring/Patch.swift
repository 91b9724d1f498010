/// What a commit or a change set changes, wherever in its files that stands.
package struct Patch: Hashable, Sendable {
    /// What lines come and go: git's patch id; nil where the repository lacks what the files hold.
    package let identity: ObjectID?
    /// The files, sorted.
    package let files: [File]

    /// A changed file.
    package struct File: Hashable, Sendable {
        /// Its path.
        package let path: RepositoryPath
        /// What stands there afterwards, where that is no text: a patch id says nothing of it.
        package let binary: ObjectID?

        package init(path: RepositoryPath, binary: ObjectID? = nil) {
            self.path = path
            self.binary = binary
        }
    }

    package init(identity: ObjectID?, files: [File]) {
        self.identity = identity
        self.files = files
    }

    /// The changed paths.
    package var paths: [RepositoryPath] { files.map(\.path) }

    /// Whether it can be found again by what it changes.
    package var isTelling: Bool { identity != nil && !files.isEmpty }
}

/// What a change set changes.
package struct HeadPatches: Hashable, Sendable {
    /// Against the commit at which it left the base.
    package let whole: Patch
    /// What each of its own commits changes, oldest first; merges are left out.
    package let commits: [Patch]

    /// Makes patches.
    package init(whole: Patch, commits: [Patch]) {
        self.whole = whole
        self.commits = commits
    }
}
