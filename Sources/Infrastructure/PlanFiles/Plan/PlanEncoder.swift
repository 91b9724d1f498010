package import Domain

/// Writes the document `orchestrate/merge-plan/v1`, and its parts for other documents. `PlanRecord` reads it back.
package struct PlanEncoder: Sendable {
    let texts: PlanTexts

    /// Makes an encoder that puts these texts beside the values.
    package init(texts: PlanTexts) { self.texts = texts }

    /// Returns the document of an analysis's plan.
    package func document(_ plan: Plan, of analysis: Analysis) -> JSONValue {
        .object([
            "schema": .string(PlanRecord.schema), "digest": .string(plan.digest), "base": .base(analysis.base),
            "architecture": .architecture(analysis.architecture, because: texts.preset),
            "steps": .array(plan.steps.map { step($0, analysis) }),
            "held": .array(plan.held.map { held($0, analysis) }),
            "conflictSets": .array(plan.conflictSets.map(JSONValue.ids)),
            "jointClashes": .array(plan.jointClashes.map(JSONValue.jointClash)),
            "inversions": .array(plan.inversions.map(inversion)), "optimality": .optimality(plan.optimality),
            "findings": findings(analysis), "predictedTree": plan.predictedTree.map(JSONValue.oid) ?? .null,
            "comparison": .comparison(plan.comparison),
            "constraints": plan.constraints.map { constraints($0, analysis.base) },
            "landAll": plan.landAll.map(JSONValue.landAll), "pins": .pins(plan.pins), "notes": notes(analysis.notes),
            "sameNames": sameNames(analysis.notes), "noteDetails": .noteDetails(analysis.notes),
        ])
    }

    /// What the code breaks, but for what the base has broken already.
    private func findings(_ analysis: Analysis) -> JSONValue {
        .array((analysis.code?.findings ?? []).filter { $0.scope != .existing }.map(texts.finding))
    }

    /// Returns a step.
    package func step(_ step: PlanStep, _ analysis: Analysis) -> JSONValue {
        let changeSet = analysis.changeSet(step.id)
        return .object([
            "position": .step(step.number), "id": .id(step.id), "aliases": aliases(step.id, analysis),
            "commit": .oid(step.commit),
            "reference": changeSet?.changeSet.reference.map(JSONValue.string),
            "title": changeSet.map { .string($0.changeSet.title) },
            "author": changeSet.map { .string($0.changeSet.author.name) },
            "layer": .string(step.layer), "layers": changeSet.map { .strings($0.layers) },
            "wave": .integer(step.wave), "method": .string(step.method.rawValue),
            "picks": picks(step), "authorCommit": step.authorCommit.map(JSONValue.oid),
            "tree": step.tree.map(JSONValue.oid) ?? .null,
            "conflicts": step.conflicts.isEmpty ? nil : .conflicts(step.conflicts),
            "resolutions": .resolutions(step.resolutions), "blocks": .integer(analysis.blocked(by: step.id).count),
            "approximate": .bool(changeSet?.isApproximate ?? false), "dependsOn": dependencies(step.dependsOn),
            "because": because(step), "reasons": reasons(step), "warnings": warnings(step),
        ])
    }

    /// The commits that a rebase makes; left out for other methods.
    private func picks(_ step: PlanStep) -> JSONValue? {
        guard step.method == .rebase else { return nil }
        return .array(step.picks.map { .object(["commit": .oid($0.commit), "tree": .oid($0.tree)]) })
    }

    /// Returns what must come before a step.
    package func dependencies(_ dependencies: [Dependency]) -> JSONValue { .array(dependencies.map(dependency)) }

    /// Returns why a step stands where it stands, in sentences.
    package func because(_ step: PlanStep) -> JSONValue { .strings(step.reasons.map(texts.reason)) }

    /// Returns the same as values.
    package func reasons(_ step: PlanStep) -> JSONValue { .array(step.reasons.map(reason)) }

    /// Returns a held change set.
    package func held(_ held: HeldChangeSet, _ analysis: Analysis) -> JSONValue {
        let changeSet = analysis.changeSet(held.id)?.changeSet
        return .object([
            "id": .id(held.id), "aliases": aliases(held.id, analysis), "commit": .oid(held.commit),
            "reference": changeSet?.reference.map(JSONValue.string),
            "title": changeSet.map { .string($0.title) },
            "author": changeSet.map { .string($0.author.name) },
            "layers": analysis.changeSet(held.id).map { .strings($0.layers) },
            "method": held.method == .merge ? nil : .string(held.method.rawValue),
            "reason": .string(held.reason.rawValue),
            "with": .ids(held.with), "conflicts": .conflicts(held.conflicts), "clashes": .clashes(of: held),
            "baseChanges": baseChanges(analysis.baseChanges[held.id] ?? []),
            "advice": .string(texts.advice(held, analysis.base)), "reasons": adviceValues(held),
            "cheapestRebase": held.cheapestRebase.map { .cheapestRebase($0, of: held) },
            "blocks": .integer(analysis.blocked(by: held.id).count),
        ])
    }

    /// The commits of the base that it conflicts with; left out where none is known.
    private func baseChanges(_ changes: [BaseChange]) -> JSONValue? {
        guard !changes.isEmpty else { return nil }
        return .array(
            changes.map { change in
                .object([
                    "commit": .oid(change.commit), "number": change.number.map(JSONValue.integer),
                    "author": .string(change.author.name), "landedAt": .integer(Int(change.landedAt)),
                    "paths": .strings(change.paths.map(\.text)),
                ])
            })
    }

    /// Returns what would free a held change set, in sentences.
    package func advice(_ held: HeldChangeSet, _ base: Base) -> JSONValue { .string(texts.advice(held, base)) }

    /// Returns the same as values.
    package func adviceValues(_ held: HeldChangeSet) -> JSONValue { .array(held.advice.map(advice)) }

    /// The other names of a change set's commit; left out where there is none.
    private func aliases(_ id: ChangeSetID, _ analysis: Analysis) -> JSONValue? {
        let aliases = analysis.changeSet(id)?.changeSet.aliases ?? []
        return aliases.isEmpty ? nil : .ids(aliases)
    }

    /// Returns two steps that stand against the order of the layers.
    package func inversion(_ inversion: Inversion) -> JSONValue {
        .object([
            "earlier": .id(inversion.earlier), "later": .id(inversion.later),
            "because": .string(texts.inversion(inversion)), "earlierLayer": .string(inversion.earlierLayer),
            "laterLayer": .string(inversion.laterLayer), "dependsOn": dependencies(inversion.dependencies),
        ])
    }

    /// Returns what the user's constraints come to.
    package func constraints(_ outcome: ConstraintOutcome, _ base: Base) -> JSONValue {
        .object(
            JSONValue.constraints(outcome.constraints),
            [
                "excluded": outcome.excluded.isEmpty ? nil : .strings(outcome.excluded),
                "unmet": .array(outcome.unmet.map { unmet($0, base) }),
                "lost": .ids(outcome.lost), "gained": .ids(outcome.gained),
                "landedWithout": .integer(outcome.landedWithout), "leftOut": .ids(outcome.leftOut),
            ])
    }
}
