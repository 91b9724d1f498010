import Domain

/// A total priority, against what could be.
struct PriorityRecord: Decodable {
    let priority: Optimality.Priority

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        // Priorities are the user's numbers, and may be larger than anything that a plan counts.
        priority = Optimality.Priority(
            planned: try members.anyNumber("planned"), upperBound: try members.anyNumber("upperBound"))
    }
}

/// A clash of three and more.
struct ClashRecord: Decodable {
    let clash: Clash

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        clash = Clash(
            members: try members.ids("members"),
            conflicts: try members.records("conflicts", of: ConflictRecord.self).map(\.conflict))
    }
}

/// What landing everything asks of people.
struct LandAllRecord: Decodable {
    let cost: LandAllCost

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        cost = LandAllCost(
            plan: try members.decode(TotalRecord.self, forKey: "plan").total,
            given: try members.decode(TotalRecord.self, forKey: "given").total)
    }
}

/// What one order asks of people.
struct TotalRecord: Decodable {
    let total: LandAllCost.Total

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        total = LandAllCost.Total(
            steps: try members.number("steps"), files: try members.number("files"),
            manual: try members.number("manual"), mechanical: try members.number("mechanical"))
    }
}

/// What the user's constraints come to.
struct ConstraintsRecord: Decodable {
    let constraints: ConstraintOutcome

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        constraints = ConstraintOutcome(
            try members.constraints(), excluded: try members.texts("excluded"),
            unmet: try members.records("unmet", of: UnmetConstraintRecord.self).map(\.constraint),
            lost: try members.ids("lost"), gained: try members.ids("gained"),
            landedWithout: try members.number("landedWithout"), leftOut: try members.ids("leftOut"))
    }
}
