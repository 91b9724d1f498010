import Domain

/// The commits of a base that some head lacks, by the files that they change.
struct BaseSide {
    /// A commit and the files that it changes, sorted.
    struct Entry {
        let commit: ObjectID
        /// Where it stands in the graph: the smaller, the newer.
        let position: Int
        let paths: [RepositoryPath]
        fileprivate let hash: Int

        init(commit: ObjectID, position: Int, paths: [RepositoryPath]) {
            self.commit = commit
            self.position = position
            self.paths = paths
            hash = paths.hashValue
        }
    }

    /// Newest first; merges and first commits, which change nothing of their own, are left out.
    let entries: [Entry]
    private let byPath: [RepositoryPath: [Int]]

    /// Reads what the base has that one of the heads lacks.
    init(
        of base: ObjectID, lackedBy heads: [ObjectID], in graph: CommitGraph, _ patches: CommitPatches
    ) throws(GitError) {
        guard let start = graph.position(of: base) else {
            (entries, byPath) = ([], [:])
            return
        }
        var common = graph.ancestors(of: start)
        var side = common
        for head in heads.compactMap(graph.position) { common.formIntersection(graph.ancestors(of: head)) }
        side.subtract(common)
        var entries: [Entry] = []
        for position in side where graph.parents(of: position).count == 1 {
            let commit = graph.commits[position]
            let paths = try patches.paths(of: commit)
            if !paths.isEmpty { entries.append(Entry(commit: commit, position: position, paths: paths)) }
        }
        self.entries = entries
        var byPath: [RepositoryPath: [Int]] = [:]
        for (place, entry) in entries.enumerated() {
            for path in entry.paths { byPath[path, default: []].append(place) }
        }
        self.byPath = byPath
    }

    /// Returns the commits that change one of these files, newest first.
    func touching(_ paths: Set<RepositoryPath>) -> [Entry] {
        Set(paths.flatMap { byPath[$0] ?? [] }).sorted().map { entries[$0] }
    }
}

extension [BaseSide.Entry] {
    /// Returns those that change exactly some files; most are told apart without a look at them.
    func changing(_ paths: [RepositoryPath]) -> [BaseSide.Entry] {
        let hash = paths.hashValue
        return filter { $0.hash == hash && $0.paths == paths }
    }
}
