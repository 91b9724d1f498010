import Domain

/// A merger for which a conflict that recorded resolutions settle is none: the merge comes to the resolved tree, and the
/// outcome names the resolutions.
actor ReplayingMerger: TrialMerger {
    private let merger: any TrialMerger<Conflict>
    private let replayer: any ResolutionReplayer
    private var known: [TrialMerge: Replay] = [:]

    init(_ merger: any TrialMerger<Conflict>, _ replayer: any ResolutionReplayer) {
        self.merger = merger
        self.replayer = replayer
    }

    /// Returns what each merge comes to, with what is recorded.
    func merge(_ requests: [TrialMerge]) async throws -> [TrialMergeOutcome<Conflict>] {
        let outcomes = try await merger.merge(requests)
        let replays = try await replay(zip(requests, outcomes).map { $1.isRecordable ? $0 : nil })
        return zip(outcomes, replays).map { $1.flatMap(TrialMergeOutcome.init) ?? $0 }
    }

    /// Rebases stop at conflicts: what is recorded for one of their commits is not looked for.
    func rebase(_ requests: [TrialRebase]) async throws -> [TrialRebaseOutcome<Conflict>] {
        try await merger.rebase(requests)
    }

    /// Returns the pairs that git's merge does not merge, whatever is recorded.
    func clashes(
        among heads: [MergedHead], report: @Sendable (_ pairsDone: Int) -> Void
    ) async throws -> [PairOutcome<Conflict>] {
        try await merger.clashes(among: heads, report: report)
    }

    func differences(between one: ObjectID, and other: ObjectID) async throws -> [TreeDifference] {
        try await merger.differences(between: one, and: other)
    }

    var notes: [RunNote] { get async { await merger.notes } }

    /// Returns what is recorded for each merge that conflicts; nil where nothing is asked.
    func replay(_ requests: [TrialMerge?]) async throws -> [Replay?] {
        // Whether the tree is wanted makes no difference here.
        let wanted = requests.map { $0.map { TrialMerge(state: $0.state, head: $0.head) } }
        let open = wanted.compactMap { $0 }.filter { known[$0] == nil }.uniqued
        if !open.isEmpty {
            let replays = try await replayer.replay(open)
            for (request, replay) in zip(open, replays) { known[request] = replay }
        }
        return wanted.map { $0.flatMap { known[$0] } }
    }
}

extension TrialMergeOutcome<Conflict> {
    /// The outcome of a conflict that is settled; nil for one that is not.
    fileprivate init?(_ replay: Replay) {
        guard let settlement = replay.settlement else { return nil }
        self.init(.clean(tree: settlement.tree), resolutions: settlement.resolutions)
    }

    /// Whether it is a conflict for which there can be a recorded resolution.
    fileprivate var isRecordable: Bool {
        guard case .conflicts(let found) = verdict, !isApproximate else { return false }
        return found.allSatisfy(\.kind.isRecordable)
    }
}

extension Array where Element: Hashable {
    /// The elements, each once, in the order of their first places.
    fileprivate var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
