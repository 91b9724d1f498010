import Domain

/// Finds which conflicts the recorded resolutions, or resolvers, settle, and what that leaves for a plan to avoid.
///
/// Verdicts stay what git's merge says. A plan may land two that conflict, or one that conflicts with the base, where
/// records resolve all of it: each of its steps is merged with them, so that one that does not fit after all is found there.
struct ReplayResolutions {
    /// A merger that replays what is recorded.
    let merger: ReplayingMerger
    private let baseline: Baseline

    /// Makes the use case; nil where nothing is recorded, or nothing is to be replayed, and resolvers are off.
    ///
    /// - Parameter reader: Reads what resolvers make of files, which are no blobs yet.
    init?(
        merger: any TrialMerger<Conflict>, baseline: Baseline, use: ResolverUse, reader: any CodeReader
    ) async {
        let recorded = await merger.replayer
        let replayer: (any ResolutionReplayer)? =
            if use != .off, let conflicts = merger.conflictReader {
                ResolveConflicts(
                    recorded: recorded, reader: conflicts, resolve: ResolveFile(reader: reader), use: use)
            } else { recorded }
        guard let replayer else { return nil }
        self.merger = ReplayingMerger(merger, replayer)
        self.baseline = baseline
    }

    /// Returns the change sets, with the settlement of each whose conflicts with the base are resolved by records.
    func changeSets(_ assessed: [AssessedChangeSet]) async throws -> [AssessedChangeSet] {
        let base = MergedState(commits: [baseline.base.commit], tree: baseline.base.tree)
        let requests = assessed.map { changeSet -> TrialMerge? in
            guard changeSet.verdict.conflicts.areRecordable, !changeSet.isApproximate else { return nil }
            return TrialMerge(state: base, head: changeSet.changeSet.commit)
        }
        let replays = try await merger.replay(requests)
        return zip(assessed, replays).map { changeSet, replay in
            replay?.settlement.map(changeSet.settled) ?? changeSet
        }
    }

    /// Returns the pairs, with the resolutions of each whose conflicts are all resolved by records.
    func pairs(_ pairs: [PairVerdict], of changeSets: [AssessedChangeSet]) async throws -> [PairVerdict] {
        let known = Dictionary(changeSets.map { ($0.id, $0) }) { first, _ in first }
        let requests = pairs.map { pair -> TrialMerge? in
            guard pair.conflicts.areRecordable, !pair.isApproximate,
                let state = known[pair.first]?.merged(into: baseline.base), let second = known[pair.second]
            else { return nil }
            return TrialMerge(state: state, head: second.changeSet.commit)
        }
        let replays = try await merger.replay(requests)
        return zip(pairs, replays).map { pair, replay in
            replay?.settlement.map { pair.settled(by: $0.resolutions) } ?? pair
        }
    }

    /// Returns what the records teach: what they settle stands in nobody's way, and those that conflict with the base alone
    /// have pairs, too. A change set that is rebased stays as it is: a rebase stops at conflicts.
    func lessons(_ facts: PlanFacts) async throws -> [LearnedConstraint] {
        let byRebase = Set(facts.changeSets.filter { facts.methods.method(of: $0.changeSet) == .rebase }.map(\.id))
        let changeSets = facts.changeSets.map { byRebase.contains($0.id) ? $0 : $0.landable }
        let landable = changeSets.filter { $0.settlement != nil && !byRebase.contains($0.id) }
        let settled = facts.pairs.filter { pair in
            !pair.resolutions.isEmpty && !byRebase.contains(pair.first) && !byRebase.contains(pair.second)
        }
        let lessons: [LearnedConstraint.Lesson] =
            landable.map { .onBase($0, stop: nil) } + settled.map { .together([$0.first, $0.second]) }
            + (try await pairsWithSettled(changeSets)).map { .pair($0) }
        return lessons.map { LearnedConstraint($0, from: .recordedResolutions) }
    }

    /// Returns which of those that records bring onto the base don't merge with another that changes one of their files.
    private func pairsWithSettled(_ changeSets: [AssessedChangeSet]) async throws -> [PairVerdict] {
        let pairs = neighbours(among: changeSets)
        let outcomes = try await merger.merge(
            pairs.map { TrialMerge(state: $0.state, head: $0.second.changeSet.commit, wantsTree: false) })
        return zip(pairs, outcomes).compactMap { PairVerdict($1, $0.first.id, $0.second.id) }
    }

    private func neighbours(
        among changeSets: [AssessedChangeSet]
    ) -> [(first: AssessedChangeSet, state: MergedState, second: AssessedChangeSet)] {
        let paths = changeSets.map { changeSet in
            changeSet.verdict.isClean ? Set(changeSet.changeSet.changes.flatMap(\.paths)) : []
        }
        return changeSets.indices.flatMap { first in
            changeSets.indices.dropFirst(first + 1).compactMap { second in
                let both = [changeSets[first], changeSets[second]]
                guard both.contains(where: { $0.settlement != nil && $0.verdict.isClean }),
                    !paths[first].isDisjoint(with: paths[second]), let state = both[0].merged(into: baseline.base)
                else { return nil }
                return (both[0], state, both[1])
            }
        }
    }
}

extension AssessedChangeSet {
    /// The same change set, clean where records settle its conflicts with the base.
    fileprivate var landable: AssessedChangeSet {
        guard let settlement else { return self }
        return AssessedChangeSet(
            changeSet: changeSet, verdict: .clean(tree: settlement.tree), layers: layers, decidedBy: decidedBy,
            isApproximate: isApproximate, settlement: settlement)
    }

    /// Returns the base with the change set merged into it; nil where it does not merge.
    func merged(into base: Base) -> MergedState? {
        guard case .clean(let tree) = verdict else { return nil }
        return MergedState(
            commits: [base.commit, changeSet.commit], tree: tree, isRewritten: settlement != nil)
    }
}

extension [Conflict] {
    /// Whether there are conflicts, and each is one for which there can be a recorded resolution.
    fileprivate var areRecordable: Bool { !isEmpty && allSatisfy(\.kind.isRecordable) }
}
