import Domain

/// What of a change set can meet others.
struct CodeMark {
    let changeSet: AssessedChangeSet
    let merged: ObjectID
    let paths: Set<RepositoryPath>
    let changed: ChangedNames
    let words: Set<String>
    /// What it changes of routes, and what it links to.
    let web: WebChange?
    /// Whether it changes a file that may be a migration.
    let changesSeries: Bool

    init(
        changeSet: AssessedChangeSet, merged: ObjectID, paths: Set<RepositoryPath>, changed: ChangedNames,
        words: Set<String>, web: WebChange? = nil
    ) {
        self.web = web
        self.changeSet = changeSet
        self.merged = merged
        self.paths = paths
        self.changed = changed
        self.words = words
        changesSeries = paths.contains(where: MigrationPaths.isCandidate)
    }

    /// It as a part of a side of a merge.
    var member: MergedSides.Member { MergedSides.Member(id: changeSet.id, tree: merged) }

    /// Whether the two can break each other: they change one file, one has a word for what the other changes, or both
    /// change what rules of the whole tree look at.
    func canMeet(_ other: CodeMark) -> Bool {
        !paths.isDisjoint(with: other.paths) || touches(other) || other.touches(self)
            || (changesSeries && other.changesSeries) || meets(other.web)
    }

    private func meets(_ other: WebChange?) -> Bool {
        guard let web, let other else { return false }
        return web.canMeet(other)
    }

    private func touches(_ other: CodeMark) -> Bool {
        changed.isOpen || changed.names.contains(where: other.words.contains)
    }
}
