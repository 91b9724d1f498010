/// How many files of each directory that went stand in which other one, which tells whether the directory was renamed
/// (git's technical documentation, directory-rename-detection): most files decide.
struct DirectoryMoves {
    private let removed: Set<RepositoryPath>
    private var relevance: [RepositoryPath: RenameRelevance.Directory]
    private var counts: [RepositoryPath: [RepositoryPath: Int]] = [:]

    /// Starts without any.
    init(removed: Set<RepositoryPath>, relevance: [RepositoryPath: RenameRelevance.Directory]) {
        self.removed = removed
        self.relevance = relevance
    }

    /// Whether a directory went.
    func isRemoved(_ directory: RepositoryPath) -> Bool { removed.contains(directory) }

    /// Counts a renamed file: for its directory, and for those above it as long as their names stay the same.
    mutating func count(_ rename: Rename) {
        var (old, new) = (rename.source.directory, rename.target.directory)
        var isDirect = true
        while removed.contains(old) {
            if isDirect || relevance[old] == .forItself { counts[old, default: [:]][new, default: 0] += 1 }
            guard relevance[old] != nil, !new.bytes.isEmpty, old.lastPart.elementsEqual(new.lastPart) else { return }
            (old, new, isDirect) = (old.directory, new.directory, false)
        }
    }

    /// Where most files of a directory went.
    enum Destination {
        case unknown
        case one(RepositoryPath)
        /// Several directories got as many.
        case several
    }

    /// Returns where most files of a directory went, as far as it was counted.
    func destination(of directory: RepositoryPath) -> Destination {
        guard let counts = counts[directory], let most = counts.values.max() else { return .unknown }
        let best = counts.filter { $0.value == most }
        guard best.count == 1, let only = best.first?.key else { return .several }
        return .one(only)
    }

    /// Returns the sources that still have to be looked for: not those that matter for their place alone, where no more
    /// files can change what is known of the directories above.
    mutating func needed(of sources: [RenameCandidates.File], places: Set<RepositoryPath>) -> [RenameCandidates.File] {
        var unknown: [RepositoryPath: Int] = [:]
        for source in sources {
            for directory in relevantDirectories(above: source) { unknown[directory, default: 0] += 1 }
        }
        for (directory, counts) in counts where relevance[directory] == .forItself {
            let most = counts.values.sorted(by: >)
            if most[0] > (most.dropFirst().first ?? 0) + unknown[directory, default: 0] {
                relevance[directory] = .forAncestors
            }
        }
        return sources.filter { source in
            !places.contains(source.path)
                || relevantDirectories(above: source).contains { relevance[$0] == .forItself }
        }
    }

    /// The directories above a file, from the nearest one up to where they don't matter any more.
    private func relevantDirectories(above file: RenameCandidates.File) -> [RepositoryPath] {
        var directories: [RepositoryPath] = []
        var directory = file.directory
        while relevance[directory] != nil {
            directories.append(directory)
            directory = directory.directory
        }
        return directories
    }

    /// The directories that matter and were renamed, each with its new path; nil where git can't tell of one.
    var renames: [RepositoryPath: RepositoryPath]? {
        var renames: [RepositoryPath: RepositoryPath] = [:]
        for directory in counts.keys where relevance[directory] != nil {
            guard case .one(let new) = destination(of: directory) else { return nil }
            renames[directory] = new
        }
        return renames
    }
}
