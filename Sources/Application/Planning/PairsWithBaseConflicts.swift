import Domain

/// Finds what those that conflict with the base have to resolve beside that once another change set has landed.
///
/// Pairs are defined for change sets that are clean on the base. To put all in order, what the others add must be known
/// too: a change set that conflicts with the base is merged into the merge of each clean one that changes a file of its,
/// and the places that it does not have on the base alone are the pair's. Two that both conflict with the base can't be
/// told so; whichever comes first, that is the same.
struct PairsWithBaseConflicts {
    /// Beyond so many merges they are left out: they would take longer than all the rest.
    static let mostMerges = 20_000
    private let merger: any TrialMerger<Conflict>
    private let base: Base

    init(merger: any TrialMerger<Conflict>, base: Base) {
        self.merger = merger
        self.base = base
    }

    /// Returns the pairs in both orders, `second` merging behind `first`.
    func callAsFunction(_ changeSets: [AssessedChangeSet]) async throws -> [PairVerdict] {
        let pairs = Self.candidates(among: changeSets)
        guard pairs.count <= Self.mostMerges else { return [] }
        let outcomes = try await merger.merge(
            pairs.compactMap { clean, other in
                clean.merged(into: base).map {
                    TrialMerge(state: $0, head: other.changeSet.commit, wantsTree: false)
                }
            })
        return zip(pairs, outcomes).flatMap { pair, outcome -> [PairVerdict] in
            guard case .conflicts(let found) = outcome.verdict else { return [] }
            let known = Dictionary(pair.other.verdict.conflicts.map { ($0.path, $0) }) { first, _ in first }
            let added = found.compactMap { conflict in
                known[conflict.path].map { conflict.without($0) } ?? conflict
            }
            guard !added.isEmpty else { return [] }
            return [
                PairVerdict(first: pair.clean.id, second: pair.other.id, outcome: .conflicts(added)),
                PairVerdict(first: pair.other.id, second: pair.clean.id, outcome: .conflicts(added.map(\.turned))),
            ]
        }
    }

    private static func candidates(
        among changeSets: [AssessedChangeSet]
    ) -> [(clean: AssessedChangeSet, other: AssessedChangeSet)] {
        var touching: [RepositoryPath: [Int]] = [:]
        for (place, changeSet) in changeSets.enumerated() where changeSet.verdict.isClean {
            for path in Set(changeSet.changeSet.changes.flatMap(\.paths)) { touching[path, default: []].append(place) }
        }
        return changeSets.filter { !$0.verdict.conflicts.isEmpty }.flatMap { other in
            let near = Set(other.changeSet.changes.flatMap(\.paths).flatMap { touching[$0] ?? [] })
            return near.sorted().map { (changeSets[$0], other) }
        }
    }
}
