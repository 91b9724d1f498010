import Domain

/// Finds what of change sets the base has in another form - as a squash, a rebase or cherry-picks leave it - and what becomes
/// of the rest. A merge does not know of it: it may conflict with the very change that it brings, or undo in silence what the
/// rest of the change set does to what has landed.
struct RecognizeLanded<Graph: Sendable> {
    private let merger: any TrialMerger<Conflict>
    private let base: Base
    private let reader: any LandedHistoryReader<Graph>
    private var start: MergedState { MergedState(commits: [base.commit], tree: base.tree) }

    init(merger: any TrialMerger<Conflict>, base: Base, reader: any LandedHistoryReader<Graph>) {
        self.merger = merger
        self.base = base
        self.reader = reader
    }

    /// Returns the change sets with what landed of each.
    ///
    /// - Parameter ahead: those that have commits which the base lacks.
    func callAsFunction(
        _ changeSets: [AssessedChangeSet], among ahead: Set<ChangeSetID>, in graph: Graph
    ) async throws -> [AssessedChangeSet] {
        let open = changeSets.filter { ahead.contains($0.id) }
        let histories = try await reader.landedHistories(of: open.map(\.changeSet), on: base, in: graph)
        let owners = Dictionary(changeSets.map { ($0.changeSet.commit, $0.id) }) { first, _ in first }
        var result = changeSets
        for place in result.indices where ahead.contains(result[place].id) {
            if let history = histories[result[place].changeSet.commit] {
                result[place].revertedLineage = history.revertedLineage
                let part = try await part(of: history).map { named($0, of: result[place], owners) }
                result[place] = result[place].landing(part, title: title(part, history, result[place]))
            }
            result[place] = try await judged(result[place])
        }
        return try await withRemainders(result)
    }

    /// What landed: what patches prove, or more where a commit of the base turns out to be a squash.
    private func part(of history: LandedHistory) async throws -> LandedPart? {
        let squashes = history.candidates.map { TrialMerge(state: $0.state, head: $0.head) }
        let prefixes = history.prefixes.map { TrialMerge(state: start, head: $0.upTo) }
        guard !squashes.isEmpty || !prefixes.isEmpty else { return history.part }
        let outcomes = try await merger.merge(squashes + prefixes)
        let proven = zip(history.candidates, outcomes).first { $0.tree == $1.cleanTree }?.0.part ?? history.part
        let present = zip(history.prefixes, outcomes.dropFirst(squashes.count)).first { base.tree == $1.cleanTree }?.0
        guard let proven, let present else { return proven ?? present }
        return present.commits > proven.commits ? present : proven
    }

    /// The title of the rest; nil where the title is not that of a commit, but one that somebody gave.
    private func title(_ part: LandedPart?, _ history: LandedHistory, _ changeSet: AssessedChangeSet) -> String? {
        guard changeSet.changeSet.title == history.titles[.zero] else { return nil }
        return part.flatMap { history.titles[$0.upTo] }
    }

    /// Says whose it was: the change set with that head, else the number that the base's commit names.
    private func named(
        _ part: LandedPart, of changeSet: AssessedChangeSet, _ owners: [ObjectID: ChangeSetID]
    ) -> LandedPart {
        var named = part
        let number = Set(part.landings.map(\.number)).count == 1 ? part.landings[0].number : nil
        let owner = owners[part.upTo] ?? number.map { ChangeSetID("#\($0)") }
        named.owner = owner == changeSet.id ? nil : owner
        return named
    }

    /// A merge that leaves the base as it is does not mean that the base has the change.
    private func judged(_ assessed: AssessedChangeSet) async throws -> AssessedChangeSet {
        guard assessed.verdict == .merged, let cause = try await reader.noChange(of: assessed.changeSet, on: base)
        else {
            return assessed
        }
        return assessed.judged(.changesNothing(cause), isApproximate: assessed.isApproximate)
    }

    private func withRemainders(_ changeSets: [AssessedChangeSet]) async throws -> [AssessedChangeSet] {
        var result = changeSets
        let places = result.indices.filter { result[$0].landed.map { !$0.isWhole } ?? false }
        let requests = places.map { place in
            TrialRebase(state: start, head: result[place].changeSet.commit, upstream: result[place].landed?.upTo)
        }
        for (place, rebase) in zip(places, try await merger.rebase(requests)) {
            result[place].remainder = try await remainder(rebase, of: result[place])
            // What it takes back of what has landed, its merge does not.
            if result[place].verdict == .merged, result[place].remainder?.deviations.isEmpty == false {
                result[place] = result[place].judged(
                    .changesNothing(.undone), isApproximate: result[place].isApproximate)
            }
        }
        return result
    }

    private func remainder(
        _ rebase: TrialRebaseOutcome<Conflict>, of assessed: AssessedChangeSet
    ) async throws -> Remainder {
        switch rebase.outcome.verdict {
        case .clean(let tree?):
            Remainder(.clean(tree: tree), deviations: try await deviations(of: assessed, from: tree))
        case .conflicts(let found): Remainder(.conflicts(at: rebase.stop, found))
        case .unknown(let reason): Remainder(.unknown(reason))
        case .clean(nil): Remainder(.unknown(.noTree))
        case .unrelated: Remainder(.unknown(.nothingInCommon))
        }
    }

    /// What the merge of the whole does otherwise than the rebase of the rest.
    private func deviations(of assessed: AssessedChangeSet, from rebased: ObjectID) async throws -> [MergeDeviation] {
        let merged: ObjectID
        switch assessed.verdict {
        case .clean(let tree): merged = tree
        case .merged, .changesNothing: merged = base.tree
        case .conflicts, .unrelated, .unknown: return []
        }
        guard merged != rebased else { return [] }
        return try await merger.differences(between: merged, and: rebased).map {
            MergeDeviation($0.isOnlyInFirst ? .bringsBack : .leavesOut, $0.path)
        }
    }
}

extension TrialMergeOutcome {
    /// The tree that comes out; nil where it does not merge.
    fileprivate var cleanTree: ObjectID? { if case .clean(let tree) = verdict { tree } else { nil } }
}
