import Application
package import Domain

/// Goes through the merges of a repository's history that conflict, with what people made of each conflicted file.
package struct ConflictReplay: Sendable {
    /// One conflicted file of a merge.
    package struct File: Sendable {
        /// The merge.
        package let merge: ObjectID
        /// The file as the base and both sides have it; nil where it conflicts in another way than by its lines.
        package let versions: FileVersions?
        /// What the merge has there; nil where it has none.
        package let human: [UInt8]?
    }

    /// Merges that are made at a time.
    private static let batch = 64
    private let repositoryPath: String
    private let environment: [String: String]
    private let jobs: Int

    /// Prepares a replay of one repository.
    package init(repositoryPath: String, environment: [String: String], jobs: Int) {
        self.repositoryPath = repositoryPath
        self.environment = environment
        self.jobs = jobs
    }

    /// Shows each conflicted file of the merges with two parents, the newest first; at most `limit` merges are made.
    ///
    /// - Throws: `GitError` when the repository can't be read or there is no git; what `show` throws.
    package func callAsFunction(limit: Int = .max, show: (File) async throws -> Void) async throws {
        let repository = try Repository(reopening: repositoryPath)
        let store = ObjectStore(repository: repository)
        var tips: Set<ObjectID> = []
        for reference in try repository.references().references {
            if let commit = try commit(behind: reference, in: repository) { tips.insert(commit) }
        }
        let graph = try CommitGraph(from: tips.sorted(), in: repository, boundary: repository.shallowBoundary())
        let settings = GitTrialMerger.Settings(
            repositoryPath: repositoryPath, jobs: jobs, environment: environment)
        let merger = try GitTrialMerger(settings: settings, graph: graph)
        let merges = try merges(of: graph, in: repository, limit: limit)
        for start in stride(from: 0, to: merges.count, by: Self.batch) {
            let part = merges[start..<min(start + Self.batch, merges.count)]
            let requests = try part.map { merge in
                let tree = try store.treeID(ofCommit: merge.parents[0])
                return TrialMerge(
                    state: MergedState(commits: [merge.parents[0]], tree: tree), head: merge.parents[1],
                    wantsTree: false)
            }
            let outcomes = try await merger.merge(requests)
            let open = outcomes.indices.filter { if case .conflicts = outcomes[$0].verdict { true } else { false } }
            let conflicted = try await merger.conflictedFiles(of: open.map { requests[$0] })
            for (place, files) in zip(open, conflicted) {
                try await report(files, of: part[part.startIndex + place].commit, store, show)
            }
        }
    }

    private func report(
        _ files: ConflictedFiles, of merge: ObjectID, _ store: ObjectStore, _ show: (File) async throws -> Void
    ) async throws {
        switch files {
        case .files(let files, let others):
            for _ in others { try await show(File(merge: merge, versions: nil, human: nil)) }
            let tree = try store.treeID(ofCommit: merge)
            for (file, _) in files {
                try await show(File(merge: merge, versions: file, human: try store.file(at: file.path, in: tree)))
            }
        case .unknown: break
        }
    }

    private func merges(
        of graph: CommitGraph, in repository: Repository, limit: Int
    ) throws(GitError) -> [(commit: ObjectID, parents: [ObjectID])] {
        var found: [(commit: ObjectID, parents: [ObjectID])] = []
        for commit in graph.commits where found.count < limit {
            do throws(GitError) {
                let parents = try repository.parents(of: commit)
                if parents.count == 2, parents.allSatisfy(repository.has) { found.append((commit, parents)) }
            } catch .missingObject {
                // A clone that is cut off has less to replay.
                continue
            }
        }
        return found
    }

    /// nil for a reference to something else: a tag may name a tree.
    private func commit(behind reference: Reference, in repository: Repository) throws(GitError) -> ObjectID? {
        do {
            return try repository.commit(behind: reference.target)
        } catch .wrongType, .missingObject {
            return nil
        }
    }
}
