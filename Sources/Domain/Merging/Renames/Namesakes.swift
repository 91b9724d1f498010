/// Pairs of a deleted and an added file that keep their name and may be one file moved to another directory.
struct Namesakes {
    /// By name: the one file of that name, nil where there are several.
    private let sources: [[UInt8]: RenameCandidates.File?]
    private let targets: [[UInt8]: RenameCandidates.File?]
    private let targetsByPath: [RepositoryPath: RenameCandidates.File]
    private let moves: DirectoryMoves

    /// Prepares for the files left after the exact renames, of which all count, for a name to be the only one. Where several
    /// have a name, the unchanged files of a directory tell where to look.
    init(_ sources: [RenameCandidates.File], _ targets: [RenameCandidates.File], moves: DirectoryMoves) {
        self.sources = Self.byName(sources)
        self.targets = Self.byName(targets)
        targetsByPath = Dictionary(targets.map { ($0.path, $0) }) { first, _ in first }
        self.moves = moves
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
            switch moves.destination(of: source.directory) {
            case .several: return nil
            // git finds no file again this way that went up to the root.
            case .one(let directory) where !directory.bytes.isEmpty:
                guard let guessed = targetsByPath[directory.appending(name)] else { continue }
                guard taken.insert(guessed.path).inserted else { return nil }
                pairs.append(Rename(source: source, target: guessed))
            case .unknown, .one: continue
            }
        }
        return pairs
    }
}
