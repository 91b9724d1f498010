package import Domain
import PlanFiles

/// The document `orchestrate/status/v1`.
package enum ExecutionJSON {
    /// Returns the document as text.
    package static func render(_ statuses: [ExecutionStatus]) -> String {
        JSONValue.object(["schema": "orchestrate/status/v1", "plans": .array(statuses.map(plan))]).pretty()
    }

    private static func plan(_ status: ExecutionStatus) -> JSONValue {
        let (document, state) = (status.document, status.state)
        return .object([
            "digest": .string(document.plan.digest), "base": .base(document.base),
            "phase": .string(status.phase.rawValue), "ended": ending(state.ending),
            "reference": state.target.map { .string($0.reference) } ?? .null,
            "before": state.target?.before.map(JSONValue.oid) ?? .null, "landed": .integer(state.landed),
            "made": .integer(state.made.count), "steps": .array(status.listing.map { step($0, status) }),
            "dropped": .array(state.dropped.map(dropped)),
            "flaky": .array(status.flakySteps.map(flaky)), "baselineFails": .bool(state.baselineFailed),
            "pause": state.pause.flatMap { $0.isLaidOut ? pause($0, status) : nil } ?? .null,
            "validate": state.policy.validation.map(validation) ?? .null,
        ])
    }

    private static func ending(_ ending: ExecutionState.Ending?) -> JSONValue {
        switch ending {
        case nil: .null
        case .undone: "undone"
        case .quit: "quit"
        }
    }

    private static func step(_ step: PlanStep, _ status: ExecutionStatus) -> JSONValue {
        let made = status.made(step)
        return .object([
            "position": .step(step.number), "id": .id(step.id), "state": .string(status.mark(of: step).rawValue),
            "commit": made.map { .oid($0.commit) } ?? .null, "tree": made.map { .oid($0.tree) } ?? .null,
        ])
    }

    /// The merge that waits for a person, and what is open where somebody looked.
    private static func pause(_ pause: ExecutionPause, _ status: ExecutionStatus) -> JSONValue {
        .object([
            "position": .step(pause.step), "id": .id(status.course.steps[pause.step].id),
            "workTree": .string(pause.directory),
        ])
    }

    private static func validation(_ policy: ValidationPolicy) -> JSONValue {
        .object([
            "command": .string(policy.command), "each": .string(policy.interval.rawValue),
            "timeout": policy.timeout.map(JSONValue.integer) ?? .null, "retries": .integer(policy.retries),
            "onFailure": .string(policy.response.rawValue),
        ])
    }

    /// Returns a change set that is left out.
    static func dropped(_ step: DroppedStep) -> JSONValue {
        let (reason, with): (String, [ChangeSetID]) =
            switch step.reason {
            case .failsAlone: ("failsAlone", [])
            case .failsWith(let ids): ("failsWith", ids)
            case .failsUponLanded: ("failsUponLanded", [])
            case .needs(let id): ("needs", [id])
            case .failsResolved: ("failsResolved", [])
            case .failsSkipped: ("failsSkipped", [])
            case .skipped: ("skipped", [])
            case .unknown: ("unknown", [])
            case .doesNotMerge: ("doesNotMerge", [])
            }
        let unknown: UnknownReason? = if case .unknown(let reason) = step.reason { reason } else { nil }
        return .object([
            "id": .id(step.id), "reason": .string(reason), "with": .array(with.map(JSONValue.id)),
            "log": step.logPath.map(JSONValue.string) ?? .null, "why": unknown.map(JSONValue.unknown),
        ])
    }

    private static func flaky(_ step: (id: ChangeSetID, attempts: Int)) -> JSONValue {
        .object(["id": .id(step.id), "attempts": .integer(step.attempts)])
    }
}
