import Domain

/// What the user asked for.
struct SettingsRecord: Decodable {
    let settings: PlanSettings

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        settings = PlanSettings(
            attributes: members.contains("attributes")
                ? try members.word("attributes", of: AttributePolicy.self) : .local,
            replaysResolutions: members.contains("replay") ? try members.flag("replay") : true,
            method: members.contains("mergeMethod") ? try members.word("mergeMethod", of: MergeMethod.self) : nil,
            constraints: try members.constraints(), limits: try members.limits(),
            findings: members.contains("findings") ? try members.word("findings", of: FindingsUse.self) : .hold,
            resolvers: members.contains("resolve") ? try members.word("resolve", of: ResolverUse.self) : nil)
    }
}

extension KeyedDecodingContainer<PlanKey> {
    /// Returns what must land, and where.
    func constraints() throws -> PlanConstraints {
        let land = try textIfPresent("land")
        guard land == nil || land == "all" else { throw notKnown("land", land ?? "") }
        return PlanConstraints(
            required: try ids("require"), first: try ids("first"), onlyLayers: try texts("onlyLayers"),
            landsAll: land != nil,
            landsParents: contains("withParents") ? try flag("withParents") : false)
    }

    /// Returns which of the selected heads were looked at.
    func limits() throws -> HeadLimits {
        let since = try textIfPresent("since").map { text in
            guard let date = CommitDate(parsing: text, now: CommitDate(seconds: 0)), "\(date)" == text else {
                throw wrong("since", "is not a date")
            }
            return date
        }
        return HeadLimits(since: since, newest: contains("newest") ? try number("newest", from: 1) : nil)
    }
}
