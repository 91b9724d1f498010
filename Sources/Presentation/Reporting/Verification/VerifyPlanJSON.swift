package import Domain
package import PlanFiles
import Wording

/// The document `orchestrate/verify-plan/v1`.
package enum VerifyPlanJSON {
    /// Returns the document as text.
    package static func render(_ check: PlanCheck) -> String { document(check).pretty() }

    /// Returns the document.
    package static func document(_ check: PlanCheck) -> JSONValue {
        .object([
            "schema": "orchestrate/verify-plan/v1", "verdict": .string(check.verdict.rawValue),
            "digest": .string(check.document.plan.digest), "base": .base(check.document.base),
            "baseNow": movement(check.base), "pins": .pins(check.pins), "heads": .array(check.heads.map(head)),
            "steps": .array(check.steps.map(step)), "notes": PlanJSON.encoder.notes(check.notes),
            "sameNames": PlanJSON.encoder.sameNames(check.notes), "noteDetails": .noteDetails(check.notes),
        ])
    }

    private static func head(_ head: HeadCheck) -> JSONValue {
        .object([
            "id": .id(head.id), "commit": .oid(head.commit), "hasCommit": .bool(head.hasCommit),
            "now": movement(head.movement),
        ])
    }

    private static func movement(_ movement: Movement) -> JSONValue {
        switch movement {
        case .unmoved: .object(["state": "unmoved"])
        case .moved(let commit, let distance):
            .object([
                "state": "moved", "commit": .oid(commit), "ahead": distance.map { .integer($0.ahead) },
                "behind": distance.map { .integer($0.behind) },
            ])
        case .gone: .object(["state": "gone"])
        case .unknown(let reason): .object(["state": "unknown", "reason": .reason(reason), "why": .unknown(reason)])
        }
    }

    private static func step(_ step: StepCheck) -> JSONValue {
        let tree: JSONValue? = if case .otherTree(let tree) = step.outcome { .oid(tree) } else { nil }
        let unknown: UnknownReason? = if case .unknown(let reason) = step.outcome { reason } else { nil }
        let mismatch = step.mismatch.map { JSONValue.string(Wording.mismatch($0).plain) }
        return .object([
            "position": .step(step.number), "id": .id(step.id), "state": .string(step.outcome.word),
            "conflicts": step.conflicts.isEmpty ? nil : .conflicts(step.conflicts), "tree": tree,
            "reason": mismatch ?? unknown.map(JSONValue.reason), "why": unknown.map(JSONValue.unknown),
        ])
    }
}
