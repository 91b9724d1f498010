package import Domain
import PlanFiles
import Wording

/// The document `orchestrate/score/v1`.
package enum ScoreJSON {
    /// Returns the document as text; without totals where the record of earlier scores can't be read.
    package static func render(_ score: PlanScore, among entries: [ScoreEntry]) -> String {
        JSONValue.object([
            "schema": "orchestrate/score/v1", "digest": .string(score.document.plan.digest),
            "base": .base(score.document.base), "baseNow": .base(score.baseNow),
            "commits": score.commits.map(JSONValue.integer) ?? .null,
            "changeSets": .array(score.changeSets.map(changeSet)), "counts": counts(score.counts),
            "totals": totals(entries),
        ]).pretty()
    }

    private static func totals(_ entries: [ScoreEntry]) -> JSONValue {
        guard !entries.isEmpty else { return .null }
        let totals = ScoreEntry.totals(entries)
        return .object(["plans": .integer(totals.plans), "counts": counts(totals.counts)])
    }

    private static func changeSet(_ set: ScoredChangeSet) -> JSONValue {
        .object([
            "id": .id(set.id), "landing": set.landing.map(landing) ?? .null, "prediction": prediction(set.prediction),
            "outcome": outcome(set.outcome), "excluded": set.exclusion.map(JSONValue.string) ?? .null,
            "newerBase": .integer(set.newerBase),
        ])
    }

    private static func landing(_ landing: RealLanding) -> JSONValue {
        .object([
            "commit": .oid(landing.commit), "evidence": .string(landing.evidence.rawValue),
            "place": .integer(landing.places.upperBound + 1), "onto": landing.merge.map { .oid($0.tip) } ?? .null,
            "asPinned": .bool(landing.isAsPinned),
        ])
    }

    private static func prediction(_ prediction: Prediction) -> JSONValue {
        switch prediction {
        case .clean: .object(["state": "clean"])
        case .conflict(let kinds): .object(["state": "conflict", "kinds": .strings(kinds.map(\.rawValue).sorted())])
        case .none(let silence): .object(["state": "none", "reason": .string(silence.rawValue)])
        }
    }

    private static func outcome(_ outcome: ScoredChangeSet.Outcome) -> JSONValue {
        switch outcome {
        case .clean: .object(["state": "clean"])
        case .conflict(let conflicts, let beside):
            .object([
                "state": "conflict",
                "conflicts": .array(
                    conflicts.map { .object(["path": .string($0.path.text), "kind": .string($0.kind.rawValue)]) }),
                "beside": .array(beside.map(JSONValue.oid)),
            ])
        case .changedByHand: .object(["state": "changedByHand"])
        case .unknown(let gap):
            .object([
                "state": "unknown", "reason": .string(gap.reason.rawValue),
                "detail": gap.detail.map { .string(Wording.detail($0).plain) },
            ])
        }
    }

    private static func counts(_ counts: ScoreCounts) -> JSONValue {
        .object([
            "total": tally(counts.total),
            "kinds": .object(counts.kinds.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, tally($0.value)) }),
            "excluded": .object(
                counts.excluded.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, .integer($0.value)) }),
            "uncountedConflicts": .integer(counts.uncountedConflicts),
            "missedBeside": .integer(counts.missedBeside),
            "falseAlarmsAhead": .integer(counts.falseAlarmsAhead),
        ])
    }

    private static func tally(_ tally: Tally) -> JSONValue {
        .object([
            "truePositives": .integer(tally.truePositives), "falsePositives": .integer(tally.falsePositives),
            "falseNegatives": .integer(tally.falseNegatives), "trueNegatives": .integer(tally.trueNegatives),
            "precision": share(tally.precision), "recall": share(tally.recall),
        ])
    }

    private static func share(_ share: Tally.Share?) -> JSONValue {
        share.map { .object(["part": .integer($0.part), "whole": .integer($0.whole)]) } ?? .null
    }
}
