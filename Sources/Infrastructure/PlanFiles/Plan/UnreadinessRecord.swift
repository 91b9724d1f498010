import Domain

/// What keeps a pull request from landing.
struct UnreadinessRecord: Decodable {
    let problem: Unreadiness

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        let kind = try members.text("kind")
        problem =
            switch kind {
            case "draft": .draft
            case "label": .label(try members.text("label"))
            case "failingChecks": .failingChecks(try members.someRecords("checks", of: String.self))
            default: throw members.notKnown("kind", kind)
            }
    }
}

extension PlanMembers {
    /// What keeps a pull request from landing; at least one thing.
    func problems() throws -> [Unreadiness] { try someRecords("problems", of: UnreadinessRecord.self).map(\.problem) }
}
