import Domain

/// Lands change sets one after the other in memory, each by its method, and keeps what it merged.
actor Rehearsal {
    /// The state before the first step.
    nonisolated let start: MergedState
    /// How change sets are merged.
    nonisolated let methods: MergeMethods
    private let merger: any TrialMerger<Conflict>
    private let code: CodeGuard?
    private var merged: [TrialMerge: Landing] = [:]
    private var rebased: [TrialRebase: Landing] = [:]

    init(merger: any TrialMerger<Conflict>, base: Base, methods: MergeMethods = MergeMethods(), code: CodeGuard? = nil)
    {
        self.merger = merger
        self.methods = methods
        self.code = code
        start = MergedState(commits: [base.commit], tree: base.tree)
    }

    /// Steps that all landed.
    struct Course {
        /// The tree after each.
        fileprivate(set) var trees: [ObjectID] = []
        /// The commits that each step's rebase makes anew.
        fileprivate(set) var picks: [[PickedCommit]] = []
        /// The recorded resolutions that went into each step.
        fileprivate(set) var resolutions: [[RecordedResolution]] = []
        /// The state before the first, and after each.
        fileprivate(set) var states: [MergedState]
        /// The state after the last.
        fileprivate(set) var state: MergedState
    }

    /// How landing some steps ended.
    enum Ending {
        /// All landed.
        case merged(Course)
        /// The step at this place did not, and why.
        case failed(at: Int, Landing)
    }

    /// Lands the steps in order, up to the first that fails.
    func run(_ steps: [AssessedChangeSet]) async throws -> Ending {
        var course = Course(states: [start], state: start)
        for (place, step) in steps.enumerated() {
            let landing = try await merge(step, into: course.state)
            guard let state = self.state(after: step, landing, on: course.state) else {
                return .failed(at: place, landing)
            }
            course.state = state
            course.states.append(state)
            course.trees.append(state.tree)
            course.picks.append(landing.picks)
            course.resolutions.append(landing.resolutions)
        }
        return .merged(course)
    }

    /// What a queue landed, in order, and the state it ended in.
    struct Queue {
        let landed: [ChangeSetID]
        let state: MergedState
    }

    /// Merges each change set that merges and of which all that it needs has landed, and passes over the others.
    func queue(_ changeSets: [AssessedChangeSet], needing draft: PlanDraft) async throws -> Queue {
        var state = start
        var landed: [ChangeSetID] = []
        var known: Set<ChangeSetID> = []
        for next in changeSets {
            guard draft.dependencies(of: next.id).allSatisfy({ known.contains($0.id) }),
                let after = self.state(after: next, try await merge(next, into: state), on: state)
            else { continue }
            state = after
            landed.append(next.id)
            known.insert(next.id)
        }
        return Queue(landed: landed, state: state)
    }

    /// Returns the state after a change set has landed; nil where it has not.
    nonisolated func state(
        after changeSet: AssessedChangeSet, _ landing: Landing, on state: MergedState
    ) -> MergedState? {
        guard case .clean(let tree?) = landing.verdict else { return nil }
        return state.landing(
            changeSet.changeSet.commit, by: methods.method(of: changeSet.changeSet), into: tree,
            isResolved: !landing.resolutions.isEmpty)
    }

    /// Merges one change set into a state.
    func merge(_ changeSet: AssessedChangeSet, into state: MergedState) async throws -> Landing {
        try await merge([changeSet], into: state)[0]
    }

    /// Merges each of some change sets into the same state by its method, and returns what comes of each.
    func merge(_ changeSets: [AssessedChangeSet], into state: MergedState) async throws -> [Landing] {
        let requests = changeSets.map { changeSet -> (merge: TrialMerge?, rebase: TrialRebase?) in
            let head = changeSet.changeSet.commit
            return methods.method(of: changeSet.changeSet) == .rebase
                ? (nil, TrialRebase(state: state, head: head, upstream: changeSet.upstream))
                : (TrialMerge(state: state, head: head), nil)
        }
        let open = requests.compactMap(\.merge).filter { merged[$0] == nil }
        for (request, outcome) in zip(open, try await merger.merge(open)) {
            merged[request] = try await checked(Landing(outcome), request.head, request.state)
        }
        try await rebase(requests.compactMap(\.rebase))
        return requests.map { request in
            request.merge.flatMap { merged[$0] } ?? request.rebase.flatMap { rebased[$0] }
                ?? Landing(TrialMergeOutcome(.unknown(.notTried)))
        }
    }

    private func rebase(_ requests: [TrialRebase]) async throws {
        let open = requests.filter { rebased[$0] == nil }
        guard !open.isEmpty else { return }
        for (request, outcome) in zip(open, try await merger.rebase(open)) {
            rebased[request] = try await checked(Landing(outcome), request.head, request.state)
        }
    }

    /// Returns a landing, broken where its merge breaks what both sides have whole.
    private func checked(_ landing: Landing, _ head: ObjectID, _ state: MergedState) async throws -> Landing {
        guard let code, case .clean(let tree?) = landing.verdict else { return landing }
        let findings = try await code.findings(landing: head, on: state, as: tree)
        return findings.isEmpty ? landing : landing.breaking(findings)
    }
}

extension AssessedChangeSet {
    /// The commit up to which it has landed in another form; nil where nothing has, or that was taken back.
    var upstream: ObjectID? { landed.flatMap(\.upstream) }
}
