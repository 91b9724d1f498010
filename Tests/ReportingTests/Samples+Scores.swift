import Domain
import Testing

/// Scores of plans.
extension Samples {
    /// Every evidence, prediction, outcome and reason that there is.
    static func richScore() throws -> PlanScore {
        let document = try #require(PlanDocument(rich))
        let conflicts = (1...7).map { MergeConflict(path: RepositoryPath("app/\($0).py"), kind: .content) }
        let landed: [ScoredChangeSet] = [
            scored(1, .ancestry, .clean, .clean),
            scored(2, .samePatch, .conflict([.content]), .conflict(conflicts, beside: [])),
            scored(3, .number, .clean, .conflict([conflicts[0]], beside: (1...4).map(oid))),
            scored(4, .ancestry, .conflict([.binary, .mode]), .clean, newerBase: 2),
            scored(5, .ancestry, .clean, .changedByHand), scored(6, .number, .conflict([]), .clean, isAsPinned: false),
            scored(7, .ancestry, .none(.resolvedBefore), .conflict([conflicts[1]], beside: []), isAsPinned: false),
            scored(8, .ancestry, .none(.notJudged), .clean),
            scored(9, .ancestry, .clean, .unknown(.init(.cameAlong, detail: .with("#5"))), isAsPinned: false),
        ]
        let others = ScoredChangeSet.Reason.allCases.enumerated().flatMap { index, reason in
            (0..<index + 1).map { number in
                ScoredChangeSet(
                    id: ChangeSetID("#\(100 * (index + 1) + number)"), landing: nil,
                    prediction: number == 1 ? .conflict([.content]) : .clean,
                    outcome: .unknown(
                        .init(
                            reason,
                            detail: reason == .unreadable ? .why(.reported("Object \(number) is missing.")) : nil)))
            }
        }
        let now = Base(name: "main", reference: "refs/heads/main", commit: oid(900), tree: oid(901))
        return PlanScore(document: document, baseNow: now, commits: 12, changeSets: landed + others)
    }

    /// Names, paths and reasons that try to do harm.
    static func hostileScore() throws -> PlanScore {
        let document = try #require(PlanDocument(hostile))
        let sets = hostileTexts.enumerated().flatMap { index, text -> [ScoredChangeSet] in
            let conflict = MergeConflict(path: RepositoryPath("dir/" + text), kind: .content)
            let landing = landing(UInt64(index + 1), .number, isAsPinned: true)
            return [
                ScoredChangeSet(
                    id: ChangeSetID("a\(index)/" + text), landing: landing, prediction: .clean,
                    outcome: .conflict([conflict], beside: [])),
                ScoredChangeSet(
                    id: ChangeSetID("b\(index)/" + text), landing: nil, prediction: .clean,
                    outcome: .unknown(.init(ScoredChangeSet.Reason.allCases[index % 6], detail: .why(.reported(text))))),
            ]
        }
        let now = Base(name: "no\u{1B}w\n", reference: nil, commit: oid(900), tree: oid(901))
        return PlanScore(document: document, baseNow: now, commits: nil, changeSets: sets)
    }

    private static func landing(
        _ place: UInt64, _ evidence: RealLanding.Evidence, isAsPinned: Bool
    ) -> RealLanding {
        let index = Int(place) - 1
        return RealLanding(
            evidence: evidence, places: index...index, commit: oid(500 + place),
            merge: place == 1 ? nil : RealLanding.Redo(tip: oid(499 + place), tipTree: oid(600), tree: oid(601)),
            isAsPinned: isAsPinned)
    }

    private static func scored(
        _ number: UInt64, _ evidence: RealLanding.Evidence, _ prediction: Prediction,
        _ outcome: ScoredChangeSet.Outcome,
        isAsPinned: Bool = true, newerBase: Int = 0
    ) -> ScoredChangeSet {
        ScoredChangeSet(
            id: ChangeSetID("#\(number)"), landing: landing(number, evidence, isAsPinned: isAsPinned),
            prediction: prediction, outcome: outcome, newerBase: newerBase)
    }
}
