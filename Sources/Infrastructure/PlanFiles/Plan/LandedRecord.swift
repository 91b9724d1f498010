import Domain

/// What of a change set the base has in another form.
struct LandedRecord: Decodable {
    let part: LandedPart

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        part = LandedPart(
            form: try members.word("form", of: LandedPart.Form.self), upTo: try members.oid("upTo"),
            landings: try members.records("landedIn", of: LandingRecord.self).map(\.landing),
            commits: try members.number("commits"), isWhole: try members.flag("whole"),
            revertedBy: try members.oidIfPresent("revertedBy"),
            owner: members.contains("changeSet") ? try members.id("changeSet") : nil)
    }
}

/// A commit of the base that brought some of it.
struct LandingRecord: Decodable {
    let landing: LandedPart.Landing

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        landing = LandedPart.Landing(
            commit: try members.oid("commit"), number: members.contains("number") ? try members.number("number") : nil)
    }
}

/// What becomes of the rest.
struct RemainderRecord: Decodable {
    let remainder: Remainder

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        let word = try members.text("outcome")
        let outcome: Remainder.Outcome =
            switch word {
            case "clean": .clean(tree: try members.oid("tree"))
            case "conflicts": .conflicts(at: try members.oidIfPresent("stop"), try members.conflicts("conflicts"))
            case "unknown": .unknown(try members.unknownReason("why"))
            default: throw members.notKnown("outcome", word)
            }
        remainder = Remainder(
            outcome, deviations: try members.records("deviations", of: DeviationRecord.self).map(\.deviation))
    }
}

/// A file in which the merge of the whole differs from the rebase of the rest.
struct DeviationRecord: Decodable {
    let deviation: MergeDeviation

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        deviation = MergeDeviation(
            try members.word("kind", of: MergeDeviation.Kind.self), RepositoryPath(reading: try members.text("path")))
    }
}

/// Commits of another change set that would travel along.
struct TravellerRecord: Decodable {
    let traveller: Traveller

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        traveller = Traveller(
            id: try members.id("id"), cause: try members.word("cause", of: Traveller.Cause.self),
            commits: try members.texts("commits").map { text in
                guard let id = ObjectID(hex: text) else { throw members.wrong("commits", "holds what is no object id") }
                return id
            })
    }
}

/// Why a merge changes nothing.
struct NoChangeRecord: Decodable {
    let cause: NoChange

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        let kind = try members.text("kind")
        cause =
            switch kind {
            case "empty": .empty
            case "undone": .undone
            case "keptOut": .keptOut(try members.texts("paths").map { RepositoryPath(reading: $0) })
            default: throw members.notKnown("kind", kind)
            }
    }
}

/// Why a step may not do what its author means.
struct WarningRecord: Decodable {
    let warning: StepWarning

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        let kind = try members.text("kind")
        warning =
            switch kind {
            case "deviates": .deviates(try members.rest())
            case "landsAgain": .landsAgain(try members.landed())
            case "buildsOnReverted":
                .buildsOnReverted(
                    RevertedCommit(commit: try members.oid("commit"), revert: try members.oid("revertedBy")))
            default: throw members.notKnown("kind", kind)
            }
    }
}

extension KeyedDecodingContainer<PlanKey> {
    /// Returns what landed in another form.
    func landed() throws -> LandedPart { try decode(LandedRecord.self, forKey: "landedAs").part }

    /// Returns how the rest gets onto the base.
    func rest() throws -> RestAdvice {
        RestAdvice(
            landed: try landed(), head: try oid("head"), branch: try textIfPresent("branch"),
            remainder: try decode(RemainderRecord.self, forKey: "remainder").remainder)
    }
}
