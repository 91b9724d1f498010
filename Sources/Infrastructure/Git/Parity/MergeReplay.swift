import Application
import Domain

/// Replays the merges of a repository's history, by this program and by git itself, and compares what they say. Attributes
/// are those of the commit merged into.
package struct MergeReplay: Sendable {
    /// Merges that are made at a time, between two reports of progress.
    private static let batch = 256
    private let repositoryPath: String
    private let environment: [String: String]
    private let jobs: Int
    private let report: @Sendable (_ done: Int, _ all: Int) -> Void

    /// Prepares a replay of one repository; `report` hears how far it is.
    package init(
        repositoryPath: String, environment: [String: String], jobs: Int,
        report: @escaping @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) {
        self.repositoryPath = repositoryPath
        self.environment = environment
        self.jobs = jobs
        self.report = report
    }

    /// Replays the merges with two parents that are reachable from any reference, the newest first; at most `limit`.
    ///
    /// - Throws: `GitError` when the repository can't be read or there is no git.
    package func callAsFunction(limit: Int = .max) async throws -> ReplayTally {
        let repository = try Repository(reopening: repositoryPath)
        let store = ObjectStore(repository: repository)
        let tips = Set(try repository.references().references.compactMap { try commit(behind: $0, in: repository) })
        let graph = try CommitGraph(from: tips.sorted(), in: repository, boundary: repository.shallowBoundary())
        let merges = graph.merges.prefix(limit)
        let own = try merger(.auto, graph)
        let judge = try merger(.git, graph)
        var tally = ReplayTally()
        for start in stride(from: merges.startIndex, to: merges.endIndex, by: Self.batch) {
            report(start, merges.count)
            let part = merges[start..<min(start + Self.batch, merges.endIndex)]
            let requests = part.compactMap { request($0, store) }
            let (ours, ownTime) = try await timed { try await own.merge(requests) }
            let (theirs, gitTime) = try await timed { try await judge.merge(requests) }
            tally.add(requests, own: ours, git: theirs, ownTime: ownTime, gitTime: gitTime)
        }
        tally.delegations = await own.delegations
        return tally
    }

    private func merger(_ engine: Engine, _ graph: CommitGraph) throws(GitError) -> GitTrialMerger {
        let settings = GitTrialMerger.Settings(
            repositoryPath: repositoryPath, engine: engine, jobs: jobs, environment: environment)
        return try GitTrialMerger(settings: settings, graph: graph)
    }

    /// nil for a reference to something else: a tag may name a tree.
    private func commit(behind reference: Reference, in repository: Repository) throws(GitError) -> ObjectID? {
        do {
            return try repository.commit(behind: reference.target)
        } catch .wrongType, .missingObject {
            return nil
        }
    }

    /// nil where the first parent is missing, so that there is nothing to merge into.
    private func request(_ parents: [ObjectID], _ store: ObjectStore) -> TrialMerge? {
        do throws(GitError) {
            let tree = try store.treeID(ofCommit: parents[0])
            return TrialMerge(state: MergedState(commits: [parents[0]], tree: tree), head: parents[1])
        } catch {
            return nil
        }
    }

    private func timed<Result: Sendable>(
        _ body: () async throws -> Result
    ) async throws -> (Result, Duration) {
        let clock = ContinuousClock()
        let start = clock.now
        let result = try await body()
        return (result, start.duration(to: clock.now))
    }
}
