/// A commit that the base has and a change set's history lacks, which changed what the two conflict about.
package struct BaseChange: Hashable, Sendable {
    /// The commit, on the first-parent line of the base.
    package let commit: ObjectID
    /// The number of the one pull request that its message says it lands; nil where it names none, or several.
    package let number: Int?
    /// Who wrote it; of a merge, who wrote the newest commit that it brought. Hostile text.
    package let author: Person
    /// When it landed, in seconds since 1970, as the commit says.
    package let landedAt: Int64
    /// The conflicted files that it changed, by path.
    package let paths: [RepositoryPath]

    package init(commit: ObjectID, number: Int?, author: Person, landedAt: Int64, paths: [RepositoryPath]) {
        self.commit = commit
        self.number = number
        self.author = author
        self.landedAt = landedAt
        self.paths = paths
    }
}
