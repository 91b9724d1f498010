/// Tells of equal files whether it can make a difference which of them was renamed to which.
struct Bystanders {
    private let names: Set<[UInt8]>
    private let directories: Set<RepositoryPath>
    private let relevance: RenameRelevance
    private let moves: DirectoryMoves

    /// Prepares for the files of which it matters where they went.
    init(_ relevant: [RenameCandidates.File], relevance: RenameRelevance, moves: DirectoryMoves) {
        names = Set(relevant.map { Array($0.path.lastPart) })
        directories = Set(relevant.map(\.directory))
        self.relevance = relevance
        self.moves = moves
    }

    /// Whether a group of equal files makes no difference: none of them matters itself, none has the name of one that does,
    /// and none tells where a directory went of which that matters.
    func include(_ group: ExactRenames.OpenGroup) -> Bool {
        guard group.sources.count <= ExactRenames.mostEqual else { return false }
        let files = group.sources + group.targets
        guard !files.contains(where: { names.contains(Array($0.path.lastPart)) }) else { return false }
        return group.sources.allSatisfy { source in
            guard !relevance.includes(source) else { return false }
            guard moves.isRemoved(source.directory) else { return true }
            return relevance.directories[source.directory] == nil && !directories.contains(source.directory)
        }
    }
}
