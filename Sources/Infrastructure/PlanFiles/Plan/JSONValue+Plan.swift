package import Domain

/// The parts of a plan that hold no sentences.
extension JSONValue {
    /// The conflicts are left out where they are those that hold the change set, as they mostly are.
    static func cheapestRebase(_ way: CheapestRebase, of held: HeldChangeSet) -> JSONValue {
        let upstream: JSONValue? = if case .rebaseOnto(let commit) = way.way { .oid(commit) } else { nil }
        return .object([
            "after": .ids(way.after), "by": way.way == .merge ? nil : .string(way.way.word), "upstream": upstream,
            "measured": .bool(way.isMeasured), "manual": .integer(way.work.manual),
            "mechanical": .integer(way.work.mechanical), "files": .integer(way.work.files),
            "layers": .strings(way.work.layers), "class": .string(way.work.resolution.rawValue),
            "conflicts": way.conflicts == held.conflicts ? nil : .conflicts(way.conflicts),
        ])
    }

    /// With which steps it clashes where; the conflicts are left out where they are those that hold the change set, as they
    /// mostly are. nil where it is held for another reason.
    static func clashes(of held: HeldChangeSet) -> JSONValue? {
        guard !held.clashes.isEmpty else { return nil }
        return .array(
            held.clashes.map { clash in
                .object([
                    "with": .ids(clash.with), "linesOf": clash.linesOf == held.id ? nil : .id(clash.linesOf),
                    "conflicts": clash.conflicts == held.conflicts ? nil : .conflicts(clash.conflicts),
                ])
            })
    }

    /// Why something could not be told.
    package static func unknown(_ reason: UnknownReason) -> JSONValue {
        guard case .reported(let text) = reason else { return .object(["kind": .string(reason.word)]) }
        return .object(["kind": .string(reason.word), "text": .string(text)])
    }

    /// A clash that no pair shows.
    package static func jointClash(_ clash: Clash) -> JSONValue {
        .object(["members": .ids(clash.members), "conflicts": .conflicts(clash.conflicts)])
    }

    /// What landing everything asks of people.
    package static func landAll(_ cost: LandAllCost) -> JSONValue {
        func total(_ total: LandAllCost.Total) -> JSONValue {
            .object([
                "steps": .integer(total.steps), "files": .integer(total.files), "manual": .integer(total.manual),
                "mechanical": .integer(total.mechanical),
            ])
        }
        return .object(["plan": total(cost.plan), "given": total(cost.given)])
    }

    /// What orders come to; nil where none was compared.
    package static func comparison(_ outcomes: [OrderOutcome]) -> JSONValue? {
        guard !outcomes.isEmpty else { return nil }
        return .array(
            outcomes.map { outcome in
                .object([
                    "order": .string(outcome.order.rawValue), "landed": .integer(outcome.landed.count),
                    "ids": .ids(outcome.landed), "held": .integer(outcome.held),
                    "filesByHand": .integer(outcome.filesByHand), "unmeasured": .integer(outcome.unmeasured),
                ])
            })
    }

    /// What a plan was made with.
    package static func pins(_ pins: PlanPins) -> JSONValue {
        .object([
            "tool": .string(pins.tool), "configuration": .string(pins.configuration),
            "settings": settings(pins.settings),
        ])
    }

    /// What the user asked for; what is as usual is left out.
    package static func settings(_ settings: PlanSettings) -> JSONValue {
        .object(
            [
                "attributes": settings.attributes == .local ? nil : .string(settings.attributes.rawValue),
                "replay": settings.replaysResolutions ? nil : .bool(false),
                "mergeMethod": settings.method.map { .string($0.rawValue) },
                "since": settings.limits.since.map { .string("\($0)") },
                "newest": settings.limits.newest.map(JSONValue.integer),
                "findings": settings.findings == .hold ? nil : .string(settings.findings.rawValue),
                "resolve": settings.resolvers.map { .string($0.rawValue) },
            ], constraints(settings.constraints))
    }

    /// What must land, and where; what is as usual is left out.
    package static func constraints(_ constraints: PlanConstraints) -> KeyValuePairs<String, JSONValue?> {
        [
            "require": constraints.required.isEmpty ? nil : .ids(constraints.required),
            "first": constraints.first.isEmpty ? nil : .ids(constraints.first),
            "onlyLayers": constraints.onlyLayers.isEmpty ? nil : .strings(constraints.onlyLayers),
            "withParents": constraints.landsParents ? .bool(true) : nil,
            "land": constraints.landsAll ? "all" : nil,
        ]
    }

    /// How good a plan's choice is.
    package static func optimality(_ optimality: Optimality) -> JSONValue {
        .object([
            "planned": .integer(optimality.planned), "upperBound": .integer(optimality.upperBound),
            "proven": .bool(optimality.proven), "firstInFirstOut": .integer(optimality.firstInFirstOut),
            "priority": .object([
                "planned": .integer(optimality.priority.planned),
                "upperBound": .integer(optimality.priority.upperBound),
            ]),
            "unknown": optimality.unknown > 0 ? .integer(optimality.unknown) : nil,
        ])
    }
}
