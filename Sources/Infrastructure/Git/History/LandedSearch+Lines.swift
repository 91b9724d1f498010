import Domain

/// The lines of commits that a search goes along.
extension LandedSearch {
    /// The change set's own commits along the first parents, oldest first, each with what it brings.
    func links(of changeSet: ChangeSet) -> [LandedChain.Link] {
        let own = Set(changeSet.ownCommits)
        var line: [ObjectID] = []
        var next: ObjectID? = changeSet.commit
        while let commit = next, own.contains(commit) {
            line.append(commit)
            next = graph.position(of: commit).flatMap { graph.parents(of: $0).first }
        }
        var seen: Set<ObjectID> = []
        return line.reversed().map { commit in
            var (brings, waiting): ([ObjectID], [ObjectID]) = ([], [commit])
            while let next = waiting.popLast() {
                guard own.contains(next), seen.insert(next).inserted, let position = graph.position(of: next) else {
                    continue
                }
                let parents = graph.parents(of: position)
                if parents.count < 2 { brings.append(next) }
                waiting += parents
            }
            return LandedChain.Link(commit: commit, brings: brings.reversed())
        }
    }

    /// Finds a commit that a head builds on, that came to the base by a merge, and that the base took back since: alone or with
    /// all that came by that merge.
    mutating func revertedLineage(of head: ObjectID, _ known: Bitset) throws(GitError) -> RevertedCommit? {
        guard case .one(let mergeBase) = graph.mergeBases(of: head, withMergeOf: [base]) else { return nil }
        var lineage: [(commit: ObjectID, parent: ObjectID)] = []
        var next = mergeBase
        while lineage.count < Self.longestChain, let position = graph.position(of: next), !baseLine.contains(position),
            let parent = graph.parents(of: position).first
        {
            lineage.append((next, parent))
            next = parent
        }
        guard let oldest = lineage.last else { return nil }
        var steps = lineage.map { (commit: $0.commit, before: $0.parent, after: $0.commit) }
        if lineage.count > 1 { steps.append((commit: mergeBase, before: oldest.parent, after: mergeBase)) }
        for step in steps {
            let (before, after) = (try store.treeID(ofCommit: step.before), try store.treeID(ofCommit: step.after))
            let paths = try patches.paths(from: after, to: before)
            let near = side.touching(Set(paths)).filter { !known.contains($0.position) }
            if let revert = try twin(from: after, to: before, paths, among: near) {
                return RevertedCommit(commit: step.commit, revert: revert.commit)
            }
        }
        return nil
    }
}
