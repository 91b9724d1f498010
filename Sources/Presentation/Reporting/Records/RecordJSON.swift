package import Domain
package import PlanFiles

/// The document `orchestrate/record/v1`.
package enum RecordJSON {
    /// Returns the document as text.
    package static func render(_ record: IntegrationRecord) -> String { document(record).pretty() }

    /// Returns the document.
    package static func document(_ record: IntegrationRecord) -> JSONValue {
        let (document, plan) = (record.document, record.document.plan)
        return .object([
            "schema": "orchestrate/record/v1", "digest": .string(plan.digest), "base": .base(document.base),
            "layers": .strings(document.layers), "pins": .pins(plan.pins),
            "predictedTree": plan.predictedTree.map(JSONValue.oid) ?? .null,
            "execution": record.execution.map(execution) ?? .null,
            "steps": .array(record.steps.map { step($0, record) }),
            "held": .array(record.held.map { held($0, document) }),
            "dropped": .array(record.execution?.status.state.dropped.map(ExecutionJSON.dropped) ?? []),
            "validations": .array(record.execution?.checks.map { check($0, record.steps) } ?? []),
            "decisions": decisions(plan, document.base),
        ])
    }

    private static func execution(_ execution: RecordedExecution) -> JSONValue {
        let (status, state) = (execution.status, execution.status.state)
        let result = state.lastLanded.map { state.made[$0] }
        return .object([
            "phase": .string(status.phase.rawValue), "landed": .integer(state.landed),
            "reference": state.target.map { .string($0.reference) } ?? .null,
            "before": state.target?.before.map(JSONValue.oid) ?? .null,
            "commit": result.map { .oid($0.commit) } ?? .null, "tree": result.map { .oid($0.tree) } ?? .null,
            "signed": .bool(state.policy.signs),
        ])
    }

    private static func step(_ step: PlanStep, _ record: IntegrationRecord) -> JSONValue {
        let (head, made) = (record.document.head(step.id), record.execution?.status.made(step))
        let committer = made == nil ? nil : record.execution?.signatures[step.id]?.committer
        return .object([
            "position": .step(step.number), "id": .id(step.id), "title": .string(head?.title ?? ""),
            "author": .string(head?.author ?? ""), "layer": .string(step.layer),
            "layers": .strings(head?.layers ?? []), "method": .string(step.method.rawValue), "head": .oid(step.commit),
            "reference": head?.reference.map(JSONValue.string),
            "state": .string(record.execution?.status.mark(of: step).rawValue ?? "planned"),
            "commit": made.map { .oid($0.commit) } ?? .null,
            "committer": committer.map { .string($0.person.name) } ?? .null,
            "seconds": committer.map { .integer(Int($0.seconds)) } ?? .null,
            "dependsOn": PlanJSON.encoder.dependencies(step.dependsOn),
            "because": PlanJSON.encoder.because(step), "reasons": PlanJSON.encoder.reasons(step),
            "conflicts": .conflicts(step.conflicts), "resolutions": .resolutions(step.resolutions),
            "resolution": record.resolution(of: step).map(resolution) ?? .null,
        ])
    }

    private static func resolution(_ resolution: IntegrationRecord.Resolution) -> JSONValue {
        switch resolution {
        case .awaited: .object(["state": "awaited"])
        case .vanished: .object(["state": "vanished"])
        case .leftOut: .object(["state": "leftOut"])
        case .resolved(let commit, let person, let paths):
            .object([
                "state": "resolved", "commit": .oid(commit), "by": person.map { .string($0.name) } ?? .null,
                "paths": .array(paths.map(resolved)),
            ])
        }
    }

    private static func resolved(_ path: ResolvedPath) -> JSONValue {
        .object(["path": .string(path.path.text), "manner": .string(path.manner.rawValue)])
    }

    private static func held(_ held: HeldChangeSet, _ document: PlanDocument) -> JSONValue {
        let head = document.head(held.id)
        return .object([
            "id": .id(held.id), "title": .string(head?.title ?? ""), "author": .string(head?.author ?? ""),
            "layers": .strings(head?.layers ?? []), "head": .oid(held.commit), "reason": .string(held.reason.rawValue),
            "with": .ids(held.with), "conflicts": .conflicts(held.conflicts),
            "advice": PlanJSON.encoder.advice(held, document.base), "reasons": PlanJSON.encoder.adviceValues(held),
        ])
    }

    private static func check(_ check: RecordedCheck, _ steps: [PlanStep]) -> JSONValue {
        var (status, signal, isTimeOut): (JSONValue, JSONValue, JSONValue) = (.null, .null, .null)
        switch check.ending {
        case .exited(let code)?: (status, isTimeOut) = (.integer(Int(code)), .bool(false))
        case .killed(let number)?: (signal, isTimeOut) = (.integer(Int(number)), .bool(false))
        case .timedOut?: isTimeOut = .bool(true)
        case nil: break
        }
        return .object([
            "position": steps.last { check.ids.contains($0.id) }.map { .step($0.number) } ?? .null,
            "id": check.ids.last.map(JSONValue.id) ?? .null, "trial": .bool(check.isTrial), "of": .ids(check.ids),
            "attempts": check.attempts.map(JSONValue.integer) ?? .null, "result": .string(check.result.rawValue),
            "command": check.policy.map { .string($0.command) } ?? .null,
            "timeout": check.policy?.timeout.map(JSONValue.integer) ?? .null, "exitStatus": status, "signal": signal,
            "timedOut": isTimeOut, "undone": .bool(check.isUndone),
        ])
    }

    private static func decisions(_ plan: Plan, _ base: Base) -> JSONValue {
        .object([
            "inversions": .array(plan.inversions.map(PlanJSON.encoder.inversion)),
            "conflictSets": .array(plan.conflictSets.map(JSONValue.ids)),
            "constraints": plan.constraints.map { PlanJSON.encoder.constraints($0, base) } ?? .null,
            "optimality": .optimality(plan.optimality),
            "landAll": plan.landAll.map(JSONValue.landAll) ?? .null,
            "comparison": .comparison(plan.comparison) ?? .array([]),
        ])
    }
}
