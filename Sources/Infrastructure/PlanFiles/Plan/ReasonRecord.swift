import Domain

/// Why a step stands where it stands.
struct ReasonRecord: Decodable {
    let reason: Reason

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        let kind = try members.text("kind")
        if let needed = Dependency.Kind(rawValue: kind) {
            reason = .dependency(
                Dependency(id: try members.changeSet(), kind: needed, evidence: try members.evidence()))
            return
        }
        switch kind {
        case "requiredFirst": reason = .requiredFirst
        case "required": reason = .required
        case "layer": reason = .layer(try Self.layer(members))
        case "landedAs": reason = .landedAs(try members.landed())
        case "sequence": reason = .sequence(before: try members.changeSets(least: 1))
        case "neededBy": reason = .neededBy(try members.changeSets(least: 1))
        case "priority":
            // A priority is the user's number, and may be larger than anything that a plan counts.
            reason = .priority(try members.anyNumber("weight"), label: try members.text("label"))
        case "age": reason = .age(others: try members.number("count", from: 1), isFirst: try members.flag("first"))
        case "adapts": reason = .adapts(to: try members.changeSets(least: 1))
        case "notTried": reason = .notTried(try members.unknownReason("why"))
        case "resolvedByPerson": reason = .resolvedByPerson
        default: throw members.notKnown("kind", kind)
        }
    }

    private static func layer(_ members: PlanMembers) throws -> LayerPlace {
        let (name, place) = (try members.text("layer"), try members.text("place"))
        let position: LayerPlace.Position =
            switch place {
            case "lowest": .lowest
            case "before": .before(try members.text("next"))
            case "highest": .highest
            case "none": .none
            default: throw members.notKnown("place", place)
            }
        return LayerPlace(name: name, position: position, files: try files(members, of: name))
    }

    /// The files that decide the layer; plans of earlier versions name none.
    private static func files(_ members: PlanMembers, of layer: String) throws -> DecidingFile? {
        guard members.contains("paths") else { return nil }
        guard let path = try members.decode([String].self, forKey: "paths").first else {
            throw members.wrong("paths", "is empty")
        }
        return DecidingFile(
            layer: layer, path: RepositoryPath(reading: path), count: try members.number("count", from: 1))
    }
}

/// Why something could not be told.
struct UnknownReasonRecord: Decodable {
    let reason: UnknownReason

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        let kind = try members.text("kind")
        if kind == UnknownReason.reported("").word {
            reason = .reported(try members.text("text"))
        } else if let found = UnknownReason.plain.first(where: { $0.word == kind }) {
            reason = found
        } else {
            throw members.notKnown("kind", kind)
        }
    }
}

/// What shows a dependency.
struct EvidenceRecord: Decodable {
    let evidence: Evidence

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        if members.contains("commit") {
            evidence = .commit(try members.oid("commit"))
        } else if members.contains("name") {
            evidence = .name(try members.text("name"))
        } else {
            evidence = .place(
                RepositoryPath(reading: try members.text("path")),
                lines: members.contains("lines") ? try members.lines("lines") : nil,
                of: members.contains("changeSet") ? try members.id("changeSet") : nil)
        }
    }
}

/// A change set that was asked for and does not land.
struct UnmetConstraintRecord: Decodable {
    let constraint: UnmetConstraint

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        let kind = try members.text("kind")
        let cause: UnmetConstraint.Cause =
            switch kind {
            case "notSelected": .notSelected
            case "cycle": .cycle
            case "unresolved": .unresolved
            case "waits": .waits
            case "held": .held(try members.decode(CauseRecord.self, forKey: "cause").cause)
            case "clashes": .clashes(try members.changeSets())
            default: throw members.notKnown("kind", kind)
            }
        constraint = UnmetConstraint(id: try members.id("id"), cause: cause)
    }
}

extension KeyedDecodingContainer<PlanKey> {
    /// Returns the change sets that a reason names; the list must be there.
    func changeSets(least: Int = 0) throws -> [ChangeSetID] {
        guard contains("changeSets") else { throw missing("changeSets") }
        let found = try ids("changeSets")
        guard found.count >= least else { throw wrong("changeSets", "is empty") }
        return found
    }

    /// Returns how many more change sets there are that are not named.
    func more() throws -> Int { contains("more") ? try number("more", from: 1) : 0 }

    /// Returns the one change set that a reason names.
    func changeSet() throws -> ChangeSetID {
        let found = try changeSets()
        guard let id = found.first, found.count == 1 else { throw wrong("changeSets", "is not one change set") }
        return id
    }

    /// Returns records, of which there must be one at least.
    func someRecords<Record: Decodable>(_ key: PlanKey, of type: Record.Type) throws -> [Record] {
        let found = try decode([Record].self, forKey: key)
        guard !found.isEmpty else { throw wrong(key, "is empty") }
        return found
    }

    /// Returns what shows a dependency, nil where nothing does.
    func evidence() throws -> Evidence? { try decodeIfPresent(EvidenceRecord.self, forKey: "shownBy")?.evidence }

    func unknownReason(_ key: PlanKey) throws -> UnknownReason {
        try decode(UnknownReasonRecord.self, forKey: key).reason
    }

    func lines(_ key: PlanKey) throws -> LineRange {
        let numbers = try numbers(key)
        guard numbers.count == 2, numbers[0] > 0, numbers[1] >= numbers[0] - 1 else {
            throw wrong(key, "is not the first and the last line, counted from 1")
        }
        return LineRange(first: numbers[0], last: numbers[1])
    }
}
