package import Domain
package import PlanFiles
import Wording

/// The document `orchestrate/explain/v1`.
package enum ExplainJSON {
    /// Returns the document as text.
    package static func render(_ explanation: Explanation, in analysis: Analysis) -> String {
        document(explanation, in: analysis).pretty()
    }

    /// Returns the document.
    package static func document(_ explanation: Explanation, in analysis: Analysis) -> JSONValue {
        let id = explanation.id
        let plan = analysis.plan
        return .object([
            "schema": "orchestrate/explain/v1", "base": .base(analysis.base),
            "architecture": PlanJSON.architecture(analysis.architecture),
            "changeSet": analysis.changeSet(id).map(ConflictsJSON.changeSet),
            "step": plan?.steps.first { $0.id == id }.map { PlanJSON.encoder.step($0, analysis) },
            "held": plan?.held.first { $0.id == id }.map { PlanJSON.encoder.held($0, analysis) },
            "neededBy": plan.map { .array(neededBy(id, $0)) },
            "inversions": plan.map { plan in
                .array(plan.inversions.filter { $0.earlier == id || $0.later == id }.map(PlanJSON.encoder.inversion))
            },
            "firstInFirstOut": plan.flatMap { firstInFirstOut(id, $0) },
            "trade": plan.flatMap { LandingTrade(of: id, in: $0, pairs: analysis.unsettledPairs) }.map(trade),
            "blocks": .array(analysis.blocked(by: id).map(blocks)),
            "uncompared": .ids(analysis.uncompared(with: id)),
            "jointClashes": plan.map { plan in
                .array(plan.jointClashes.filter { $0.members.contains(id) }.map(JSONValue.jointClash))
            },
            "files": .array(explanation.files.map(file)),
            "split": explanation.split.map { SplitJSON.value($0, of: id, in: analysis) },
            "notes": PlanJSON.encoder.notes(analysis.notes), "noteDetails": .noteDetails(analysis.notes),
        ])
    }

    /// The steps and the held ones that need it themselves.
    private static func neededBy(_ id: ChangeSetID, _ plan: Plan) -> [JSONValue] {
        let steps = plan.steps.flatMap { step in
            step.dependsOn.filter { $0.id == id }.map { need in
                JSONValue.object([
                    "id": .id(step.id), "position": .step(step.number), "kind": .string(need.kind.rawValue),
                    "evidence": .string(Wording.evidence(need).plain),
                    "shownBy": PlanJSON.encoder.shownBy(need),
                ])
            }
        }
        let held = plan.held.filter { $0.reason == .dependencyHeld && $0.with.contains(id) }
        return steps + held.map { .object(["id": .id($0.id), "position": .null]) }
    }

    /// Its place in the order of numbers, null where it would not land.
    private static func firstInFirstOut(_ id: ChangeSetID, _ plan: Plan) -> JSONValue? {
        guard let outcome = plan.comparison.first(where: { $0.order == .firstInFirstOut }) else { return nil }
        return outcome.landed.firstIndex(of: id).map { .integer($0 + 1) } ?? .null
    }

    private static func trade(_ trade: LandingTrade) -> JSONValue {
        .object([
            "planned": .bool(trade.isPlanned), "lost": .ids(trade.lost), "freed": .ids(trade.freed),
            "freedClash": .bool(trade.freedClash), "rivals": .ids(trade.rivals),
            "oneRivalIsEnough": .bool(trade.oneRivalIsEnough),
        ])
    }

    private static func blocks(_ blocked: BlockedChangeSet) -> JSONValue {
        .object([
            "id": .id(blocked.id), "layers": .strings(blocked.work.layers),
            "class": .string(blocked.work.resolution.rawValue),
            "conflictedPaths": .paths(of: blocked.conflicts), "conflicts": .conflicts(blocked.conflicts),
        ])
    }

    private static func file(_ file: ChangedFile) -> JSONValue {
        var unknown: UnknownReason?
        if case .unknown(let reason) = file.lines { unknown = reason }
        var hunks: [LineHunk]?
        if case .hunks(let found) = file.lines { hunks = found }
        return .object([
            "path": .string(file.change.path.text), "kind": .string(file.change.kind.rawValue),
            "previousPath": file.change.previousPath.map { .string($0.text) }, "layer": .string(file.layer),
            "added": hunks.map { _ in .integer(file.lines.added) },
            "removed": hunks.map { _ in .integer(file.lines.removed) },
            "hunks": hunks.map { .array($0.map(hunk)) }, "unknown": unknown.map(JSONValue.reason),
            "why": unknown.map(JSONValue.unknown),
        ])
    }

    private static func hunk(_ hunk: LineHunk) -> JSONValue {
        .object(["base": .lines(hunk.baseLines), "side": .lines(hunk.sideLines)])
    }
}
