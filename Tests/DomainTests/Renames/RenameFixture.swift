@testable import Domain

/// Files that went and came, named by words: `path=content`. Two contents are as alike as their names share letters.
struct RenameFixture {
    var candidates = RenameCandidates()
    var relevance = RenameRelevance()

    /// Makes candidates; every directory of a deleted file counts as removed if no more is said.
    init(deleted: [String], added: [String], removed: Set<RepositoryPath>? = nil) {
        candidates.deleted = deleted.map(Self.file).sorted { $0.path < $1.path }
        candidates.added = added.map(Self.file).sorted { $0.path < $1.path }
        let directories = candidates.deleted.flatMap { file in
            sequence(first: file.directory) { $0.directory }.prefix { !$0.bytes.isEmpty }
        }
        candidates.removedDirectories = removed ?? Set(directories)
        relevance.contents = Set(candidates.deleted.map(\.path))
    }

    /// Runs the search; the renames in words, nil where it is undecided.
    func found() -> Renames? {
        let outcome = RenameSearch.run(candidates, relevance) { (source, target, _) throws(Never) in
            Self.score(source.content, target.content)
        }
        if case .found(let renames) = outcome { return renames }
        return nil
    }

    /// The renames as `old > new`, in order; nil where it is undecided.
    var words: [String]? { found().map { $0.files.map { "\($0.source.path) > \($0.target.path)" }.sorted() } }

    /// Reads `path=content`, where the content is a word of up to twenty letters; `path=` is an empty file.
    static func file(_ words: String) -> RenameCandidates.File {
        let parts = words.split(separator: "=", omittingEmptySubsequences: false)
        let letters = Array(parts[1].utf8)
        let content = ObjectID(bytes: letters + Array(repeating: 0, count: 20 - letters.count)) ?? .zero
        return .init(
            path: RepositoryPath(String(parts[0])), content: letters.isEmpty ? .emptyFile : content, mode: 0o100644)
    }

    /// The share of the letters of the longer word that the other has at the same place.
    private static func score(_ source: ObjectID, _ target: ObjectID) -> ClosedRange<Int> {
        let (one, other) = (source.bytes.filter { $0 != 0 }, target.bytes.filter { $0 != 0 })
        let common = zip(one, other).count { $0 == $1 }
        let score = common * Similarity.highest / max(one.count, other.count)
        return score...score
    }
}
