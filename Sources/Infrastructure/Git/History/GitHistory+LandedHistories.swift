package import Application
package import Domain

extension GitHistory: LandedHistoryReader {
    /// Returns what the base has of change sets, by their commits; one of which it has nothing is left out, and so is one of
    /// which that can't be told because an object is missing.
    package func landedHistories(
        of changeSets: [ChangeSet], on base: Base, in graph: CommitGraph
    ) throws -> [ObjectID: LandedHistory] {
        guard !changeSets.isEmpty else { return [:] }
        do throws(GitError) {
            return try searched(changeSets, base.commit, graph)
        } catch {
            // Part of the base's history is not here: nothing can be told of any of them.
            guard case .missingObject = error else { throw error }
            return [:]
        }
    }

    private func searched(
        _ changeSets: [ChangeSet], _ base: ObjectID, _ graph: CommitGraph
    ) throws(GitError) -> [ObjectID: LandedHistory] {
        var search = try LandedSearch(on: base, for: changeSets, in: graph, patches, store, repository)
        var found: [ObjectID: LandedHistory] = [:]
        for changeSet in changeSets { found[changeSet.commit] = try search.historyIfKnown(of: changeSet) }
        return found
    }

    /// Returns why the merge of a change set leaves the base's tree as it is; nil where the base has all that it does.
    package func noChange(of changeSet: ChangeSet, on base: Base) throws -> NoChange? {
        if changeSet.changes.isEmpty {
            for commit in changeSet.ownCommits {
                let paths = try patches.paths(of: commit)
                if !paths.isEmpty { return .undone }
            }
            return .empty
        }
        let lost = try changeSet.changes.filter { try isLost($0, from: changeSet.commit, on: base) }
        return lost.isEmpty ? nil : .keptOut(lost.map(\.path))
    }

    /// Whether the base has a file otherwise than a change that its merge does not make: a text in which the change is missing,
    /// or another file.
    private func isLost(_ change: FileChange, from head: ObjectID, on base: Base) throws(GitError) -> Bool {
        guard let now = try store.entry(at: change.path, in: base.tree) else { return false }
        let theirs = try store.entry(at: change.path, in: store.treeID(ofCommit: head))
        guard now != theirs else { return false }
        guard let theirs, now.isRegularFile, theirs.isRegularFile else { return true }
        var graph = try graph(behind: [base.commit, head])
        guard case .one(let mergeBase) = graph.mergeBases(of: head, withMergeOf: [base.commit]) else { return false }
        let before = try store.entry(at: change.previousPath ?? change.path, in: store.treeID(ofCommit: mergeBase))
        let merge = try ContentMerge.run(
            at: change.path, base: before?.id, ours: now.id, theirs: theirs.id, in: store, wantsContent: true)
        guard case .clean(let content?) = merge else { return true }
        return try content != store.blob(now.id)
    }
}
