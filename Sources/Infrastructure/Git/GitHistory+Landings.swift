public import Application
public import Domain

extension GitHistory: LandingReader {
    /// Returns the commits on the first-parent line of `new` behind `old`, oldest first; nil where `old` is not on it.
    public func line(from old: ObjectID, to new: ObjectID) throws -> [BaseCommit]? {
        guard repository.has(old) else { return nil }
        let graph = try CommitGraph(from: [new, old], in: repository, boundary: repository.shallowBoundary())
        var chain: [ObjectID] = []
        var next: ObjectID? = new
        while let commit = next, commit != old {
            chain.append(commit)
            next = graph.position(of: commit).flatMap { graph.parents(of: $0).first }
        }
        guard next == old else { return nil }
        var seen = Set(graph.position(of: old).map { graph.ancestors(of: $0).members.map { graph.commits[$0] } } ?? [])
        return try chain.reversed().map { commit in
            let brought = Self.brought(by: commit, in: graph, beside: &seen)
            return try baseCommit(commit, bringing: brought)
        }
    }

    /// Returns what commits change, by commit; those that are missing, or have nothing of their own, are left out.
    public func patches(of heads: [ObjectID], on base: ObjectID) throws -> [ObjectID: HeadPatches] {
        let here = heads.filter { has(commit: $0) }
        guard has(commit: base) else { return [:] }
        var graph = try CommitGraph(from: [base] + here, in: repository, boundary: repository.shallowBoundary())
        var found: [ObjectID: HeadPatches] = [:]
        for head in here {
            let mergeBase: ObjectID
            switch graph.mergeBases(of: head, withMergeOf: [base]) {
            case .one(let only): mergeBase = only
            case .several(let all): mergeBase = all[0]
            case .none, .contained, .unknown: continue
            }
            do throws(GitError) {
                found[head] = try patches(of: head, since: mergeBase, graph.commits(of: head, notIn: [base]))
            } catch {
                // A partial clone: the head can still be found by its history.
                guard case .missingObject = error else { throw error }
            }
        }
        return found
    }

    private func patches(
        of head: ObjectID, since mergeBase: ObjectID, _ own: [ObjectID]
    ) throws(GitError) -> HeadPatches {
        var commits: [Patch] = []
        for commit in own.reversed() {
            let record = try repository.commit(commit)
            guard record.parents.count == 1 else { continue }
            commits.append(try patch(from: try store.treeID(ofCommit: record.parents[0]), to: record.tree))
        }
        let before = try store.treeID(ofCommit: mergeBase)
        return HeadPatches(whole: try patch(from: before, to: try store.treeID(ofCommit: head)), commits: commits)
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
        let patch = try knownPatch(from: before, to: record.tree, isIdentified: record.parents.count == 1)
        return BaseCommit(
            id: id, parents: record.parents, tree: record.tree, treeBefore: before, subject: record.subject,
            patch: patch, brought: brought)
    }

    /// Returns the changed files alone where the repository lacks what they hold.
    private func knownPatch(
        from old: ObjectID, to new: ObjectID, isIdentified: Bool
    ) throws(GitError) -> Patch {
        guard isIdentified else { return try patch(from: old, to: new, isIdentified: false) }
        do throws(GitError) {
            return try patch(from: old, to: new)
        } catch {
            guard case .missingObject = error else { throw error }
            return try patch(from: old, to: new, isIdentified: false)
        }
    }

    private func patch(
        from old: ObjectID, to new: ObjectID, isIdentified: Bool = true
    ) throws(GitError) -> Patch {
        var files: [Patch.File] = []
        for touch in try Footprint(from: old, to: new, in: store).touches {
            var binary: ObjectID?
            if isIdentified, let entry = touch.after {
                var isText = entry.isRegularFile
                if isText { isText = try !store.isBinary(entry.id) }
                if !isText { binary = entry.id }
            }
            files.append(Patch.File(path: touch.path, binary: binary))
        }
        let identity = isIdentified ? try repository.patchID(from: old, to: new) : .zero
        return Patch(identity: identity, files: files)
    }
}
