public import Domain

/// The document `orchestrate/merge-plan/v1`.
public enum PlanJSON {
    /// Returns the document as text.
    public static func render(_ plan: Plan, of analysis: Analysis) -> String { document(plan, of: analysis).pretty() }

    /// Returns the document.
    public static func document(_ plan: Plan, of analysis: Analysis) -> JSONValue {
        .object([
            "schema": "orchestrate/merge-plan/v1", "digest": .string(plan.digest), "base": .base(analysis.base),
            "architecture": .architecture(analysis.architecture),
            "steps": .array(plan.steps.map { step($0, analysis) }),
            "held": .array(plan.held.map { held($0, analysis) }),
            "conflictSets": .array(plan.conflictSets.map(JSONValue.ids)),
            "inversions": .array(plan.inversions.map(inversion)), "optimality": optimality(plan.optimality),
            "findings": .array([]), "predictedTree": .oid(plan.predictedTree), "notes": .strings(analysis.notes),
        ])
    }

    private static func step(_ step: PlanStep, _ analysis: Analysis) -> JSONValue {
        let changeSet = analysis.changeSet(step.id)
        return .object([
            "position": .integer(step.position), "id": .id(step.id), "aliases": aliases(step.id, analysis),
            "commit": .oid(step.commit),
            "reference": changeSet?.changeSet.reference.map(JSONValue.string),
            "title": changeSet.map { .string($0.changeSet.title) },
            "author": changeSet.map { .string($0.changeSet.author.name) },
            "layer": .string(step.layer), "layers": changeSet.map { .strings($0.layers) },
            "wave": .integer(step.wave), "tree": .oid(step.tree),
            "approximate": .bool(changeSet?.isApproximate ?? false),
            "dependsOn": .array(step.dependsOn.map(JSONValue.dependency)), "because": .strings(step.because),
        ])
    }

    private static func held(_ held: HeldChangeSet, _ analysis: Analysis) -> JSONValue {
        let changeSet = analysis.changeSet(held.id)?.changeSet
        return .object([
            "id": .id(held.id), "aliases": aliases(held.id, analysis), "commit": .oid(held.commit),
            "title": changeSet.map { .string($0.title) },
            "author": changeSet.map { .string($0.author.name) }, "reason": .string(held.reason.rawValue),
            "with": .ids(held.with), "conflicts": .conflicts(held.conflicts), "advice": .string(held.advice),
        ])
    }

    /// The other names of a change set's commit; left out where there is none.
    private static func aliases(_ id: ChangeSetID, _ analysis: Analysis) -> JSONValue? {
        let aliases = analysis.changeSet(id)?.changeSet.aliases ?? []
        return aliases.isEmpty ? nil : .ids(aliases)
    }

    private static func inversion(_ inversion: Inversion) -> JSONValue {
        .object([
            "earlier": .id(inversion.earlier), "later": .id(inversion.later), "because": .string(inversion.because),
        ])
    }

    private static func optimality(_ optimality: Optimality) -> JSONValue {
        .object([
            "planned": .integer(optimality.planned), "upperBound": .integer(optimality.upperBound),
            "proven": .bool(optimality.proven), "firstInFirstOut": .integer(optimality.firstInFirstOut),
            "priority": .object([
                "planned": .integer(optimality.priority.planned),
                "upperBound": .integer(optimality.priority.upperBound),
            ]),
        ])
    }
}
