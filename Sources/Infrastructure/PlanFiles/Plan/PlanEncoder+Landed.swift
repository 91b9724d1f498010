package import Domain

/// What landed in another form, and what becomes of the rest. `LandedRecord` reads it back.
extension PlanEncoder {
    /// Returns what of a change set the base has in another form.
    package func landed(_ part: LandedPart) -> JSONValue {
        .object([
            "form": .string(part.form.rawValue), "upTo": .oid(part.upTo), "commits": .integer(part.commits),
            "whole": .bool(part.isWhole),
            "landedIn": .array(
                part.landings.map { landing in
                    .object(["commit": .oid(landing.commit), "number": landing.number.map(JSONValue.integer)])
                }),
            "revertedBy": part.revertedBy.map(JSONValue.oid), "changeSet": part.owner.map(JSONValue.id),
        ])
    }

    /// Returns what becomes of the rest of a change set.
    package func remainder(_ remainder: Remainder) -> JSONValue {
        let (outcome, tree, stop, conflicts, why): (JSONValue, JSONValue?, JSONValue?, JSONValue?, JSONValue?) =
            switch remainder.outcome {
            case .clean(let tree): ("clean", .oid(tree), nil, nil, nil)
            case .conflicts(let stop, let found): ("conflicts", nil, stop.map(JSONValue.oid), .conflicts(found), nil)
            case .unknown(let reason): ("unknown", nil, nil, nil, .unknown(reason))
            }
        return .object([
            "outcome": outcome, "tree": tree, "stop": stop, "conflicts": conflicts, "why": why,
            "deviations": .array(
                remainder.deviations.map {
                    .object(["kind": .string($0.kind.rawValue), "path": .string($0.path.text)])
                }
            ),
        ])
    }

    func rest(_ rest: RestAdvice, kind: JSONValue) -> JSONValue {
        .object([
            "kind": kind, "landedAs": landed(rest.landed), "head": .oid(rest.head),
            "branch": rest.branch.map(JSONValue.string), "remainder": remainder(rest.remainder),
        ])
    }

    /// Returns why a merge changes nothing.
    package func noChange(_ cause: NoChange) -> JSONValue {
        guard case .keptOut(let paths) = cause else { return .object(["kind": .string(cause.word)]) }
        return .object(["kind": .string(cause.word), "paths": .strings(paths.map(\.text))])
    }

    func travellers(_ travellers: [Traveller]) -> JSONValue {
        .array(
            travellers.map { traveller in
                .object([
                    "id": .id(traveller.id), "cause": .string(traveller.cause.rawValue),
                    "commits": .array(traveller.commits.map(JSONValue.oid)),
                ])
            })
    }

    /// Returns why a step may not do what its author means; nil where nothing speaks for that.
    package func warnings(_ step: PlanStep) -> JSONValue? {
        guard !step.warnings.isEmpty else { return nil }
        return .array(
            step.warnings.map { warning in
                switch warning {
                case .deviates(let rest): self.rest(rest, kind: "deviates")
                case .landsAgain(let part): .object(["kind": "landsAgain", "landedAs": landed(part)])
                case .buildsOnReverted(let reverted):
                    .object([
                        "kind": "buildsOnReverted", "commit": .oid(reverted.commit),
                        "revertedBy": .oid(reverted.revert),
                    ])
                }
            })
    }
}
