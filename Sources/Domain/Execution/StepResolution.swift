/// What a person made of a step's conflicts.
package struct StepResolution: Hashable, Sendable {
    /// The tree of the step's commit.
    package let tree: ObjectID
    /// What became of each path that conflicted.
    package let paths: [ResolvedPath]

    package init(tree: ObjectID, paths: [ResolvedPath]) {
        self.tree = tree
        self.paths = paths
    }
}

/// What became of one path that conflicted.
package struct ResolvedPath: Hashable, Sendable {
    /// How it was resolved.
    package enum Manner: String, Hashable, Sendable, CaseIterable {
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
    package let path: RepositoryPath
    /// How it was resolved.
    package let manner: Manner

    package init(path: RepositoryPath, manner: Manner) {
        self.path = path
        self.manner = manner
    }
}

/// A path that keeps a resolution from being whole.
package struct OpenPath: Hashable, Sendable {
    /// What is open about it.
    package enum Matter: Hashable, Sendable {
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
        /// git takes it for changed because of its own conversion: that is nobody's change, and keeps nothing open.
        case converted
    }

    /// The path.
    package let path: RepositoryPath
    /// What is open about it.
    package let matter: Matter

    package init(path: RepositoryPath, matter: Matter) {
        self.path = path
        self.matter = matter
    }
}

/// A merge to lay out for a person: where, of what, upon what.
package struct ConflictLayout: Hashable, Sendable {
    /// The work tree's directory.
    package let directory: String
    /// The commit that is merged into.
    package let tip: ObjectID
    /// The commit that is merged.
    package let head: ObjectID
    /// A reference that names it, which the conflict markers then show.
    package let reference: String?
    /// What the merge is for, as its message says.
    package let message: String
    /// The paths that conflict.
    package let paths: [RepositoryPath]
    /// Whether git fills in recorded resolutions.
    package let replays: Bool

    package init(
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
package enum LayoutProgress: Hashable, Sendable {
    /// The work tree is not there any more, or the merge was aborted in it.
    case gone
    /// These paths are open.
    case open([OpenPath])
    /// The work tree is at a commit that does not follow from where the merge began.
    case elsewhere(ObjectID)
    /// The merge was aborted in the work tree, and something else was done there.
    case abandoned
    /// All is resolved, and recorded for the next time. What only git's own conversion changed there is not part of it.
    case resolved(StepResolution, converted: [RepositoryPath] = [])
}
