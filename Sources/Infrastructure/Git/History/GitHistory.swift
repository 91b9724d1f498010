package import Application
package import Domain
import Foundation

/// Reads bases, heads and their history from a repository.
package actor GitHistory: ChangeSetReader {
    let repository: Repository
    let store: ObjectStore
    let patches: CommitPatches
    /// The signals of files that were read, for heads that leave an old base bring the same files.
    var read: [CacheKey: [UInt8]] = [:]
    /// The history that was loaded last: a cache, for what it tells of commits that it holds is the same in any other.
    private var loaded: CommitGraph?
    let cache: any ContentCache
    private let rules: LandingRules

    /// Opens a repository: ordinary, bare or a linked worktree, at the directory or above it, as a git that is started in the
    /// environment would find it; `cache` knows what earlier runs found.
    ///
    /// - Throws: `GitError`.
    package init(
        repositoryPath: String, cache: any ContentCache = NoCache(),
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws {
        self.cache = cache
        repository = try Repository(at: repositoryPath, environment: environment)
        rules = try LandingRules(of: repository, environment: environment)
        try PackIndexes.check(of: repository)
        try PackedReferenceLines.check(of: repository)
        store = ObjectStore(repository: repository)
        patches = CommitPatches(repository: repository, store: store)
    }

    /// The root of the work tree, nil in a bare repository.
    package var workTree: String? { repository.workTree }

    /// The directory that holds the references, of a linked worktree its own.
    package var gitDirectory: String { repository.directory }

    /// Returns the base of a name, or without one the remote's HEAD, else the current branch.
    package func base(named name: String?) throws -> Base {
        let chosen =
            name ?? repository.symbolicTarget(of: "refs/remotes/origin/HEAD") ?? repository.symbolicTarget(of: "HEAD")
            ?? "HEAD"
        let found = Result { () throws(GitError) in try repository.resolve(revision: chosen) }
        let (target, reference) = try name == nil ? found.mapError(baseError).get() : found.get()
        let commit = try repository.commit(behind: target)
        let shown = name ?? ChangeSetID(reference: reference ?? chosen).text
        return Base(
            name: shown, reference: reference == "HEAD" ? nil : reference, commit: commit,
            tree: try store.treeID(ofCommit: commit))
    }

    /// Returns the selected change sets, in selection order, with the history behind them and the base; names of one commit
    /// are one change set with aliases.
    package func changeSets(in selection: Selection, on base: Base) async throws -> SelectedHistory<CommitGraph> {
        let finder = try HeadSelection(repository: repository)
        let found = try finder.heads(in: selection, base: base)
        let dates = try lastCommits(of: found, base)
        let heads = finder.limited(found, to: selection, lastCommits: dates.heads)
        let pinned = heads.map { head in (head: head, commit: Result { () throws(GitError) in try pin(head) }) }
        let commits = pinned.compactMap { pin -> ObjectID? in if case .success(let id) = pin.commit { id } else { nil }
        }
        let boundary = try repository.shallowBoundary()
        let graph = try CommitGraph(from: [base.commit] + commits, in: repository, boundary: boundary)
        loaded = graph
        var reader = try ChangeSetDetail(
            base: base, heads: commits, requests: finder.requests, graph: graph, repository: repository, store: store,
            open: selection.open,
            wantsSignatures: rules.verifiesSignatures)
        reader.changes = await ChangeCache.loaded(of: commits, on: base, graph, from: cache)
        var names = UniqueNames()
        let changeSets = names.merged(pinned.map(\.head), pinned.map(\.commit)).map { entry in
            reader.changeSet(entry.changeSet, pinned: entry.commit)
        }
        await reader.changes.store(in: cache)
        let notes = finder.notes(on: selection, found: found, dates: dates.heads, baseDate: dates.base)
        return SelectedHistory(
            changeSets: changeSets, graph: graph,
            notes: notes + (boundary.isEmpty ? [] : [.shallowClone]) + rules.notes(on: finder.references))
    }

    /// Returns when the last commits of heads were made, nil for those that can't be read, and that of the base.
    private func lastCommits(
        of heads: [SelectedHead], _ base: Base
    ) throws(GitError) -> (heads: [CommitDate?], base: CommitDate) {
        let dates = heads.map { head -> CommitDate? in
            do throws(GitError) {
                return CommitDate(seconds: try repository.commit(try pin(head)).committedAt)
            } catch {
                // What ails the head is said where it is read for good.
                return nil
            }
        }
        return (dates, CommitDate(seconds: try repository.commit(base.commit).committedAt))
    }

    /// Returns the history behind some commits.
    func graph(behind commits: [ObjectID]) throws(GitError) -> CommitGraph {
        if let loaded, commits.allSatisfy({ loaded.position(of: $0) != nil }) { return loaded }
        return try CommitGraph(from: commits, in: repository, boundary: repository.shallowBoundary())
    }

    /// A branch without a commit is no base that anybody named; a damaged one is told.
    private func baseError(_ error: GitError) -> GitError {
        if case .damagedReference = error { error } else { noCommit }
    }

    private var noCommit: GitError { .noCommit(path: repository.workTree ?? repository.directory) }

    private func pin(_ head: SelectedHead) throws(GitError) -> ObjectID {
        if let damage = head.damage { throw .damagedReference(damage.name, cause: damage.cause) }
        if head.target == nil, let request = head.request, let missing = request.head {
            throw .missingHead(of: request.id.text, missing)
        }
        guard let target = head.target else { throw .unknownRevision(head.reference ?? head.id.text) }
        return try repository.commit(behind: target)
    }
}

extension GitHistory: TreeReader {
    /// Returns the paths of all files of a tree, sorted.
    package func paths(in tree: ObjectID) throws -> [RepositoryPath] {
        var paths: [RepositoryPath] = []
        var waiting = [(path: RepositoryPath(bytes: []), tree: tree, depth: 0)]
        while let (path, id, depth) = waiting.popLast() {
            guard depth <= Tree.maximumDepth else { throw GitError.tooDeep(id, limit: Tree.maximumDepth) }
            for entry in try store.tree(id).entries {
                let here = path.appending(entry.name)
                if entry.isTree { waiting.append((here, entry.id, depth + 1)) } else { paths.append(here) }
            }
        }
        return paths.sorted()
    }

    /// Returns the names that stand in some directories of a tree, of those that it has.
    package func names(
        in directories: [RepositoryPath], of tree: ObjectID
    ) throws -> [RepositoryPath: Set<[UInt8]>] {
        var names: [RepositoryPath: Set<[UInt8]>] = [:]
        for directory in directories { names[directory] = try self.names(in: directory, of: tree) }
        return names
    }

    private func names(in directory: RepositoryPath, of tree: ObjectID) throws(GitError) -> Set<[UInt8]>? {
        do {
            guard !directory.bytes.isEmpty else { return Set(try store.tree(tree).entries.map(\.name)) }
            let id = try store.entry(at: directory, in: tree)?.subtree
            return try id.map { id throws(GitError) in Set(try store.tree(id).entries.map(\.name)) }
        } catch {
            // Merges that need a directory that is missing are unknown, and say why.
            guard case .missingObject = error else { throw error }
            return nil
        }
    }

    /// Returns a file's content, nil where the tree has no such plain file.
    package func content(of path: RepositoryPath, in tree: ObjectID) throws -> [UInt8]? {
        try store.file(at: path, in: tree)
    }
}
