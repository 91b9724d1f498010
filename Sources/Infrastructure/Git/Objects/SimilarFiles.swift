import Domain

/// Finds deleted and added files that are alike enough to be one renamed file.
///
/// A measure for reports only: merges never depend on it. Two files are alike when at least half of the larger one's
/// lines, weighed by their bytes, stand in the other, which is the threshold that git uses.
enum SimilarFiles {
    /// More pairs than this are not compared: a change set of that size is no tale of single renames.
    private static let limit = 2500

    /// Returns pairs of a deleted and an added path, each path at most once, the most alike first.
    static func pairs(
        _ deleted: [(path: RepositoryPath, entry: TreeEntry)], _ added: [(path: RepositoryPath, entry: TreeEntry)],
        in store: ObjectStore
    ) throws(GitError) -> [(source: RepositoryPath, target: RepositoryPath)] {
        guard !deleted.isEmpty, !added.isEmpty, deleted.count * added.count <= limit else { return [] }
        var candidates: [(score: Int, source: RepositoryPath, target: RepositoryPath)] = []
        for source in deleted {
            for target in added {
                let score = try store.likeness(of: source.entry.id, to: target.entry.id)
                if score >= 50 { candidates.append((score, source.path, target.path)) }
            }
        }
        candidates.sort { ($1.score, $0.source, $0.target) < ($0.score, $1.source, $1.target) }
        var taken: Set<RepositoryPath> = []
        var found: [(source: RepositoryPath, target: RepositoryPath)] = []
        for (_, source, target) in candidates where !taken.contains(source) && !taken.contains(target) {
            taken.formUnion([source, target])
            found.append((source, target))
        }
        return found
    }
}
