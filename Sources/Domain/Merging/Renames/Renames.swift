/// A file of the merge base that stands elsewhere on one side.
package struct Rename: Hashable, Sendable {
    /// Where it stood.
    package let source: RenameCandidates.File
    /// Where it stands.
    package let target: RenameCandidates.File
}

/// What one side of a merge renamed.
package struct Renames: Hashable, Sendable {
    /// The files.
    package var files: [Rename] = []
    /// The directories, as far as they matter, by their old paths; nil where one went to several, none of which got most of
    /// its files.
    package var directories: [RepositoryPath: RepositoryPath]? = [:]

    /// Makes one of nothing.
    package init() {}

    init(files: [Rename], directories: [RepositoryPath: RepositoryPath]?) {
        self.files = files
        self.directories = directories
    }
}
