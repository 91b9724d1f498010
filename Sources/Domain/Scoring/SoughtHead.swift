/// A change set of a plan as it is looked for on the base.
package struct SoughtHead: Hashable, Sendable {
    /// What people call it.
    package let id: ChangeSetID
    /// The numbers under which people know it: that of its name, and those of its other names.
    package let numbers: Set<Int>
    /// The pinned commit.
    package let commit: ObjectID
    /// What is known of it.
    package let reading: HeadReading
    /// Whether its reference leads to another commit now.
    package let hasMoved: Bool

    package init(
        id: ChangeSetID, aliases: [ChangeSetID] = [], commit: ObjectID, reading: HeadReading, hasMoved: Bool
    ) {
        self.id = id
        numbers = Set(([id] + aliases).compactMap(\.number))
        self.commit = commit
        self.reading = reading
        self.hasMoved = hasMoved
    }

    /// Whether it has the other one's commits, and more.
    package func contains(_ other: SoughtHead) -> Bool {
        commit != other.commit && reading.commits.contains(other.commit)
    }
}

/// What the repository tells of a head.
package struct HeadReading: Hashable, Sendable {
    /// The commits that it has and the base of the plan has not, itself among them.
    package let commits: Set<ObjectID>
    /// What it changes; nil where that can't be read, and where it is on the base as it is.
    package let patches: HeadPatches?
    /// Why something of it could not be read, as a sentence; nil where all was.
    package var gap: String?

    package init(commits: Set<ObjectID> = [], patches: HeadPatches? = nil, gap: String? = nil) {
        self.commits = commits
        self.patches = patches
        self.gap = gap
    }
}
