import Domain

/// What of a change set can meet others.
struct CodeMark {
    let changeSet: AssessedChangeSet
    let merged: ObjectID
    let paths: Set<RepositoryPath>
    let changed: ChangedNames
    let words: Set<String>

    /// It as a part of a side of a merge.
    var member: MergedSides.Member { MergedSides.Member(id: changeSet.id, tree: merged) }

    /// Whether the two can break each other: they change one file, one has a word for what the other changes, or both
    /// change what rules of the whole tree look at.
    func canMeet(_ other: CodeMark) -> Bool {
        !paths.isDisjoint(with: other.paths) || touches(other) || other.touches(self)
            || (changesSeries && other.changesSeries)
    }

    private func touches(_ other: CodeMark) -> Bool {
        changed.isOpen || changed.names.contains(where: other.words.contains)
    }

    /// Whether it changes a file that may be a migration.
    var changesSeries: Bool { paths.contains(where: MigrationPaths.isCandidate) }
}
