/// Pairs of a deleted and an added file that keep their name and may be one file moved to another directory.
struct Namesakes {
    /// By name: the one file of that name, nil where there are several.
    private let sources: [[UInt8]: RenameCandidates.File?]
    private let targets: [[UInt8]: RenameCandidates.File?]
    private let targetsByPath: [RepositoryPath: RenameCandidates.File]
    /// How many files of a directory that went stand in which other one, unchanged.
    private var moves: [RepositoryPath: [RepositoryPath: Int]] = [:]

    /// Prepares for the files left after the exact renames, of which all count, for a name to be the only one.
    init(
        _ sources: [RenameCandidates.File], _ targets: [RenameCandidates.File], exact: [Rename],
        removedDirectories: Set<RepositoryPath>
    ) {
        self.sources = Self.byName(sources)
        self.targets = Self.byName(targets)
        targetsByPath = Dictionary(targets.map { ($0.path, $0) }) { first, _ in first }
        for rename in exact where removedDirectories.contains(rename.source.directory) {
            moves[rename.source.directory, default: [:]][rename.target.directory, default: 0] += 1
        }
    }

    private static func byName(_ files: [RenameCandidates.File]) -> [[UInt8]: RenameCandidates.File?] {
        var result: [[UInt8]: RenameCandidates.File?] = [:]
        for file in files {
            let name = Array(file.path.lastPart)
            result[name] = result[name] == nil ? .some(file) : .some(nil)
        }
        return result
    }

    /// Returns the pairs worth a comparison, each file at most once; nil where git's choice depends on its order.
    func pairs(of relevant: [RenameCandidates.File]) -> [Rename]? {
        var pairs: [Rename] = []
        var taken: Set<RepositoryPath> = []
        for source in relevant {
            let name = Array(source.path.lastPart)
            guard let target = targets[name] else { continue }
            let isOnly = sources[name].flatMap { $0 } != nil
            if isOnly, let target {
                pairs.append(Rename(source: source, target: target))
                taken.insert(target.path)
                continue
            }
            guard let guesses = moves[source.directory] else { continue }
            let most = guesses.values.max() ?? 0
            let best = guesses.filter { $0.value == most }
            guard best.count == 1, let directory = best.first?.key else { return nil }
            guard let guessed = targetsByPath[directory.appending(name)] else { continue }
            guard taken.insert(guessed.path).inserted else { return nil }
            pairs.append(Rename(source: source, target: guessed))
        }
        return pairs
    }
}
