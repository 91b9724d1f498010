/// A file of the merge base that stands elsewhere on one side.
public struct Rename: Hashable, Sendable {
    /// Where it stood.
    public let source: RenameCandidates.File
    /// Where it stands.
    public let target: RenameCandidates.File
}

/// What one side of a merge renamed.
public struct Renames: Hashable, Sendable {
    /// The files.
    public var files: [Rename] = []
    /// The directories, as far as they matter, by their old paths; nil where one went to several, none of which got most of
    /// its files.
    public var directories: [RepositoryPath: RepositoryPath]? = [:]

    /// Makes one of nothing.
    public init() {}

    init(files: [Rename], directories: [RepositoryPath: RepositoryPath]?) {
        self.files = files
        self.directories = directories
    }
}
