/// A commit on the first-parent line of the base, made since a plan.
public struct BaseCommit: Hashable, Sendable {
    /// Its name.
    public let id: ObjectID
    /// Its parents; the first one is the commit before it on the line.
    public let parents: [ObjectID]
    /// Its tree.
    public let tree: ObjectID
    /// The tree of the commit before it.
    public let treeBefore: ObjectID
    /// The first line of its message. Hostile text.
    public let subject: String
    /// What it changes against the commit before it.
    public let patch: Patch
    /// The commits that became part of the base with it, itself among them.
    public let brought: Set<ObjectID>

    /// Makes a commit.
    public init(
        id: ObjectID, parents: [ObjectID], tree: ObjectID, treeBefore: ObjectID, subject: String, patch: Patch,
        brought: Set<ObjectID>
    ) {
        self.id = id
        self.parents = parents
        self.tree = tree
        self.treeBefore = treeBefore
        self.subject = subject
        self.patch = patch
        self.brought = brought
    }

    /// Whether the subject names a pull request by its number: `(#12)`, `Merge pull request #12 from`.
    public func names(_ id: ChangeSetID) -> Bool {
        guard let number = id.number else { return false }
        let words = subject.split { !($0.isNumber || $0.isLetter || $0 == "#") }
        return words.contains("#\(number)")
    }
}

/// What a commit or a change set changes, wherever in its files that stands.
public struct Patch: Hashable, Sendable {
    /// What lines come and go: git's patch id.
    public let identity: ObjectID
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
    public init(identity: ObjectID, files: [File]) {
        self.identity = identity
        self.files = files
    }

    /// The changed paths.
    public var paths: [RepositoryPath] { files.map(\.path) }
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

/// A change set of a plan as it is looked for on the base.
public struct SoughtHead: Hashable, Sendable {
    /// What people call it.
    public let id: ChangeSetID
    /// The pinned commit.
    public let commit: ObjectID
    /// What it changes; nil where that can't be read.
    public let patches: HeadPatches?
    /// Whether its reference leads to another commit now.
    public let hasMoved: Bool

    /// Makes a sought head.
    public init(id: ChangeSetID, commit: ObjectID, patches: HeadPatches?, hasMoved: Bool) {
        self.id = id
        self.commit = commit
        self.patches = patches
        self.hasMoved = hasMoved
    }
}
