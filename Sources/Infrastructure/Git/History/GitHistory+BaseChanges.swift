import Application
package import Domain

extension GitHistory: BaseChangeReader {
    /// How far back along the base's first-parent line a change is looked for.
    private static let longestWalk = 2_000

    /// Returns the commits for each head, newest first: of each conflicting place the newest one that changed it since the
    /// head's history left the base's. Places of which that is not found, or only far back, have none.
    package func changes(to files: [ObjectID: [ContestedFile]], in base: Base) throws -> [ObjectID: [BaseChange]] {
        var graph = try graph(behind: [base.commit] + files.keys.sorted())
        var searches: [(head: ObjectID, shared: Bitset, history: ContestedHistory)] = []
        for (head, files) in files.sorted(by: { $0.key < $1.key }) {
            guard let shared = Self.shared(of: head, with: base, in: &graph) else { continue }
            searches.append((head, shared, ContestedHistory(files)))
        }
        let paths = PathTrie(Set(files.values.joined().map(\.pathInBase)))
        var next = graph.position(of: base.commit)
        var walked = 0
        while let position = next, walked < Self.longestWalk, !searches.allSatisfy(\.history.isOver) {
            for place in searches.indices where searches[place].shared.contains(position) {
                searches[place].history.end()
            }
            guard let parent = graph.parents(of: position).first else { break }
            try goBack(over: graph.commits[position], to: parent, paths, &searches)
            next = graph.position(of: parent)
            walked += 1
        }
        var result: [ObjectID: [BaseChange]] = [:]
        for search in searches {
            let found = try search.history.found.map { entry throws(GitError) in
                try baseChange(entry.commit, entry.paths.sorted())
            }
            if !found.isEmpty { result[search.head] = found }
        }
        return result
    }

    private func goBack(
        over commit: ObjectID, to parent: ObjectID, _ paths: PathTrie,
        _ searches: inout [(head: ObjectID, shared: Bitset, history: ContestedHistory)]
    ) throws(GitError) {
        var changes: [RepositoryPath: (old: TreeEntry?, new: TreeEntry?)] = [:]
        try paths.differences(
            from: store.treeID(ofCommit: parent), to: store.treeID(ofCommit: commit), in: store, into: &changes)
        guard !changes.isEmpty else { return }
        for place in searches.indices {
            try searches[place].history.goBack(over: commit, changes) { old, new throws(GitError) in
                guard old.isRegularFile, new.isRegularFile, try isSmall(old), try isSmall(new) else { return nil }
                return try store.diff(BlobPair(base: old.id, side: new.id))
            }
        }
    }

    private func isSmall(_ entry: TreeEntry) throws(GitError) -> Bool {
        try repository.size(ofBlob: entry.id) <= Self.largestText
    }

    /// Returns the history that a head shares with the base, at which a search ends; nil where they share none.
    private static func shared(of head: ObjectID, with base: Base, in graph: inout CommitGraph) -> Bitset? {
        let mergeBases: [ObjectID]
        switch graph.mergeBases(of: head, withMergeOf: [base.commit]) {
        case .one(let commit): mergeBases = [commit]
        case .several(let commits): mergeBases = commits
        case .none, .contained, .unknown: return nil
        }
        var shared: Bitset?
        for position in mergeBases.compactMap({ graph.position(of: $0) }) {
            let ancestors = graph.keptAncestors(of: position)
            if shared == nil { shared = ancestors } else { shared?.formUnion(ancestors) }
        }
        return shared
    }

    private func baseChange(_ commit: ObjectID, _ paths: [RepositoryPath]) throws(GitError) -> BaseChange {
        let record = try repository.commit(commit)
        // Who presses the button of a merge is rarely who wrote what it brings.
        let author = record.parents.count == 2 ? try repository.commit(record.parents[1]).author : record.author
        return BaseChange(
            commit: commit, number: LandingMessage(record.message).onlyLanded, author: author,
            landedAt: record.authoredAt, paths: paths)
    }
}
