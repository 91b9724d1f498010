import Domain

/// A merger that gives every conflict of another one its layer. Nothing else classifies conflicts.
struct ClassifyingMerger: TrialMerger {
    private let merger: any TrialMerger<MergeConflict>
    private let architecture: Architecture
    private let name: Naming?

    /// Returns the conflicts of merging a head with the names of their places.
    typealias Naming = @Sendable (_ conflicts: [Conflict], _ head: ObjectID) async -> [Conflict]

    /// Makes it; `name` names the places of conflicts of merging a head.
    init(
        _ merger: any TrialMerger<MergeConflict>, by architecture: Architecture,
        naming name: Naming? = nil
    ) {
        self.merger = merger
        self.architecture = architecture
        self.name = name
    }

    func merge(_ requests: [TrialMerge]) async throws -> [TrialMergeOutcome<Conflict>] {
        var outcomes: [TrialMergeOutcome<Conflict>] = []
        for (request, outcome) in zip(requests, try await merger.merge(requests)) {
            outcomes.append(await classified(outcome, of: request.head))
        }
        return outcomes
    }

    func rebase(_ requests: [TrialRebase]) async throws -> [TrialRebaseOutcome<Conflict>] {
        var outcomes: [TrialRebaseOutcome<Conflict>] = []
        for rebase in try await merger.rebase(requests) {
            let outcome = await classified(rebase.outcome, of: rebase.stop)
            outcomes.append(TrialRebaseOutcome(outcome, picks: rebase.picks, stop: rebase.stop))
        }
        return outcomes
    }

    private func classified(
        _ found: TrialMergeOutcome<MergeConflict>, of head: ObjectID?
    ) async -> TrialMergeOutcome<Conflict> {
        let outcome = found.classified(by: architecture)
        guard let name, let head, case .conflicts(let conflicts) = outcome.verdict else { return outcome }
        return TrialMergeOutcome(
            .conflicts(await name(conflicts, head)), isApproximate: outcome.isApproximate,
            resolutions: outcome.resolutions)
    }

    func clashes(
        among heads: [MergedHead], report: @Sendable (_ pairsDone: Int) -> Void
    ) async throws -> [PairOutcome<Conflict>] {
        var pairs: [PairOutcome<Conflict>] = []
        for pair in try await merger.clashes(among: heads, report: report) {
            let outcome = await classified(pair.outcome, of: heads[pair.second].commit)
            pairs.append(PairOutcome(first: pair.first, second: pair.second, outcome: outcome))
        }
        return pairs
    }

    func differences(between one: ObjectID, and other: ObjectID) async throws -> [TreeDifference] {
        try await merger.differences(between: one, and: other)
    }

    var notes: [RunNote] { get async { await merger.notes } }

    var replayer: (any ResolutionReplayer)? { get async { await merger.replayer } }

    var contents: (any TreeContents)? { merger.contents }

    var conflictReader: (any ConflictReader)? { merger.conflictReader }
}

/// The same for the merges of a stack.
struct ClassifyingStackMerger: StackMerger {
    private let merger: any StackMerger<MergeConflict>
    private let architecture: Architecture

    init(_ merger: any StackMerger<MergeConflict>, by architecture: Architecture) {
        self.merger = merger
        self.architecture = architecture
    }

    func merge(_ stack: TrialStack) async throws -> TrialStackOutcome<Conflict> {
        let outcome = try await merger.merge(stack)
        let parts = outcome.parts.map {
            TrialStackOutcome<Conflict>.Part(tree: $0.tree, merge: $0.merge?.classified(by: architecture))
        }
        return TrialStackOutcome(parts: parts, coversHead: outcome.coversHead)
    }
}

extension TrialMergeOutcome<MergeConflict> {
    fileprivate func classified(by architecture: Architecture) -> TrialMergeOutcome<Conflict> {
        let verdict: TrialMergeOutcome<Conflict>.Verdict =
            switch verdict {
            case .clean(let tree): .clean(tree: tree)
            case .conflicts(let found): .conflicts(architecture.classify(found))
            case .unrelated: .unrelated
            case .unknown(let reason): .unknown(reason)
            }
        return TrialMergeOutcome<Conflict>(verdict, isApproximate: isApproximate, resolutions: resolutions)
    }
}
