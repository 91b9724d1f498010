package import Application
package import Domain

extension GitTrialMerger: TreeContents {
    package nonisolated var contents: (any TreeContents)? { self }

    /// Returns the tree of a commit.
    package func tree(ofCommit commit: ObjectID) async throws -> ObjectID {
        try await workers[0].tree(ofCommit: commit)
    }

    /// Returns the blobs of all plain files of a tree.
    package func files(of tree: ObjectID) async throws -> [RepositoryPath: ObjectID] {
        try await workers[0].files(of: tree)
    }

    /// Returns the plain files of a second tree that differ from the first one's; nil for one that it lacks.
    package func changes(
        from first: ObjectID, to second: ObjectID
    ) async throws -> [RepositoryPath: ObjectID?] {
        try await workers[0].changes(from: first, to: second)
    }

    /// Returns the bytes of a file.
    package func content(of blob: ObjectID) async throws -> [UInt8] { try await workers[0].content(of: blob) }
}

extension MergeWorker {
    fileprivate func tree(ofCommit commit: ObjectID) throws(GitError) -> ObjectID {
        try store.treeID(ofCommit: commit)
    }

    fileprivate func files(of tree: ObjectID) throws(GitError) -> [RepositoryPath: ObjectID] {
        var files: [RepositoryPath: ObjectID] = [:]
        var waiting = [(path: RepositoryPath(bytes: []), tree: tree, depth: 0)]
        while let (path, id, depth) = waiting.popLast() {
            guard depth <= Tree.maximumDepth else { throw .tooDeep(id, limit: Tree.maximumDepth) }
            for entry in try store.tree(id).entries {
                let here = path.appending(entry.name)
                if entry.isTree { waiting.append((here, entry.id, depth + 1)) }
                if entry.isRegularFile { files[here] = entry.id }
            }
        }
        return files
    }

    fileprivate func changes(
        from first: ObjectID, to second: ObjectID
    ) throws(GitError) -> [RepositoryPath: ObjectID?] {
        var changes: [RepositoryPath: ObjectID?] = [:]
        for touch in try Footprint(from: first, to: second, in: store).touches {
            let (before, after) = (touch.before?.plainFile, touch.after?.plainFile)
            if before != after { changes[touch.path] = .some(after) }
        }
        return changes
    }

    fileprivate func content(of blob: ObjectID) throws(GitError) -> [UInt8] { try store.blob(blob) }
}

extension TreeEntry {
    /// The blob of a plain file; nil for anything else.
    fileprivate var plainFile: ObjectID? { isRegularFile ? id : nil }
}
