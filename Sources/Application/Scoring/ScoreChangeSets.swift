import Domain

/// Does the merges again that brought a plan's change sets, in the order in which they landed, and holds what comes out
/// against what the plan says.
struct ScoreChangeSets {
    private let document: PlanDocument
    private let search: LandingSearch
    private let line: [BaseCommit]
    private let found: [FoundHead]
    private let merger: any TrialMerger<MergeConflict>
    private let predictions: PlanPrediction
    private let commits: [ChangeSetID: ObjectID]

    init(
        document: PlanDocument, search: LandingSearch, line: [BaseCommit], found: [FoundHead],
        merger: any TrialMerger<MergeConflict>
    ) {
        self.document = document
        self.search = search
        self.line = line
        self.found = found
        self.merger = merger
        commits = Dictionary(found.map { ($0.head.id, $0.head.commit) }) { first, _ in first }
        let contained = found.map { entry in
            (entry.head.id, Set(found.map(\.head).filter(entry.head.contains).map(\.id)))
        }
        predictions = PlanPrediction(
            document.plan, contained: Dictionary(contained) { first, _ in first })
    }

    func callAsFunction() async throws -> [ScoredChangeSet] {
        let landed = found.compactMap { entry in entry.landing.map { (head: entry.head, landing: $0) } }
        let ordered = landed.enumerated().sorted {
            ($0.element.landing.places.lowerBound, $0.offset) < ($1.element.landing.places.lowerBound, $1.offset)
        }
        .map(\.element)
        var scored: [ScoredChangeSet] = []
        for (head, landing) in ordered {
            let start = landing.places.lowerBound
            let before = landed.filter { $0.landing.places.lowerBound < start && $0.head.id != head.id }.map(\.head.id)
            let prediction = try await prediction(of: head.id, behind: Set(before))
            let outcome = try await outcome(of: head, landing)
            scored.append(
                ScoredChangeSet(
                    id: head.id, landing: landing, prediction: prediction, outcome: outcome,
                    newerBase: line.count { $0.id != head.commit && head.reading.commits.contains($0.id) }))
        }
        let all = Set(landed.map(\.head.id))
        for entry in found where entry.landing == nil {
            let prediction = predictions.statement(on: entry.head.id, behind: all).unmerged
            scored.append(
                ScoredChangeSet(
                    id: entry.head.id, landing: nil, prediction: prediction, outcome: .unknown(gap(entry.head))))
        }
        return scored
    }

    /// Why nothing is known of a change set that was not found on the base.
    private func gap(_ head: SoughtHead) -> ScoredChangeSet.Gap {
        if document.plan.held.contains(where: { $0.id == head.id && $0.reason == .merged }) { return .init(.inBase) }
        if let missing = head.reading.gap { return .init(.unreadable, detail: .why(.reported(missing))) }
        if let commit = search.unreadableCandidate(for: head) {
            return .init(
                .unreadable,
                detail: .candidate(commit))
        }
        return .init(head.hasMoved ? .headChanged : .notLanded)
    }

    private func outcome(of head: SoughtHead, _ landing: RealLanding) async throws -> ScoredChangeSet.Outcome {
        if let other = whole(of: head, landing) {
            return .unknown(.init(.cameAlong, detail: .with(other)))
        }
        guard let redo = landing.merge else { return .clean }
        let state = MergedState(commits: [redo.tip], tree: redo.tipTree)
        switch try await merger.merge([TrialMerge(state: state, head: head.commit)]).first?.verdict {
        case .clean(let tree?):
            // A squash may be anything; only of a merge of the pinned commit is it known what it should have been.
            return landing.evidence == .ancestry && landing.isAsPinned && tree != redo.tree ? .changedByHand : .clean
        case .conflicts(let conflicts): return .conflict(conflicts, beside: beside(conflicts, landing))
        case .unrelated:
            return .unknown(.init(.unreadable, detail: .why(.nothingInCommon)))
        case .unknown(let reason): return .unknown(.init(.unreadable, detail: .why(reason)))
        case .clean(nil), nil: return .unknown(.init(.unreadable, detail: .why(.noTree)))
        }
    }

    /// The change set of the plan that contains this one and came by the same merge.
    private func whole(of head: SoughtHead, _ landing: RealLanding) -> ChangeSetID? {
        guard landing.evidence == .ancestry else { return nil }
        return found.first { $0.landing?.places == landing.places && $0.head.contains(head) }?.head.id
    }

    /// The commits that are no landing of the plan and changed one of the paths before.
    private func beside(_ conflicts: [MergeConflict], _ landing: RealLanding) -> [ObjectID] {
        let paths = Set(conflicts.map(\.path))
        let own = Set(found.compactMap(\.landing).flatMap(\.places))
        return line.prefix(landing.places.lowerBound).enumerated()
            .filter { !own.contains($0) && $1.patch.paths.contains(where: paths.contains) }.map(\.element.id)
    }

    private func prediction(of id: ChangeSetID, behind landed: Set<ChangeSetID>) async throws -> Prediction {
        let statement = predictions.statement(on: id, behind: landed)
        guard case .clashes(let sets) = statement else { return statement.unmerged }
        var kinds: Set<MergeConflict.Kind> = []
        for set in sets {
            let listed = predictions.listedKinds(of: set)
            let again = listed.isEmpty ? try await self.kinds(between: set.subtracting([id]), and: id) : listed
            kinds.formUnion(again)
        }
        return .conflict(kinds)
    }

    /// Does a pair again as the plan saw it, for a plan lists which places clash, but not always with whom.
    private func kinds(
        between others: Set<ChangeSetID>, and id: ChangeSetID
    ) async throws -> Set<MergeConflict.Kind> {
        guard others.count == 1, let other = others.first.flatMap({ commits[$0] }), let own = commits[id] else {
            return []
        }
        let base = MergedState(commits: [document.base.commit], tree: document.base.tree)
        guard
            case .clean(let tree?) = try await merger.merge([TrialMerge(state: base, head: other)]).first?.verdict,
            case .conflicts(let conflicts) =
                try await merger.merge([TrialMerge(state: base.merging(other, into: tree), head: own)]).first?.verdict
        else { return [] }
        return Set(conflicts.map(\.kind))
    }
}
