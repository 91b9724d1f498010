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
        let sources = try weights(deleted, store)
        let targets = try weights(added, store)
        var candidates: [(score: Int, source: RepositoryPath, target: RepositoryPath)] = []
        for (source, before) in sources {
            for (target, after) in targets {
                let score = before.likeness(to: after)
                if score >= 50 { candidates.append((score, source, target)) }
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

    /// Weighs files; those whose content is not here, in a partial clone, are like no other.
    private static func weights(
        _ files: [(path: RepositoryPath, entry: TreeEntry)], _ store: ObjectStore
    ) throws(GitError) -> [(path: RepositoryPath, weights: LineWeights)] {
        var weights: [(path: RepositoryPath, weights: LineWeights)] = []
        for file in files {
            do throws(GitError) {
                weights.append((file.path, LineWeights(try store.blob(file.entry.id))))
            } catch .missingObject {
                continue
            }
        }
        return weights
    }
}

/// How many bytes of a file stand in equal lines.
private struct LineWeights {
    private var weights: [ArraySlice<UInt8>: Int] = [:]
    private let total: Int

    init(_ content: [UInt8]) {
        total = content.count
        for line in content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
            weights[line, default: 0] += line.count + 1
        }
    }

    /// Returns the share of the larger file that both have, in percent.
    func likeness(to other: LineWeights) -> Int {
        let larger = max(total, other.total)
        guard larger > 0, min(total, other.total) * 2 >= larger else { return 0 }
        let common = weights.reduce(0) { $0 + min($1.value, other.weights[$1.key] ?? 0) }
        return common * 100 / larger
    }
}
