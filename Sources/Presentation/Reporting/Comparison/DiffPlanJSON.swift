package import Domain
package import PlanFiles
import Wording

/// The document `orchestrate/diff-plan/v1`.
package enum DiffPlanJSON {
    /// Returns the document as text.
    package static func render(_ comparison: PlanComparison) -> String { document(comparison).pretty() }

    /// Returns the document.
    package static func document(_ comparison: PlanComparison) -> JSONValue {
        .object([
            "schema": "orchestrate/diff-plan/v1", "same": .bool(comparison.isSame), "old": side(comparison.old),
            "new": side(comparison.new), "baseMoved": .bool(comparison.hasBaseMoved),
            "pins": .pins(comparison.pins),
            "heads": .array(
                comparison.heads.map { .object(["id": .id($0.id), "old": .oid($0.old), "new": .oid($0.new)]) }),
            "changes": .array(comparison.outcomes.map(change)), "moves": .array(comparison.moves.map(move)),
            "trees": .array(
                comparison.trees.map {
                    .object(["id": .id($0.id), "old": tree($0.old), "new": tree($0.new)])
                }),
            "conflictSets": .object([
                "appeared": .array(comparison.appearedConflictSets.map(JSONValue.ids)),
                "vanished": .array(comparison.vanishedConflictSets.map(JSONValue.ids)),
            ]),
        ])
    }

    private static func side(_ document: PlanDocument) -> JSONValue {
        .object([
            "digest": .string(document.plan.digest), "base": .base(document.base),
            "steps": .integer(document.plan.steps.count), "held": .integer(document.plan.held.count),
            "predictedTree": tree(document.plan.predictedTree),
        ])
    }

    private static func tree(_ tree: ObjectID?) -> JSONValue { tree.map(JSONValue.oid) ?? .null }

    private static func change(_ change: OutcomeChange) -> JSONValue {
        .object([
            "id": .id(change.id), "change": .string(change.kind.rawValue), "old": outcome(change.old),
            "new": outcome(change.new), "causes": .array(change.causes.map(cause)),
        ])
    }

    private static func outcome(_ outcome: OutcomeChange.Outcome) -> JSONValue {
        switch outcome {
        case .absent: .null
        case .lands(let step): .object(["position": .step(step.number)])
        case .held(let held):
            .object([
                "reason": .string(held.reason.rawValue), "with": .ids(held.with),
                "conflictedPaths": .paths(of: held.conflicts),
            ])
        }
    }

    private static func move(_ move: StepMove) -> JSONValue {
        .object([
            "id": .id(move.id), "old": .step(move.old), "new": .step(move.new),
            "oldLayer": .string(move.oldLayer), "newLayer": .string(move.newLayer),
            "causes": .array(move.causes.map(cause)),
        ])
    }

    private static func cause(_ cause: ChangeCause) -> JSONValue {
        switch cause {
        case .headMoved(let commit): .object(["kind": "headMoved", "commit": .oid(commit)])
        case .otherMoved(let id, let commit): .object(["kind": "otherMoved", "id": .id(id), "commit": .oid(commit)])
        case .appeared(let id): .object(["kind": "appeared", "id": .id(id)])
        case .left(let id): .object(["kind": "left", "id": .id(id)])
        case .landsNow(let id): .object(["kind": "landsNow", "id": .id(id)])
        case .heldNow(let id): .object(["kind": "heldNow", "id": .id(id)])
        case .baseMoved: .object(["kind": "baseMoved"])
        case .madeWith(let pin): .object(["kind": .string(pin.rawValue)])
        case .unknown: .object(["kind": "unknown"])
        }
    }
}

extension JSONValue {
    /// What plans were made with and is not the same.
    static func pins(_ changes: [PinChange]) -> JSONValue {
        .array(
            changes.map { change in
                let (old, new) = Wording.pinned(change)
                return .object([
                    "pin": .string(change.pin.rawValue), "old": .string(old.plain), "new": .string(new.plain),
                ])
            })
    }
}
