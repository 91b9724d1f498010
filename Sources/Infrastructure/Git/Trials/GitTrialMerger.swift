package import Application
package import Domain

/// Merges in memory as git would: this program decides what it can, and asks git about the rest.
package actor GitTrialMerger: TrialMerger {
    /// Goes up whenever this engine would work out something else from the same contents: what earlier versions stored
    /// is forgotten then.
    package static let engineVersion = "3"

    /// Merges that a worker is given at a time, at the most.
    private static let largestPart = 64

    let settings: Settings
    var graph: CommitGraph
    let workers: [MergeWorker]
    /// The git that is asked, for the cache.
    let gitMark: [UInt8]
    /// Whether no part of the history is cut off or missing: only then do commits tell all that a merge depends on.
    let hasWholeHistory: Bool
    private var arbiter: Arbiter?
    var objects = ScratchObjects()
    private var program: GitProgram?

    /// What decides how paths merge.
    let rules: MergeRules
    /// How recorded resolutions are replayed, and those that there are.
    let rerere: RerereRules

    /// Makes a merger for what was selected.
    ///
    /// - Throws: `GitError`, also when the engine is git and there is none that can merge without a work tree.
    package init(settings: Settings, selected: SelectedHistory<CommitGraph>) throws {
        try self.init(settings: settings, graph: selected.graph)
    }

    /// Makes a merger for heads on a base, for which nobody has read the history.
    package init(settings: Settings, base: Base, heads: [ObjectID]) throws {
        let repository = try Repository(reopening: settings.repositoryPath)
        try PackIndexes.check(of: repository)
        let graph = try CommitGraph(
            from: [base.commit] + heads, in: repository, boundary: repository.shallowBoundary())
        try self.init(settings: settings, graph: graph)
    }

    init(settings: Settings, graph: CommitGraph) throws(GitError) {
        self.graph = graph
        hasWholeHistory = graph.isWhole
        gitMark = GitMark.read(environment: settings.environment)
        let rules = try MergeRules(
            policy: settings.attributes, repositoryPath: settings.repositoryPath, environment: settings.environment)
        workers = try (0..<max(1, settings.jobs)).map { _ throws(GitError) in
            try MergeWorker(repositoryPath: settings.repositoryPath, rules: rules)
        }
        self.settings = settings
        self.rules = rules
        rerere = try RerereRules(repositoryPath: settings.repositoryPath, environment: settings.environment)
        switch settings.engine {
        case .libgit2: program = nil
        case .git: program = try GitProgram.find(environment: settings.environment)
        case .auto: program = nil
        }
    }

    /// Returns what each merge comes to, in the order of the requests.
    package func merge(_ requests: [TrialMerge]) async throws -> [TrialMergeOutcome<MergeConflict>] {
        // One merge alone is sooner done than looked up, unless it takes git.
        var outcomes = requests.count > 1 ? await loaded(requests) : Array(repeating: nil, count: requests.count)
        var prepared: [(index: Int, merge: PreparedMerge)] = []
        for (index, request) in requests.enumerated() where outcomes[index] == nil {
            switch graph.mergeBases(of: request.head, withMergeOf: request.state.commits) {
            case .one(let base): prepared.append((index, PreparedMerge(request: request, base: base)))
            case .several: prepared.append((index, PreparedMerge(request: request, base: nil)))
            case .contained: outcomes[index] = TrialMergeOutcome(.clean(tree: request.state.tree))
            case .none: outcomes[index] = TrialMergeOutcome(.unrelated)
            case .unknown(let missing):
                let error = GitError.missingObject(missing, cause: "it is part of the history")
                outcomes[index] = TrialMergeOutcome(.unknown(.reported(error.description)))
            }
        }
        var open = settings.engine == .git ? prepared : await decideInMemory(prepared, &outcomes)
        if requests.count == 1, let only = open.first, let outcome = await loaded([only.merge.request])[0] {
            outcomes[only.index] = outcome
            open = []
        }
        try await decideByArbiter(open, &outcomes)
        let fresh = prepared.map(\.index)
        if requests.count > 1 || !open.isEmpty { await store(fresh.map { (requests[$0], outcomes[$0]) }) }
        return outcomes.map { $0 ?? TrialMergeOutcome(.unknown(.notTried)) }
    }

    /// Decides what can be without git, shared out among the workers, and returns the rest.
    func decideInMemory(
        _ merges: [(index: Int, merge: PreparedMerge)], _ outcomes: inout [TrialMergeOutcome<MergeConflict>?]
    ) async -> [(index: Int, merge: PreparedMerge)] {
        var open: [(index: Int, merge: PreparedMerge)] = []
        let results = await shareOut(merges.map(\.merge))
        for ((index, merge), result) in zip(merges, results) {
            switch result {
            case .decided(let outcome): outcomes[index] = outcome
            case .undecided(let reason):
                delegations[reason, default: 0] += 1
                open.append((index, merge))
            }
        }
        return open
    }

    /// Gives each worker a few merges at a time, so that none waits while another has all the hard ones.
    private func shareOut(_ merges: [PreparedMerge]) async -> [WorkerOutcome] {
        guard !merges.isEmpty else { return [] }
        let size = min(max(1, merges.count / (workers.count * 8)), Self.largestPart)
        var parts = stride(from: 0, to: merges.count, by: size)
            .map { Array(merges[$0..<min($0 + size, merges.count)]) }.enumerated().makeIterator()
        let results = await withTaskGroup(of: (Int, MergeWorker, [WorkerOutcome], ScratchObjects).self) { group in
            var idle = workers[...]
            var results: [(Int, [WorkerOutcome], ScratchObjects)] = []
            while true {
                while let worker = idle.first, let (number, part) = parts.next() {
                    idle.removeFirst()
                    group.addTask {
                        let result = await worker.merge(part)
                        return (number, worker, result.outcomes, result.made)
                    }
                }
                guard let (number, worker, outcomes, made) = await group.next() else { break }
                results.append((number, outcomes, made))
                idle.append(worker)
            }
            return results.sorted { $0.0 < $1.0 }
        }
        for (_, _, made) in results { await share(made) }
        return results.flatMap(\.1)
    }

    /// Lets everyone know what one worker made.
    func share(_ made: ScratchObjects) async {
        guard !made.isEmpty else { return }
        objects.merge(made)
        for worker in workers { await worker.adopt(made) }
    }

    private func decideByArbiter(
        _ merges: [(index: Int, merge: PreparedMerge)], _ outcomes: inout [TrialMergeOutcome<MergeConflict>?]
    ) async throws {
        guard !merges.isEmpty else { return }
        let decided = await (try readyArbiter()).decide(merges.map(\.merge.request), knowing: objects)
        for ((index, _), outcome) in zip(merges, decided) { outcomes[index] = outcome }
    }

    /// Leaves the next merge of a stack to git.
    func decideByArbiter(_ series: StackSeries) async throws -> TrialMergeOutcome<MergeConflict> {
        await (try readyArbiter()).decide(series, knowing: objects)
    }

    func readyArbiter() async throws -> Arbiter {
        if let arbiter { return arbiter }
        if settings.engine == .auto {
            do throws(GitError) {
                program = try GitProgram.find(environment: settings.environment)
            } catch {
                ownNotes.append(.noGit(cause: error.description))
            }
        }
        let arbiter = try Arbiter(
            repositoryPath: settings.repositoryPath, program: program, rules: rules, jobs: settings.jobs,
            environment: settings.environment)
        for worker in workers { try await worker.borrowObjects(at: arbiter.objectPath) }
        self.arbiter = arbiter
        return arbiter
    }

    /// Whether this program decides what it can.
    var isDecidingItself: Bool { settings.engine != .git }

    /// Returns the merge bases of a head with the merge of some commits.
    func mergeBases(of head: ObjectID, withMergeOf commits: [ObjectID]) -> MergeBases {
        graph.mergeBases(of: head, withMergeOf: commits)
    }

    /// Returns the commits of a merged head that the base lacks.
    func ownCommits(of head: MergedHead) -> [ObjectID] {
        graph.commits(of: head.commit, notIn: Array(head.state.commits.prefix(1)))
    }

    /// Returns what the merges made so far.
    func madeObjects() -> MadeObjects {
        MadeObjects(scratch: objects, gitObjectPath: arbiter?.objectPath)
    }

    /// How many merges were left to git so far, and why.
    package private(set) var delegations: [Delegation: Int] = [:]

    /// What a reader of the results must know of how they came about.
    package var notes: [RunNote] {
        get async {
            var unseen = await arbiter?.unseenSubmodules ?? []
            for worker in workers { unseen.formUnion(await worker.unseenSubmodules) }
            return ownNotes + (unseen.isEmpty ? [] : [.unseenSubmodules(unseen.sorted())])
        }
    }

    /// What there was to say before any submodule.
    var ownNotes: [RunNote] = []
}
