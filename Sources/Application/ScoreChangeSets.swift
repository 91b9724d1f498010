import Domain

/// Does the merges again that brought a plan's change sets, in the order in which they landed, and holds what comes out
/// against what the plan says.
struct ScoreChangeSets {
    let plan: Plan
    let search: LandingSearch
    let line: [BaseCommit]
    let found: [(head: SoughtHead, landing: RealLanding?)]
    let merger: any TrialMerger

    func callAsFunction() async throws -> [ScoredChangeSet] {
        let predictions = PlanPrediction(plan)
        let landed = found.compactMap { entry in entry.landing.map { (head: entry.head, landing: $0) } }
        let ordered = landed.enumerated().sorted {
            ($0.element.landing.places.lowerBound, $0.offset) < ($1.element.landing.places.lowerBound, $1.offset)
        }
        .map(\.element)
        let own = Set(landed.flatMap(\.landing.places))
        var before: Set<ChangeSetID> = []
        var scored: [ScoredChangeSet] = []
        for (head, landing) in ordered {
            let prediction = predictions.prediction(of: head.id, behind: before)
            let outcome = try await outcome(of: head, landing, prediction, own: own)
            scored.append(
                ScoredChangeSet(id: head.id, landing: landing, prediction: prediction, outcome: outcome))
            before.insert(head.id)
        }
        return scored + found.filter { $0.landing == nil }.map { missing($0.head, predictions, behind: before) }
    }

    private func missing(
        _ head: SoughtHead, _ predictions: PlanPrediction, behind landed: Set<ChangeSetID>
    ) -> ScoredChangeSet {
        let wasIn = plan.held.contains { $0.id == head.id && $0.reason == .merged }
        let hasChanged = head.hasMoved || search.names(head.id)
        return ScoredChangeSet(
            id: head.id, landing: nil, prediction: predictions.prediction(of: head.id, behind: landed),
            outcome: .unscored(
                wasIn ? .noPrediction : hasChanged ? .headChanged : head.patches == nil ? .unknown : .notLanded))
    }

    private func outcome(
        of head: SoughtHead, _ landing: RealLanding, _ prediction: Prediction, own: Set<Int>
    ) async throws -> ScoredChangeSet.Outcome {
        if landing.cameAlong { return .unscored(head.hasMoved ? .headChanged : .cameAlong) }
        switch prediction {
        case .otherFirst: return .unscored(.otherFirst)
        case .none: return .unscored(.noPrediction)
        case .clean, .conflict: break
        }
        guard let redo = landing.merge else { return .clean }
        let state = MergedState(commits: [redo.tip], tree: redo.tipTree)
        switch try await merger.merge([TrialMerge(state: state, head: head.commit)]).first?.verdict {
        case .clean(let tree?): return tree == redo.tree ? .clean : .changedByHand
        case .conflicts(let conflicts):
            let isForeseeable =
                prediction != .clean || !isFromOutside(conflicts, before: landing.places.lowerBound, own)
            return isForeseeable ? .conflict(conflicts) : .unscored(.outsideChange)
        case .unrelated, .unknown, .clean(nil), nil: return .unscored(.unknown)
        }
    }

    /// Whether a commit that is no landing of the plan changed one of the paths before.
    private func isFromOutside(_ conflicts: [MergeConflict], before place: Int, _ own: Set<Int>) -> Bool {
        let paths = Set(conflicts.map(\.path))
        return line.prefix(place).enumerated().contains { other, commit in
            !own.contains(other) && commit.patch.paths.contains(where: paths.contains)
        }
    }
}
