package import Domain

/// The document `orchestrate/merge-plan/v1`.
package enum PlanJSON {
    /// Returns the document as text.
    package static func render(_ plan: Plan, of analysis: Analysis) -> String { document(plan, of: analysis).pretty() }

    /// Returns the document.
    package static func document(_ plan: Plan, of analysis: Analysis) -> JSONValue {
        .object([
            "schema": "orchestrate/merge-plan/v1", "digest": .string(plan.digest), "base": .base(analysis.base),
            "architecture": .architecture(analysis.architecture),
            "steps": .array(plan.steps.map { step($0, analysis) }),
            "held": .array(plan.held.map { held($0, analysis) }),
            "conflictSets": .array(plan.conflictSets.map(JSONValue.ids)),
            "jointClashes": .array(
                plan.jointClashes.map(jointClash)),
            "inversions": .array(plan.inversions.map(inversion)), "optimality": optimality(plan.optimality),
            "findings": .array([]), "predictedTree": plan.predictedTree.map(JSONValue.oid) ?? .null,
            "comparison": comparison(plan.comparison), "constraints": plan.constraints.map(constraints),
            "landAll": plan.landAll.map(landAll),
            "pins": pins(plan.pins), "notes": .strings(analysis.notes),
        ])
    }

    static func step(_ step: PlanStep, _ analysis: Analysis) -> JSONValue {
        let changeSet = analysis.changeSet(step.id)
        return .object([
            "position": .integer(step.position), "id": .id(step.id), "aliases": aliases(step.id, analysis),
            "commit": .oid(step.commit),
            "reference": changeSet?.changeSet.reference.map(JSONValue.string),
            "title": changeSet.map { .string($0.changeSet.title) },
            "author": changeSet.map { .string($0.changeSet.author.name) },
            "layer": .string(step.layer), "layers": changeSet.map { .strings($0.layers) },
            "wave": .integer(step.wave), "method": .string(step.method.rawValue),
            "picks": picks(step), "authorCommit": step.authorCommit.map(JSONValue.oid),
            "tree": step.tree.map(JSONValue.oid) ?? .null,
            "conflicts": step.conflicts.isEmpty ? nil : .conflicts(step.conflicts),
            "resolutions": .resolutions(step.resolutions), "blocks": .integer(analysis.blocks(of: step.id)),
            "approximate": .bool(changeSet?.isApproximate ?? false),
            "dependsOn": .array(step.dependsOn.map(JSONValue.dependency)), "because": .strings(step.because),
        ])
    }

    /// What a rebase makes anew; left out for other methods.
    private static func picks(_ step: PlanStep) -> JSONValue? {
        guard step.method == .rebase else { return nil }
        return .array(step.picks.map { .object(["commit": .oid($0.commit), "tree": .oid($0.tree)]) })
    }

    static func held(_ held: HeldChangeSet, _ analysis: Analysis) -> JSONValue {
        let changeSet = analysis.changeSet(held.id)?.changeSet
        return .object([
            "id": .id(held.id), "aliases": aliases(held.id, analysis), "commit": .oid(held.commit),
            "reference": changeSet?.reference.map(JSONValue.string),
            "title": changeSet.map { .string($0.title) },
            "author": changeSet.map { .string($0.author.name) },
            "layers": analysis.changeSet(held.id).map { .strings($0.layers) },
            "method": held.method == .merge ? nil : .string(held.method.rawValue),
            "reason": .string(held.reason.rawValue),
            "with": .ids(held.with), "conflicts": .conflicts(held.conflicts), "advice": .string(held.advice),
            "cheapestRebase": held.cheapestRebase.map { cheapestRebase($0, of: held) },
            "blocks": .integer(analysis.blocks(of: held.id)),
        ])
    }

    /// The other names of a change set's commit; left out where there is none.
    private static func aliases(_ id: ChangeSetID, _ analysis: Analysis) -> JSONValue? {
        let aliases = analysis.changeSet(id)?.changeSet.aliases ?? []
        return aliases.isEmpty ? nil : .ids(aliases)
    }

    static func jointClash(_ clash: Clash) -> JSONValue {
        .object(["members": .ids(clash.members), "conflicts": .conflicts(clash.conflicts)])
    }

    static func inversion(_ inversion: Inversion) -> JSONValue {
        .object([
            "earlier": .id(inversion.earlier), "later": .id(inversion.later), "because": .string(inversion.because),
        ])
    }

    /// The conflicts are left out where they are those that hold the change set, as they mostly are.
    private static func cheapestRebase(_ way: CheapestRebase, of held: HeldChangeSet) -> JSONValue {
        .object([
            "after": .ids(way.after), "measured": .bool(way.isMeasured), "manual": .integer(way.work.manual),
            "mechanical": .integer(way.work.mechanical), "files": .integer(way.work.files),
            "layers": .strings(way.work.layers), "class": .string(way.work.isMechanical ? "mechanical" : "manual"),
            "conflicts": way.conflicts == held.conflicts ? nil : .conflicts(way.conflicts),
        ])
    }

    static func constraints(_ constraints: ConstraintOutcome) -> JSONValue {
        .object([
            "options": .strings(constraints.options),
            "unmet": .array(
                constraints.unmet.map { .object(["id": .id($0.id), "because": .string($0.because)]) }),
            "lost": .ids(constraints.lost), "gained": .ids(constraints.gained),
            "landedWithout": .integer(constraints.landedWithout),
            "leftOut": .ids(constraints.leftOut),
        ])
    }

    static func landAll(_ cost: LandAllCost) -> JSONValue {
        func total(_ total: LandAllCost.Total) -> JSONValue {
            .object([
                "steps": .integer(total.steps), "files": .integer(total.files), "manual": .integer(total.manual),
                "mechanical": .integer(total.mechanical),
            ])
        }
        return .object(["plan": total(cost.plan), "given": total(cost.given)])
    }

    static func comparison(_ outcomes: [OrderOutcome]) -> JSONValue? {
        outcomes.isEmpty
            ? nil
            : .array(
                outcomes.map { outcome in
                    .object([
                        "order": .string(outcome.order.rawValue), "landed": .integer(outcome.landed.count),
                        "ids": .ids(outcome.landed),
                        "held": .integer(outcome.held), "filesByHand": .integer(outcome.filesByHand),
                        "unmeasured": .integer(outcome.unmeasured),
                    ])
                })
    }

    static func pins(_ pins: PlanPins) -> JSONValue {
        .object([
            "tool": .string(pins.tool), "configuration": .string(pins.configuration),
            "options": .strings(pins.options),
        ])
    }

    static func optimality(_ optimality: Optimality) -> JSONValue {
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
