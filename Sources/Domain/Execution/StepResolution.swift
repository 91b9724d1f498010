/// What a person made of a step's conflicts.
public struct StepResolution: Hashable, Sendable {
    /// The tree of the step's commit.
    public let tree: ObjectID
    /// What became of each path that conflicted.
    public let paths: [ResolvedPath]

    /// Makes a resolution.
    public init(tree: ObjectID, paths: [ResolvedPath]) {
        self.tree = tree
        self.paths = paths
    }
}

/// What became of one path that conflicted.
public struct ResolvedPath: Hashable, Sendable {
    /// How it was resolved.
    public enum Manner: String, Hashable, Sendable, CaseIterable {
        /// As what is landed has it.
        case ours
        /// As the change set has it.
        case theirs
        /// By hand.
        case edited
        /// As somebody resolved the same conflict before.
        case recorded
        /// It is not there any more.
        case deleted
    }

    /// The path.
    public let path: RepositoryPath
    /// How it was resolved.
    public let manner: Manner

    /// Makes a value.
    public init(path: RepositoryPath, manner: Manner) {
        self.path = path
        self.manner = manner
    }
}

/// A path that keeps a resolution from being whole.
public struct OpenPath: Hashable, Sendable {
    /// What is open about it.
    public enum Matter: Hashable, Sendable {
        /// It conflicts; nobody looked at it yet.
        case conflict
        /// A conflict marker is left in this line, counted from 1.
        case marker(line: Int)
        /// It is not said yet what is to become of it.
        case undecided
        /// It has changes that are not staged.
        case unstaged
        /// git does not know it, and it is not ignored.
        case untracked
    }

    /// The path.
    public let path: RepositoryPath
    /// What is open about it.
    public let matter: Matter

    /// Makes a value.
    public init(path: RepositoryPath, matter: Matter) {
        self.path = path
        self.matter = matter
    }
}

/// A merge to lay out for a person: where, of what, upon what.
public struct ConflictLayout: Hashable, Sendable {
    /// The work tree's directory.
    public let directory: String
    /// The commit that is merged into.
    public let tip: ObjectID
    /// The commit that is merged.
    public let head: ObjectID
    /// A reference that names it, which the conflict markers then show.
    public let reference: String?
    /// What the merge is for, as its message says.
    public let message: String
    /// The paths that conflict.
    public let paths: [RepositoryPath]
    /// Whether git fills in what it remembers.
    public let replays: Bool

    /// Makes a layout.
    public init(
        directory: String, tip: ObjectID, head: ObjectID, reference: String?, message: String, paths: [RepositoryPath],
        replays: Bool
    ) {
        self.directory = directory
        self.tip = tip
        self.head = head
        self.reference = reference
        self.message = message
        self.paths = paths
        self.replays = replays
    }
}

/// How far a person is with a merge that was laid out.
public enum LayoutProgress: Hashable, Sendable {
    /// The work tree is not there any more, or the merge was aborted in it.
    case gone
    /// These paths are open; or the work tree was led elsewhere, which the reason says.
    case open([OpenPath])
    /// The work tree is at a commit that does not follow from where the merge began.
    case elsewhere(ObjectID)
    /// The merge was aborted in the work tree, and something else was done there.
    case abandoned
    /// All is resolved, and recorded for the next time.
    case resolved(StepResolution)
}
