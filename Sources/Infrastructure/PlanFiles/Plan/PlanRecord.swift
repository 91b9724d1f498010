import Domain

/// The whole document.
struct PlanRecord: Decodable {
    static let schema = "orchestrate/merge-plan/v1"
    let document: PlanDocument

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        guard try members.text("schema") == Self.schema else {
            throw members.wrong("schema", "is not \"\(Self.schema)\"")
        }
        let steps = try members.decode([StepRecord].self, forKey: "steps")
        let held = try members.decode([HeldRecord].self, forKey: "held")
        var plan = Plan(
            steps: steps.map(\.step), held: held.map(\.held), conflictSets: try Self.conflictSets(members),
            inversions: try members.records("inversions", of: InversionRecord.self).map(\.inversion),
            optimality: try members.decode(OptimalityRecord.self, forKey: "optimality").optimality,
            predictedTree: try members.oidOrNull("predictedTree"),
            comparison: try members.records("comparison", of: OutcomeRecord.self).map(\.outcome),
            pins: try members.decode(PinsRecord.self, forKey: "pins").pins, digest: try members.text("digest"))
        plan.jointClashes = try members.records("jointClashes", of: ClashRecord.self).map(\.clash)
        plan.landAll = try members.decodeIfPresent(LandAllRecord.self, forKey: "landAll")?.cost
        plan.constraints = try members.decodeIfPresent(ConstraintsRecord.self, forKey: "constraints")?.constraints
        document = PlanDocument(
            base: try members.decode(BaseRecord.self, forKey: "base").base,
            layers: try members.decodeIfPresent(LayersRecord.self, forKey: "architecture")?.layers ?? [],
            plan: plan, heads: steps.map(\.head) + held.map(\.head))
    }

    private static func conflictSets(_ members: PlanMembers) throws -> [[ChangeSetID]] {
        let sets = try members.decode([[String]].self, forKey: "conflictSets")
        guard sets.allSatisfy({ $0.count > 1 && !$0.contains("") }) else {
            throw members.wrong("conflictSets", "holds a set of fewer than two change sets, or an empty name")
        }
        return sets.map { $0.map { ChangeSetID($0) } }
    }
}

/// The branch merged into.
struct BaseRecord: Decodable {
    let base: Base

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        base = Base(
            name: try members.text("ref"), reference: try members.reference("reference"),
            commit: try members.oid("commit"), tree: try members.oid("tree"))
    }
}

/// The layers.
struct LayersRecord: Decodable {
    let layers: [String]

    init(from decoder: any Decoder) throws { layers = try decoder.members().texts("layers") }
}

/// What the plan was made with.
struct PinsRecord: Decodable {
    let pins: PlanPins

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        pins = PlanPins(
            tool: try members.text("tool"), configuration: try members.text("configuration"),
            settings: try members.decode(SettingsRecord.self, forKey: "settings").settings)
    }
}

/// How good the choice of the steps is.
struct OptimalityRecord: Decodable {
    let optimality: Optimality

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        optimality = Optimality(
            planned: try members.number("planned"), upperBound: try members.number("upperBound"),
            proven: try members.flag("proven"), firstInFirstOut: try members.number("firstInFirstOut"),
            priority: try members.decodeIfPresent(PriorityRecord.self, forKey: "priority")?.priority
                ?? Optimality.Priority(planned: 0, upperBound: 0),
            unknown: members.contains("unknown") ? try members.number("unknown") : 0)
    }
}

/// Two steps against the order of the layers.
struct InversionRecord: Decodable {
    let inversion: Inversion

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        inversion = Inversion(
            earlier: try members.id("earlier"), later: try members.id("later"),
            earlierLayer: try members.text("earlierLayer"), laterLayer: try members.text("laterLayer"),
            dependencies: try members.decode([DependencyRecord].self, forKey: "dependsOn").map(\.dependency))
    }
}

/// What an order comes to.
struct OutcomeRecord: Decodable {
    let outcome: OrderOutcome

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        let landed = try members.ids("ids")
        guard try members.number("landed") == landed.count else {
            throw members.wrong("landed", "is not the number of the ids")
        }
        outcome = OrderOutcome(
            order: try members.word("order", of: OrderOutcome.Order.self), landed: landed,
            held: try members.number("held"), filesByHand: try members.number("filesByHand"),
            unmeasured: members.contains("unmeasured") ? try members.number("unmeasured") : 0)
    }
}
