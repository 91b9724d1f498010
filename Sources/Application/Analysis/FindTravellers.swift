import Domain

/// Finds the commits of change sets that are not to land - excluded ones, and pull requests or branches that are not selected -
/// and would land inside others that contain them.
struct FindTravellers<Graph: Sendable> {
    private let reader: any ContainedHeadReader<Graph>
    private let base: Base

    init(reader: any ContainedHeadReader<Graph>, base: Base) {
        self.reader = reader
        self.base = base
    }

    /// Returns what would travel along, by the change set that contains it.
    ///
    /// - Parameter all: what would be selected if nothing were excluded; nil where nothing is.
    func callAsFunction(
        _ assessed: [AssessedChangeSet], in selected: SelectedHistory<Graph>, beside all: SelectedHistory<Graph>?
    ) async throws -> [ChangeSetID: Withholding] {
        let excluded = excluded(all, beside: selected)
        let open = assessed.filter { !$0.isIdle && $0.changeSet.ownCommits.count > 1 }
        let contained = try await reader.containedHeads(in: open.map(\.changeSet), on: base, selected.graph)
        let known = Set(selected.changeSets.map(\.changeSet.commit))
        var found: [ChangeSetID: Withholding] = [:]
        for changeSet in open {
            var heads = excluded.filter { changeSet.owns($0.commit) }
            heads += (contained[changeSet.changeSet.commit] ?? []).filter { head in
                !known.contains(head.commit) && !heads.contains { $0.id == head.id || $0.commit == head.commit }
            }
            let own = Set(changeSet.changeSet.ownCommits)
            let travellers = heads.filter { !changeSet.hasLanded($0.commit) }.map { head in
                Traveller(
                    id: head.id, cause: excluded.contains { $0.commit == head.commit } ? .excluded : .notSelected,
                    commits: head.commits.filter(own.contains))
            }
            // What comes inside another one of them needs no word of its own.
            let outer = travellers.filter { inner in
                !travellers.contains {
                    $0.id != inner.id && $0.commits.dropFirst().contains(inner.commits.first ?? .zero)
                }
            }
            if !outer.isEmpty { found[changeSet.id] = .contains(outer.sorted { $0.id < $1.id }) }
        }
        return found
    }

    private func excluded(_ all: SelectedHistory<Graph>?, beside selected: SelectedHistory<Graph>) -> [ContainedHead] {
        let known = Set(selected.changeSets.map(\.changeSet.id))
        return (all?.changeSets ?? []).filter { $0.relation == .ahead && !known.contains($0.changeSet.id) }.map {
            ContainedHead(id: $0.changeSet.id, commit: $0.changeSet.commit, commits: $0.changeSet.ownCommits)
        }
    }
}

extension AssessedChangeSet {
    /// Whether a commit is one of its own, below its head.
    fileprivate func owns(_ commit: ObjectID) -> Bool {
        commit != changeSet.commit && changeSet.ownCommits.contains(commit)
    }

    /// Whether an own commit is in the part that landed in another form and was not taken back, which would come in anew: its
    /// own commits stand newest first.
    fileprivate func hasLanded(_ commit: ObjectID) -> Bool {
        guard let landed, landed.revertedBy == nil, let last = changeSet.ownCommits.firstIndex(of: landed.upTo),
            let place = changeSet.ownCommits.firstIndex(of: commit)
        else { return false }
        return place >= last
    }
}
