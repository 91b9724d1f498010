import Application
package import Domain

extension GitHistory: LandingReader {
    /// Returns the commits on the first-parent line of `new` behind `old`, oldest first; nil where `old` is not on it.
    package func line(from old: ObjectID, to new: ObjectID) throws -> [BaseCommit]? {
        guard repository.has(old) else { return nil }
        let graph = try CommitGraph(from: [new, old], in: repository, boundary: repository.shallowBoundary())
        var chain: [ObjectID] = []
        var next: ObjectID? = new
        while let commit = next, commit != old {
            chain.append(commit)
            next = graph.position(of: commit).flatMap { graph.parents(of: $0).first }
        }
        guard next == old else { return nil }
        var seen = Set(graph.position(of: old).map { graph.ancestors(of: $0).map { graph.commits[$0] } } ?? [])
        return try chain.reversed().map { commit in
            let brought = Self.brought(by: commit, in: graph, beside: &seen)
            return try baseCommit(commit, bringing: brought)
        }
    }

    /// Returns what can be told of heads, by commit: their commits against the base of the plan, and what they change against
    /// the place at which they left the base as it is now. What is missing is said there, and is no error.
    package func readings(
        of heads: [ObjectID], planned: ObjectID, now: ObjectID
    ) throws -> [ObjectID: HeadReading] {
        let here = heads.filter { has(commit: $0) }
        var found: [ObjectID: HeadReading] = [:]
        for head in heads {
            found[head] = HeadReading(gap: GitError.missingObject(head, cause: "it is a head of the plan").description)
        }
        var graph = try CommitGraph(
            from: [planned, now] + here, in: repository, boundary: repository.shallowBoundary())
        for head in here {
            let commits = Set(graph.commits(of: head, notIn: [planned]))
            // What the base has already was in it when the plan was made.
            guard !commits.isEmpty else {
                found[head] = HeadReading()
                continue
            }
            found[head] = try reading(of: head, commits, now, &graph)
        }
        return found
    }

    private func reading(
        of head: ObjectID, _ commits: Set<ObjectID>, _ now: ObjectID, _ graph: inout CommitGraph
    ) throws(GitError) -> HeadReading {
        let mergeBase: ObjectID
        switch graph.mergeBases(of: head, withMergeOf: [now]) {
        case .one(let only): mergeBase = only
        case .several(let all): mergeBase = all[0]
        case .none, .contained: return HeadReading(commits: commits)
        case .unknown(let missing):
            let error = GitError.missingObject(missing, cause: "it is part of the history")
            return HeadReading(commits: commits, gap: error.description)
        }
        do throws(GitError) {
            let patches = try headPatches(of: head, since: mergeBase, graph.commits(of: head, notIn: [now]))
            return HeadReading(commits: commits, patches: patches)
        } catch {
            guard case .missingObject = error else { throw error }
            return HeadReading(commits: commits, gap: error.description)
        }
    }

    private func headPatches(
        of head: ObjectID, since mergeBase: ObjectID, _ own: [ObjectID]
    ) throws(GitError) -> HeadPatches {
        var commits: [Patch] = []
        for commit in own.reversed() {
            let record = try repository.commit(commit)
            guard record.parents.count == 1 else { continue }
            commits.append(try patches.patch(from: try store.treeID(ofCommit: record.parents[0]), to: record.tree))
        }
        let before = try store.treeID(ofCommit: mergeBase)
        return HeadPatches(
            whole: try patches.patch(from: before, to: try store.treeID(ofCommit: head)), commits: commits)
    }

    private static func brought(
        by commit: ObjectID, in graph: CommitGraph, beside seen: inout Set<ObjectID>
    ) -> Set<ObjectID> {
        var (brought, waiting): (Set<ObjectID>, [ObjectID]) = ([], [commit])
        while let next = waiting.popLast() {
            guard seen.insert(next).inserted else { continue }
            brought.insert(next)
            if let position = graph.position(of: next) { waiting += graph.parents(of: position) }
        }
        return brought
    }

    private func baseCommit(_ id: ObjectID, bringing brought: Set<ObjectID>) throws(GitError) -> BaseCommit {
        let record = try repository.commit(id)
        guard let first = record.parents.first else { throw .malformed(id, what: "a commit without a parent") }
        let before = try store.treeID(ofCommit: first)
        // A merge is found by its parents, so that its patch id is not needed.
        let isMerge = record.parents.count > 1
        let patch =
            try isMerge ? patches.files(from: before, to: record.tree) : knownPatch(from: before, to: record.tree)
        return BaseCommit(
            id: id, parents: record.parents, tree: record.tree, treeBefore: before,
            message: LandingMessage(record.message),
            patch: patch, brought: brought)
    }

    /// Returns what changes between two trees; the changed files alone where the repository lacks what they hold.
    private func knownPatch(from old: ObjectID, to new: ObjectID) throws(GitError) -> Patch {
        do throws(GitError) {
            return try patches.patch(from: old, to: new)
        } catch {
            guard case .missingObject = error else { throw error }
            return try patches.files(from: old, to: new)
        }
    }
}
