import Domain

/// What would free a held change set.
struct AdviceRecord: Decodable {
    let advice: Advice

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        let kind = try members.text("kind")
        switch kind {
        case "close": advice = .close
        case "landedAs": advice = .landed(try members.landed())
        case "changesNothing":
            advice = .changesNothing(try members.decode(NoChangeRecord.self, forKey: "cause").cause)
        case "putRest": advice = .putRest(try members.rest())
        case "supersededBy": advice = .superseded(by: try members.changeSet())
        case "notReady": advice = .notReady(try members.problems())
        case "contains":
            advice = .contains(try members.someRecords("travellers", of: TravellerRecord.self).map(\.traveller))
        case "rebaseCleanly":
            advice = .rebaseCleanly(
                CleanRebase(
                    after: try members.decode([StepNameRecord].self, forKey: "after").map(\.name),
                    upstream: try members.oidIfPresent("upstream"), head: try members.oid("head"),
                    branch: try members.textIfPresent("branch")))
        case "recreate": advice = .recreate
        case "notJudged":
            advice = .notJudged(with: try members.changeSets(), try members.unknownReason("why"))
        case "update":
            advice = .update(stop: try members.oidIfPresent("stop"), author: try members.textIfPresent("author"))
        case "declaration":
            advice = .declaration(
                target: try members.text("target"), in: try members.oidIfPresent("commit"),
                possible: try members.changeSets())
        case "cycle":
            advice = .cycle(
                try members.someRecords("needs", of: NeedRecord.self).map(\.need), more: try members.more())
        case "wait":
            advice = .wait(
                try members.decode(NeedRecord.self, forKey: "need").need, root: try members.id("root"),
                cause: try members.decode(CauseRecord.self, forKey: "cause").cause)
        case "clashesTogether": advice = .clashesTogether(try members.changeSets(least: 1))
        case "mend":
            advice = .mend(
                with: try members.changeSets(), try members.someRecords("rules", of: String.self).map(RuleName.init))
        case "restack": advice = .restack(try Self.restack(members))
        case "rebase":
            advice = .rebase(
                after: try members.decode([StepNameRecord].self, forKey: "after").map(\.name),
                stop: try members.oidIfPresent("stop"),
                contacts: try members.decodeIfPresent(ContactsRecord.self, forKey: "contacts")?.contacts)
        case "bot":
            advice = .bot(
                try members.word("bot", of: Bot.self),
                after: try members.decode([StepNameRecord].self, forKey: "after").map(\.name))
        default: throw members.notKnown("kind", kind)
        }
    }

    private static func restack(_ members: PlanMembers) throws -> RestackAdvice {
        let lower = try members.changeSet()
        return RestackAdvice(
            step: try members.decode(StepNameRecord.self, forKey: "step").name,
            method: try members.word("method", of: MergeMethod.self), upstream: try members.oid("upstream"),
            head: try members.oid("head"), branch: try members.textIfPresent("branch"),
            trial: Restack(
                lower: lower, conflictingCommit: try members.oidIfPresent("stop"),
                unknownReason: members.contains("why") ? try members.unknownReason("why") : nil))
    }
}

/// A step and its change set.
struct StepNameRecord: Decodable {
    let name: Advice.StepName

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        name = Advice.StepName(step: StepNumber(try members.number("position")), id: try members.id("id"))
    }
}

/// A change set that needs another one.
struct NeedRecord: Decodable {
    let need: Advice.Need

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        let dependencies = try members.decode([DependencyRecord].self, forKey: "dependsOn").map(\.dependency)
        guard let first = dependencies.first, dependencies.allSatisfy({ $0.id == first.id }) else {
            throw members.wrong("dependsOn", "does not name one change set")
        }
        need = Advice.Need(id: try members.id("id"), dependencies: dependencies)
    }
}

/// Why a change set is held that others wait for.
struct CauseRecord: Decodable {
    let cause: HeldCause

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        let kind = try members.text("kind")
        cause =
            switch kind {
            case "conflictsWithBase": .conflictsWithBase
            case "merged": .merged
            case "changesNothing": .changesNothing(try members.decode(NoChangeRecord.self, forKey: "cause").cause)
            case "contains": .contains(try members.changeSets(least: 1))
            case "supersededBy": .superseded(by: try members.changeSet())
            case "unrelated": .unrelated
            case "notJudged": .notJudged(with: try members.changeSets())
            case "cycle": .cycle(try members.changeSets(least: 1), more: try members.more())
            case "unresolved": .unresolved(try members.someRecords("targets", of: String.self))
            case "clashes": .clashes(try members.changeSets(least: 1), together: try members.flag("together"))
            case "breaks": .breaks(with: try members.changeSets())
            case "notReady": .notReady(try members.problems())
            case "doesNotMerge": .doesNotMerge
            default: throw members.notKnown("kind", kind)
            }
    }
}

/// Who should talk to whom.
struct ContactsRecord: Decodable {
    let contacts: Contacts

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        contacts = Contacts(
            others: try members.decode([AuthorRecord].self, forKey: "others").map(\.author),
            own: try members.textIfPresent("own"), isOwnAlone: try members.flag("ownAlone"))
    }
}

/// An author, and what they wrote.
struct AuthorRecord: Decodable {
    let author: Contacts.Author

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        author = Contacts.Author(name: try members.text("name"), changeSets: try members.changeSets())
    }
}
