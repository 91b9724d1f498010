import Domain

/// A merger that gives every conflict of another one its layer. Nothing else classifies conflicts.
struct ClassifyingMerger: TrialMerger {
    private let merger: any TrialMerger<MergeConflict>
    private let architecture: Architecture

    init(_ merger: any TrialMerger<MergeConflict>, by architecture: Architecture) {
        self.merger = merger
        self.architecture = architecture
    }

    func merge(_ requests: [TrialMerge]) async throws -> [TrialMergeOutcome<Conflict>] {
        try await merger.merge(requests).map { $0.classified(by: architecture) }
    }

    func rebase(_ requests: [TrialRebase]) async throws -> [TrialRebaseOutcome<Conflict>] {
        try await merger.rebase(requests).map {
            TrialRebaseOutcome($0.outcome.classified(by: architecture), picks: $0.picks, stop: $0.stop)
        }
    }

    func clashes(
        among heads: [MergedHead], report: @Sendable (_ pairsDone: Int) -> Void
    ) async throws -> [PairOutcome<Conflict>] {
        try await merger.clashes(among: heads, report: report).map {
            PairOutcome(first: $0.first, second: $0.second, outcome: $0.outcome.classified(by: architecture))
        }
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
